#include "store/delayed.hpp"

#include <algorithm>
#include <set>

#include "mail/limits.hpp"
#include "store/ledger.hpp"

namespace gatepost::store {
namespace {

using Mails = std::set<MailNumber>;

MailNumber mail_of(const std::string& value) { return {std::stoll(value)}; }

Mails taken_back_in(const std::vector<Event>& events) {
  Mails mails;
  for (const auto& event : events)
    if (event.kind == EventKind::taken_back) mails.insert(mail_of(event.value));
  return mails;
}

/// What an answer, or a command above it, does to the state, to what is owed and to what the customer gets later. The
/// rest (who has the ticket, its tags) stays done.
bool goes_with_answer(EventKind kind) {
  using enum EventKind;
  return kind == answered || kind == solved || kind == waiting || kind == reopened || kind == promised ||
         kind == follow_planned;
}

/// What would have happened if those mails had answered nothing.
std::vector<Event> without(const Mails& mails, const std::vector<Event>& events) {
  std::vector<Event> out;
  Ticket real;
  Ticket other;
  Mails undoing;
  for (const auto& event : events) {
    const bool was_open = real.state == State::open;
    apply(real, event);
    const bool is_undo = event.kind == EventKind::taken_back;
    if (is_undo && event.mail) undoing.insert(*event.mail);
    const bool puts_back = event.kind == EventKind::restored || event.kind == EventKind::follow_planned;
    if (is_undo || (puts_back && event.mail && undoing.contains(*event.mail))) continue;
    if (event.mail && mails.contains(*event.mail) && goes_with_answer(event.kind)) continue;
    // It would never have been solved, so what is owed is owed since before.
    if (event.kind == EventKind::reopened && !was_open && other.state == State::open) continue;
    apply(other, event);
    out.push_back(event);
  }
  return out;
}

Ticket fold_without(const Mails& mails, const std::vector<Event>& events) {
  Ticket out;
  for (const auto& event : without(mails, events)) apply(out, event);
  if (!out.first_response) out.survey_at.reset();  // no survey of an unanswered ticket (P23)
  return out;
}

Ticket before(MailNumber mail, const std::vector<Event>& events) {
  Ticket out;
  for (const auto& event : events) {
    if (event.mail == mail) break;
    apply(out, event);
  }
  return out;
}

/// Of a mail that answered many tickets only what belongs to this one.
std::vector<DelayedAnswer::Copy> copies_of(Database& database, MailNumber mail, TicketNumber ticket) {
  std::vector<DelayedAnswer::Copy> copies;
  auto row = database.query(
      "select id, recipient, begun, state, settled from letter where mail = ? and kind = 'answer' and state <> "
      "'taken_back'"
      " and coalesce(answer_on, ?) = ? order by id",
      mail, ticket, ticket);
  while (row.next()) {
    DelayedAnswer::Copy copy{.number = LetterNumber{row.number()}, .address = row.text()};
    copy.is_begun = row.number() > 0;
    const bool is_sent = row.text() == "sent";
    const auto settled = row.maybe_time();
    if (is_sent) copy.sent = settled;
    copies.push_back(std::move(copy));
  }
  return copies;
}

/// Of an answer to many tickets one notice names all of them, and is kept as a letter about the first.
std::vector<std::string> told_of(Database& database, MailNumber mail) {
  std::vector<std::string> told;
  auto row = database.query("select recipient from letter where mail = ? and kind = 'notice' order by id", mail);
  while (row.next()) told.push_back(row.text());
  return told;
}

bool waited(const Event& event) { return event.kind == EventKind::answered && event.until && event.mail; }

/// On a part stands what was said on the whole.
std::vector<Event> answers_in(const std::vector<Event>& events, bool is_told_by_whole) {
  std::vector<Event> out;
  Ticket ticket;
  for (const auto& event : events) {
    if (waited(event) && ticket.merged_into.has_value() == is_told_by_whole) out.push_back(event);
    apply(ticket, event);
  }
  return out;
}

std::optional<DelayedAnswer::Beside> beside(Database& database, const DelayedAnswer& answer, TicketNumber ticket) {
  auto events = events_of(database, ticket);
  const auto told = answers_in(events, true);
  if (std::ranges::find(told, std::optional(answer.mail), &Event::mail) == told.end()) return std::nullopt;
  auto mails = taken_back_in(events);
  mails.insert(answer.mail);
  // As if there had been no merge: each that was undone has restored what counted on the answer.
  std::erase_if(events,
                [](const Event& one) { return one.kind == EventKind::merged || one.kind == EventKind::unmerged; });
  return DelayedAnswer::Beside{ticket, fold_without(mails, events)};
}

}  // namespace

std::vector<Event> without_taken_back(const std::vector<Event>& events) {
  const auto mails = taken_back_in(events);
  return mails.empty() ? events : without(mails, events);
}

namespace {

std::vector<DelayedAnswer> delayed_answers_of(Database& database, TicketNumber ticket) {
  std::vector<DelayedAnswer> answers;
  const auto events = events_of(database, ticket);
  const auto taken_back = taken_back_in(events);
  const auto own = answers_in(events, false);
  for (auto event = own.rbegin(); event != own.rend() && answers.size() < limits::undo_answers; ++event) {
    DelayedAnswer answer{.mail = *event->mail, .ticket = ticket};
    answer.writer = staff_id_of(event->actor).value_or("");
    answer.at = event->at;
    answer.text = event->text;
    answer.is_taken_back = taken_back.contains(answer.mail);
    answer.before = before(answer.mail, events);
    auto mails = taken_back;
    mails.insert(answer.mail);
    answer.without = fold_without(mails, events);
    answer.copies = copies_of(database, answer.mail, ticket);
    answer.told = told_of(database, answer.mail);
    answers.push_back(std::move(answer));
  }
  return answers;
}

}  // namespace

std::vector<DelayedAnswer> delayed_answers_of(Database& database, const Known& known) {
  std::vector<DelayedAnswer> answers;
  for (const auto& [number, one] : known.tickets)
    for (auto& answer : delayed_answers_of(database, number)) answers.push_back(std::move(answer));
  std::ranges::stable_sort(answers, std::greater(), &DelayedAnswer::mail);
  for (auto& answer : answers)
    for (const auto& [number, one] : known.tickets)
      if (auto found = beside(database, answer, number)) answer.beside.push_back(std::move(*found));
  return answers;
}

void leave_out_taken_back(std::vector<Said>& said) {
  Mails taken_back;
  for (const auto& one : said)
    if (one.kind == EventKind::taken_back) taken_back.insert(mail_of(one.value));
  const auto is_undone = [&](const Said& one) { return one.mail && taken_back.contains(*one.mail); };
  std::erase_if(said, [&](const Said& one) {
    return one.kind == EventKind::taken_back || (one.kind == EventKind::solved && is_undone(one));
  });
  for (auto& one : said) {
    if (one.kind != EventKind::answered || !is_undone(one)) continue;
    one.kind = EventKind::commented;
    one.is_taken_back = true;
  }
}

}  // namespace gatepost::store
