#include "decide/audience.hpp"
#include "decide/rules.hpp"
#include "mail/limits.hpp"
#include "ticket/merged.hpp"

namespace gatepost::decide {
namespace {

/// Whoever wants answers elsewhere is a form, and its mails are of many people.
bool is_for_others(const Mail& mail) {
  return !mail.reply_to.empty() && !same_address(mail.reply_to.front().address, sender_of(mail));
}

/// The ticket that the sender's new matters go to; null: they open tickets of their own.
const KnownTicket* gathering_ticket(const Case& given, const Draft& draft) {
  const auto& gathering = draft.known.gathering;
  if (!gathering || given.match.ticket || is_for_others(given.mail)) return nullptr;
  const auto found = draft.known.tickets.find(surviving(draft.known, gathering->ticket));
  if (found == draft.known.tickets.end()) return nullptr;
  const auto& ticket = found->second.ticket;
  const bool is_theirs = same_address(ticket.customer.address, sender_of(given.mail));
  return is_theirs && ticket.state == State::open ? &found->second : nullptr;
}

void tell_once(const Case& given, Draft& draft) {
  if (draft.known.gathering->has_begun) return;
  News news{.flags = {"is_mail"},
            .writer = first_from(given.mail),
            .text = given.mail.typed,
            .files = files_of(given.mail, draft),
            .warnings = warnings_of(given, draft)};
  news.warnings.push_back({{"gathered", std::to_string(limits::new_tickets_hour)}});
  notify(draft, audience(draft, ""), Action::answer, news);
}

}  // namespace

/// A program of a customer's that opens tickets without end gets no further ones, and no letter for any: each mail
/// stands on the newest one, and staff hear of it once (P21).
Applies gather(const Case& given, Draft& draft) {
  const auto* ticket = gathering_ticket(given, draft);
  if (ticket == nullptr) return Applies::no;
  draft.take_up(*ticket);
  auto wrote = customer_wrote(first_from(given.mail), given.mail.language, given.mail.typed);
  wrote.until = response_due(department_of(draft.ticket, draft.desk), draft.now);
  draft.happen(std::move(wrote));
  draft.verdict.is_gathered = true;
  tell_once(given, draft);
  return end(draft, MailState::appended, "gathered: very many new matters of one sender within an hour");
}

}  // namespace gatepost::decide
