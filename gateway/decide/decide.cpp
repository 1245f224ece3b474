#include "decide/decide.hpp"

#include <algorithm>

#include "decide/absence.hpp"
#include "decide/commands.hpp"
#include "decide/hold.hpp"
#include "decide/junk.hpp"
#include "decide/ladder.hpp"
#include "decide/on_behalf.hpp"
#include "decide/parked.hpp"
#include "decide/questions.hpp"
#include "decide/reply_all.hpp"
#include "decide/rules.hpp"
#include "decide/signature.hpp"
#include "decide/status.hpp"

namespace gatepost::decide {
namespace {

void burn_seen_tokens(const Match& match, Draft& draft) {
  for (const auto number : match.burned) draft.burn(number);
}

/// A person's mail was considered: not one that was seen before, nor one that waits, and may be a program's.
bool is_taken(MailState state) {
  using enum MailState;
  return state == opened || state == appended || state == obeyed || state == refused;
}

/// Who writes a mail of their own is here, whatever they said before (P29).
void note_presence(const Case& given, Draft& draft) {
  const bool is_own = given.match.role == Role::staff && !given.mail.automatic && !given.mail.has_absent_subject &&
                      is_taken(draft.verdict.state);
  const auto* person = is_own ? draft.desk.staff_by_id(given.match.who) : nullptr;
  if (person != nullptr && draft.verdict.absences.empty()) come_back(*person, draft);
}

/// What the mail's ticket may be merged into, and what was merged and split.
void add_joins(const Orders& orders, Asked& asked) {
  if (orders.is_too_long()) return;
  for (const auto& command : orders.commands)
    if (command.kind == Command::Kind::merge) asked.tickets.push_back(command.ticket);
  // Whoever is taken out gets no answer that still waits either.
  asked.has_undo = asked.has_undo || orders.has(Command::Kind::undo) || orders.has(Command::Kind::uncc);
  asked.has_split = asked.has_split || orders.has(Command::Kind::split);
}

/// The tickets that carry the tag, and which files they have seen.
void add_reply_all(const Orders& orders, const Mail& mail, Asked& asked) {
  if (orders.is_too_long()) return;
  const auto found = std::ranges::find(orders.commands, Command::Kind::reply_all, &Command::kind);
  if (found == orders.commands.end()) return;
  asked.tag = found->name;
  for (const auto& file : mail.attachments) asked.files.push_back(file.sha256);
}

}  // namespace

bool is_absence(const Mail& mail) {
  return mail.automatic && mail.automatic->kind == Automatic::Kind::auto_reply && mail.attachments.empty() &&
         !mail.automatic->is_generated && !mail.automatic->is_reaction;
}

Asked asked_by(const Mail& mail, const Desk& desk) {
  if (desk.staff_by_address(sender_of(mail)) == nullptr) return {};
  const auto orders = orders_of(ordering(mail), desk);
  auto asked = asked_by(orders);
  if (is_absence(mail) || orders.has(Command::Kind::away)) asked.assignee = desk.staff_by_address(sender_of(mail))->id;
  if (const auto brought = brought_by(mail, desk)) asked.customers.push_back(brought->customer.address);
  for (const auto& file : mail.attachments) asked.files.push_back(file.sha256);
  return asked;
}

Asked asked_by(const Mail& mail, const Match& match, const Known& known, const Desk& desk, Time now) {
  Asked asked;
  if (match.role == Role::claimed && letters_left(known, *desk.staff_by_id(match.who)) > 0) asked.untold = match.who;
  if (match.role == Role::claimed || match.role == Role::staff) asked.signed_by = match.who;
  asked.held = mails_named(mail, match, known, desk);
  if (asks_status(mail, match, known)) asked.questions.push_back(status_question(mail, now));
  if (match.role != Role::staff) return asked;
  const auto ask = [&](const Mail& from, const std::string& text, std::optional<TicketNumber> ticket,
                       const Staff& writer) {
    const auto orders = orders_of(text, desk);
    add_joins(orders, asked);
    if (orders.has(Command::Kind::split) && ticket && known.tickets.contains(*ticket))
      asked.customers.push_back(known.tickets.at(*ticket).ticket.customer.address);
    add_reply_all(orders, from, asked);
    for (auto& question : questions_of(orders, writer, ticket, desk, now)) {
      const bool is_own = ticket && question.ticket == ticket && known.answered && known.answered->is_named;
      if (is_own) question.seen = known.answered->seen;
      asked.questions.push_back(std::move(question));
    }
  };
  ask(mail, match.ticket ? mail.reply : ordering(mail), match.ticket, *desk.staff_by_id(match.who));
  if (!match.ticket && asked.has_undo) asked.answered_by = match.held;
  for (const auto& held : known.held) {
    const bool may_release = held.hold.person == match.who || held.number == match.held;
    const auto* writer = desk.staff_by_id(held.hold.person);
    if (!held.mail || !held.is_waiting || !may_release || writer == nullptr) continue;
    ask(*held.mail, held.mail->reply, held.hold.ticket, *writer);
    if (!asked.tag.empty()) asked.together = listed_in(held.hold);
  }
  asked.said = match.ticket;
  return asked;
}

namespace {

/// What is not taken in stays where its reader looks for spam.
void stay_in_junk(const Case& given, Draft& draft) {
  const auto state = draft.verdict.state;
  const bool is_nothing_new = state == MailState::noted && (draft.known.same || given.match.is_probe);
  draft.verdict.stays = is_in_junk(given.mail, draft.desk) && (state == MailState::set_aside || is_nothing_new);
}

/// Whoever forges a customer's words must not have the true ones taken for a repetition.
bool may_come_again(const Verdict& verdict, const Match& match) {
  return verdict.ticket && match.proof != Proof::refuted &&
         (verdict.state == MailState::opened || verdict.state == MailState::appended);
}

}  // namespace

Verdict mail(const Mail& mail, MailNumber number, const Match& match, const Known& known, const Desk& desk, Time now) {
  Draft draft(known, desk, now, number);
  const Case given{mail, match};
  draft.come_by(match.came_by);
  burn_seen_tokens(match, draft);
  // The first that applies decides. What is no person's mail comes first, then whoever proved to be staff.
  for (const auto rule : {same_mail,      own_probe,      own_address,      junk,          unsubscribe,  automatic_mail,
                          word_on_parked, unproven_staff, undo_reply_all,   word_on_held,  astray_staff, reply_all,
                          staff_mail,     on_behalf,      fresh_staff_mail, outsider_mail, status,       vote,
                          thanks,         append,         gather,           open})
    if (rule(given, draft) == Applies::yes) break;
  stay_in_junk(given, draft);
  note_presence(given, draft);
  learn_signature(given, draft);
  plan_reminders(draft);
  if (draft.verdict.ticket == match.ticket) draft.verdict.came_by = match.came_by;
  draft.verdict.may_come_again = may_come_again(draft.verdict, match);
  return std::move(draft.verdict);
}

Applies end(Draft& draft, MailState state, std::string rule) {
  draft.verdict.state = state;
  draft.verdict.rule = std::move(rule);
  return Applies::yes;
}

}  // namespace gatepost::decide
