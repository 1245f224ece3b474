#include "decide/inline_answer.hpp"
#include "decide/participants.hpp"
#include "decide/rules.hpp"

namespace gatepost::decide {
namespace {

bool is_long_solved(const Ticket& ticket, const Draft& draft) {
  return ticket.solved && draft.now - *ticket.solved > draft.desk.reopen_within;
}

/// Nobody joins through a forged From: staff are asked (P10).
void ask_about(const Case& given, Draft& draft) {
  const auto writer = first_from(given.mail);
  if (given.match.is_other_address && is_mailable(writer.address)) propose(writer, given.match.proof, draft);
  propose_copied(given.mail, given.match.proof, draft);
}

/// Whom the mail copies in, or would. Whoever was copied in themselves lets nobody else in: the customer knows nothing
/// of them.
void take_people(const Case& given, Draft& draft) {
  const bool is_customers = same_address(draft.ticket.customer.address, sender_of(given.mail));
  const bool is_surely_theirs =
      given.match.proof == Proof::evidence && is_customers && draft.desk.is_addressed(given.mail);
  if (is_surely_theirs)
    join_copied(given.mail, draft);
  else
    ask_about(given, draft);
}

}  // namespace

/// A mail of somebody who takes part, on a ticket that is open or was solved lately. On one solved long ago it opens a
/// new one (P11), which open() does.
Applies append(const Case& given, Draft& draft) {
  if (!given.match.ticket || given.match.role != Role::customer) return Applies::no;
  const auto& found = draft.known.tickets.at(*given.match.ticket);
  if (is_long_solved(found.ticket, draft)) return Applies::no;
  draft.take_up(found);
  if (const auto part = given.match.came_by) {
    const Draft::Aside aside(draft, draft.known.tickets.at(*part));  // its people never see those of the whole
    take_people(given, draft);
  } else {
    take_people(given, draft);
  }
  take_customer_words(given, draft, customer_text(given.mail, draft.answered));
  return end(draft, MailState::appended, given.match.rule);
}

}  // namespace gatepost::decide
