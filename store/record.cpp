#include "store/record.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "mail/address.hpp"
#include "mail/limits.hpp"
#include "store/endings.hpp"
#include "store/files.hpp"
#include "store/held.hpp"
#include "store/intake.hpp"
#include "store/ledger.hpp"
#include "store/list.hpp"
#include "store/outbox.hpp"
#include "store/parts.hpp"
#include "store/seen.hpp"
#include "store/sender.hpp"

namespace gatepost::store {
namespace {

using Tickets = std::map<TicketNumber, Ticket>;

void save_absence(Database& database, const AbsenceChange& change) {
  database.run("delete from absence where person = ?", change.person);
  if (change.is_away) database.run("insert into absence(person, until) values(?, ?)", change.person, change.until);
}

void save_unsubscribed(Database& database, const std::string& address, Time now) {
  database.run("insert into unsubscribed(address, since) values(?, ?) on conflict(address) do nothing", address, now);
}

void save_principal(Database& database, const Principal& principal) {
  database.run(
      "insert into principal(id, kind, name, generation, since, addresses) values(?, ?, ?, ?, ?, ?)"
      " on conflict(id) do update set generation = excluded.generation, since = excluded.since,"
      " addresses = excluded.addresses",
      principal.number, name_of(principal.kind), principal.name, principal.generation, principal.since,
      list_as_text(principal.addresses));
}

Ticket& ticket_for(Database& database, Tickets& tickets, const Event& event) {
  if (const auto known = tickets.find(event.ticket); known != tickets.end()) return known->second;
  auto stored = load_ticket(database, event.ticket);
  if (stored.has_value() == (event.kind == EventKind::opened))
    throw std::logic_error("ticket " + std::to_string(event.ticket.value) +
                           (stored ? " would be opened twice" : " has events before it was opened"));
  return tickets.emplace(event.ticket, stored.value_or(Ticket{})).first->second;
}

/// The event's ticket is to be there before the event, and the fold needs the events: so the fold comes first.
Tickets fold(Database& database, const std::vector<Event>& events) {
  Tickets tickets;
  for (const auto& event : events) apply(ticket_for(database, tickets, event), event);
  return tickets;
}

std::string writer_of(const Wire& wire, const std::vector<Event>& events) {
  if (wire.kind != LetterKind::answer && wire.kind != LetterKind::ask) return {};
  const auto kind = wire.kind == LetterKind::answer ? EventKind::answered : EventKind::asked;
  const auto answered = std::ranges::find_if(events, [&](const Event& event) { return event.kind == kind; });
  return answered == events.end() ? std::string() : staff_id_of(answered->actor).value_or("");
}

/// Letters about what was held are made for the mail that was held, as its events are, not for the `#send`.
std::optional<MailNumber> made_for(const Record& record) {
  const auto& events = record.verdict.events;
  const auto done = std::ranges::find_if(events, [](const Event& one) { return one.mail.has_value(); });
  return done == events.end() ? record.number : done->mail;
}

/// The ticket of a mail's answer, also where the letter is for a part of it. Only of a mail that belongs to no
/// ticket, and so answers many.
std::optional<TicketNumber> answer_on(Database& database, const Wire& wire, const Verdict& verdict) {
  if (wire.kind != LetterKind::answer || verdict.ticket) return std::nullopt;
  if (!wire.ticket) return std::nullopt;
  const auto whole = goes_on_as(database, *wire.ticket);
  const auto is_answered = [&](const Event& one) { return one.kind == EventKind::answered && one.ticket == whole; };
  return std::ranges::any_of(verdict.events, is_answered) ? std::optional(whole) : std::nullopt;
}

std::int64_t seen_with(Database& database, const Wire& wire, const Letter& letter, std::int64_t before) {
  if (!wire.ticket || is_to_customer(wire.kind)) return 0;
  if (letter.seen) return std::min(*letter.seen, newest_event(database, *wire.ticket));
  if (wire.kind == LetterKind::ask) return newest_event(database, *wire.ticket);
  return seen_of_reader(database, *wire.ticket, letter.recipient, before);
}

/// The events that the letter tells of are there already: those after `before`.
Sending sending_of(Database& database, const Wire& wire, const Record& record, std::int64_t before) {
  const auto& verdict = record.verdict;
  Sending sending{.writer = writer_of(wire, verdict.events)};
  sending.how = record.how;
  sending.mail = made_for(record);
  sending.answer_on = answer_on(database, wire, verdict);
  const auto letter = std::ranges::find(verdict.letters, wire.number, &Letter::number);
  if (letter == verdict.letters.end()) return sending;
  sending.seen = seen_with(database, wire, *letter, before);
  sending.is_unproven = letter->is_unproven;
  sending.recipient = letter->recipient;
  sending.not_before = letter->not_before;
  return sending;
}

enum class Seen { by_customer, inside, by_colleagues };

void remember_message_id(Database& database, const std::string& id, std::optional<TicketNumber> ticket, Time at,
                         Seen seen) {
  if (id.empty() || !ticket) return;
  database.run(
      "insert into message_id(id, ticket, at, is_customers, is_inside) values(?, ?, ?, ?, ?) on conflict(id) do "
      "nothing",
      id, *ticket, at, seen == Seen::by_customer, seen == Seen::by_colleagues);
}

/// A mail that a colleague or a form sent on the customer's behalf was never seen by the customer. What is neither
/// theirs nor an answer to them was written for colleagues, also where it waits or was given back.
Seen seen_of(const Mail& mail, const std::vector<Event>& events) {
  const auto sender = sender_of(mail);
  const auto has = [&](EventKind kind) { return std::ranges::find(events, kind, &Event::kind) != events.end(); };
  const bool is_theirs = std::ranges::any_of(events, [&](const Event& event) {
    return event.kind == EventKind::customer_wrote && same_address(event.address, sender);
  });
  if (is_theirs) return Seen::by_customer;
  return has(EventKind::answered) ? Seen::inside : Seen::by_colleagues;
}

/// Of a new matter: what a program says from many addresses.
std::optional<std::int64_t> new_words(const Mail& mail, const Verdict& verdict) {
  const bool is_new = verdict.state == MailState::opened || verdict.is_gathered;
  return is_new ? text_number(mail) : std::nullopt;
}

void finish_mail(Database& database, MailNumber number, const Mail& mail, const Verdict& verdict) {
  database.run(
      "update mail set state = ?, rule = ?, ticket = ?, message_id = ?, fingerprint = ?, sender = ?, subject = ?,"
      " language = ?, is_gathered = ?, said = ?,"
      " to_put_away = case when mailbox is null or ? then 0 else 1 end where id = ?",
      name_of(verdict.state), verdict.rule, verdict.ticket, mail.message_id,
      mail.fingerprint.empty() ? std::nullopt : std::optional(mail.fingerprint), folded(sender_of(mail)), mail.subject,
      mail.language, verdict.is_gathered, new_words(mail, verdict), verdict.stays, number);
  if (!mail.wording.empty() && verdict.may_come_again)
    database.run("update mail set wording = ?, files = ? where id = ?", mail.wording,
                 list_as_text(files_told_apart(mail)), number);
}

/// Returns those whose bytes are still to come.
std::vector<LetterNumber> save_letters(Database& database, const Record& record, std::int64_t before) {
  std::vector<LetterNumber> unwritten;
  for (const auto& wire : record.letters) {
    add_letter(database, wire, sending_of(database, wire, record, before));
    remember_message_id(database, wire.message_id, wire.ticket, wire.made,
                        is_to_customer(wire.kind) ? Seen::by_customer : Seen::inside);
    if (record.how == Letters::are_gone) continue;
    if (wire.bytes.empty())
      unwritten.push_back(wire.number);
    else
      add_wire(database, wire);
  }
  return unwritten;
}

}  // namespace

std::vector<LetterNumber> record_all(Database& database, const Record& record) {
  if (!database.is_in_transaction()) throw std::logic_error("record needs a Transaction");
  // Two processes may consider the same mail; the first one's word holds.
  if (record.number && !is_pending_mail(database, *record.number)) return {};
  const auto& verdict = record.verdict;
  for (const auto& principal : verdict.principals) save_principal(database, principal);
  for (const auto& [number, ticket] : fold(database, verdict.events)) save_ticket(database, ticket);
  if (record.mail)
    remember_message_id(database, record.mail->message_id, verdict.came_by ? verdict.came_by : verdict.ticket,
                        record.now, seen_of(*record.mail, verdict.events));
  const auto before = newest_event(database);
  for (const auto& event : verdict.events) append_event(database, event);
  auto unwritten = save_letters(database, record, before);
  for (const auto letter : verdict.taken_back) take_back_letter(database, letter, record.now);
  for (const auto letter : verdict.delays_told) mark_delay_told(database, letter);
  for (const auto& file : verdict.inside_files) keep_file_inside(database, file, record.number);
  for (const auto& change : verdict.absences) save_absence(database, change);
  for (const auto& address : verdict.unsubscribed) save_unsubscribed(database, address, record.now);
  save_endings(database, verdict.endings, record.now);
  for (const auto& held : verdict.held) save_held(database, held);
  for (const auto& settled : verdict.settled) settle_held(database, settled);
  static const Mail unread;
  if (record.number) finish_mail(database, *record.number, record.mail ? *record.mail : unread, verdict);
  return unwritten;
}

}  // namespace gatepost::store
