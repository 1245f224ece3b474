#include "store/ledger.hpp"

#include "mail/address.hpp"
#include "store/list.hpp"
#include "store/store.hpp"

namespace gatepost::store {
namespace {

void load_participants(Database& database, Ticket& ticket) {
  auto row = database.query("select name, address from participant where ticket = ? order by position", ticket.number);
  if (row.next()) ticket.customer = {row.text(), row.text()};
  while (row.next()) ticket.participants.push_back({row.text(), row.text()});
}

void save_participant(Database& database, TicketNumber ticket, int position, const Address& who) {
  database.run(
      "insert into participant(ticket, position, name, address, folded) values(?, ?, ?, ?, ?)"
      " on conflict(ticket, position) do update set"
      " name = excluded.name, address = excluded.address, folded = excluded.folded",
      ticket, position, who.name, who.address, folded(who.address));
}

void save_participants(Database& database, const Ticket& ticket) {
  int position = 0;
  save_participant(database, ticket.number, position++, ticket.customer);
  for (const auto& who : ticket.participants) save_participant(database, ticket.number, position++, who);
  database.run("delete from participant where ticket = ? and position >= ?", ticket.number, position);
}

/// A list of people as words: name, address, name, address.
std::vector<std::string> words_of(const std::vector<Address>& people) {
  std::vector<std::string> words;
  for (const auto& one : people) words.insert(words.end(), {one.name, one.address});
  return words;
}

std::vector<Address> people_of(const std::vector<std::string>& words) {
  std::vector<Address> people;
  for (std::size_t i = 0; i + 1 < words.size(); i += 2) people.push_back({words[i], words[i + 1]});
  return people;
}

void keep_earlier(std::optional<Time>& timer, std::optional<Time> other) {
  if (other && (!timer || *other < *timer)) timer = other;
}

/// When the ticket wants to be looked at again. A time that its state has made meaningless must not count, or it
/// would be due for ever. A follow-up is over once its time has come, whatever the state.
std::optional<Time> timer_of(const Ticket& ticket) {
  auto timer = ticket.remind_at;
  if (ticket.follow_up) keep_earlier(timer, ticket.follow_up->at);
  keep_earlier(timer, ticket.tell_at);
  keep_earlier(timer, ticket.promised);
  if (ticket.state == State::waiting) keep_earlier(timer, ticket.wait_until);
  if (ticket.state == State::solved) keep_earlier(timer, ticket.survey_at);
  return timer;
}

/// follow_at, follow_with, follow_by, in this order.
std::optional<FollowUp> follow_up_of(Query& row) {
  const auto at = row.maybe_time();
  auto answer = row.text();
  auto by = row.text();
  return at ? std::optional(FollowUp{*at, std::move(answer), std::move(by)}) : std::nullopt;
}

Event event_of(const Database& database, TicketNumber ticket, Query& row) {
  const auto kind = row.text();
  Event event;
  event.kind = known_or_fail(database, event_kind_of(kind), "an event", kind);
  event.ticket = ticket;
  event.at = row.time();
  event.actor = row.text();
  event.mail = row.maybe<MailNumber>();
  event.letter = row.maybe<LetterNumber>();
  event.principal = row.maybe<PrincipalNumber>();
  event.value = row.text();
  event.name = row.text();
  event.address = row.text();
  event.language = row.text();
  event.until = row.maybe_time();
  event.text = row.text();
  event.is_unlooked = row.number() != 0;
  event.part = row.maybe<TicketNumber>();
  return event;
}

}  // namespace

TicketNumbers numbers_of(Query row) {
  TicketNumbers numbers;
  while (row.next()) numbers.insert(TicketNumber{row.number()});
  return numbers;
}

std::optional<Ticket> load_ticket(Database& database, TicketNumber number) {
  auto row = database.query(
      "select state, subject, customer_principal, language, department, assignee, assigned_at, priority, opened,"
      " first_response, due, remind_at, wait_until, survey_at, surveyed_at, solved, wrote, mark, tags, proposed,"
      " merged_into, answer_goes, renamed, product, follow_at, follow_with, follow_by, left_out,"
      " is_one_of_many, tell_at, promised, erased from ticket where id = ?",
      number);
  if (!row.next()) return std::nullopt;
  const auto state = row.text();
  Ticket ticket;
  ticket.number = number;
  ticket.state = known_or_fail(database, state_of(state), "a ticket", state);
  ticket.subject = row.text();
  ticket.customer_principal = PrincipalNumber{row.number()};
  ticket.language = row.text();
  ticket.department = row.text();
  ticket.assignee = row.text();
  ticket.assigned_at = row.maybe_time();
  ticket.priority = row.text();
  ticket.opened = row.time();
  ticket.first_response = row.maybe_time();
  ticket.due = row.maybe_time();
  ticket.remind_at = row.maybe_time();
  ticket.wait_until = row.maybe_time();
  ticket.survey_at = row.maybe_time();
  ticket.surveyed_at = row.maybe_time();
  ticket.solved = row.maybe_time();
  ticket.wrote = list_of(database, row.text());
  ticket.mark = static_cast<int>(row.number());
  ticket.tags = list_of(database, row.text());
  ticket.proposed = people_of(list_of(database, row.text()));
  ticket.merged_into = row.maybe<TicketNumber>();
  ticket.answer_goes = row.maybe_time();
  ticket.renamed = row.text();
  ticket.product = row.text();
  ticket.follow_up = follow_up_of(row);
  ticket.left_out = list_of(database, row.text());
  ticket.is_one_of_many = row.number() != 0;
  ticket.tell_at = row.maybe_time();
  ticket.promised = row.maybe_time();
  ticket.erased = row.maybe_time();
  load_participants(database, ticket);
  return ticket;
}

void save_ticket(Database& database, const Ticket& ticket) {
  const auto& plan = ticket.follow_up;
  database.run(
      "insert into ticket(id, state, subject, customer_principal, language, department, assignee, assigned_at,"
      " priority, opened, first_response, due, remind_at, wait_until, survey_at, surveyed_at, solved, wrote, mark,"
      " timer, tags, proposed, merged_into, answer_goes, renamed, product, follow_at, follow_with, follow_by,"
      " left_out, is_one_of_many, tell_at, promised, erased)"
      " values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
      " on conflict(id) do update set state = excluded.state, subject = excluded.subject,"
      " customer_principal = excluded.customer_principal, language = excluded.language,"
      " department = excluded.department, assignee = excluded.assignee, assigned_at = excluded.assigned_at,"
      " priority = excluded.priority, opened = excluded.opened, first_response = excluded.first_response,"
      " due = excluded.due, remind_at = excluded.remind_at, wait_until = excluded.wait_until,"
      " survey_at = excluded.survey_at, surveyed_at = excluded.surveyed_at, solved = excluded.solved,"
      " wrote = excluded.wrote, mark = excluded.mark, timer = excluded.timer,"
      " tags = excluded.tags, proposed = excluded.proposed, merged_into = excluded.merged_into,"
      " answer_goes = excluded.answer_goes, renamed = excluded.renamed,"
      " product = excluded.product, follow_at = excluded.follow_at, follow_with = excluded.follow_with,"
      " follow_by = excluded.follow_by, left_out = excluded.left_out,"
      " is_one_of_many = excluded.is_one_of_many, tell_at = excluded.tell_at,"
      " promised = excluded.promised, erased = excluded.erased",
      ticket.number, name_of(ticket.state), ticket.subject, ticket.customer_principal, ticket.language,
      ticket.department, ticket.assignee, ticket.assigned_at, ticket.priority, ticket.opened, ticket.first_response,
      ticket.due, ticket.remind_at, ticket.wait_until, ticket.survey_at, ticket.surveyed_at, ticket.solved,
      list_as_text(ticket.wrote), ticket.mark, timer_of(ticket), list_as_text(ticket.tags),
      list_as_text(words_of(ticket.proposed)), ticket.merged_into, ticket.answer_goes, ticket.renamed, ticket.product,
      plan ? std::optional(plan->at) : std::nullopt, plan ? plan->answer : "", plan ? plan->by : "",
      list_as_text(ticket.left_out), ticket.is_one_of_many, ticket.tell_at, ticket.promised, ticket.erased);
  save_participants(database, ticket);
}

void append_event(Database& database, const Event& event) {
  database.run(
      "insert into event(ticket, kind, at, actor, mail, letter, principal, value, name, address, language, until, text,"
      " is_unlooked, part) values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      event.ticket, name_of(event.kind), event.at, event.actor, event.mail, event.letter, event.principal, event.value,
      event.name, event.address, event.language, event.until, event.text, event.is_unlooked, event.part);
}

std::vector<Event> events_of(Database& database, TicketNumber ticket) {
  std::vector<Event> events;
  auto row = database.query(
      "select kind, at, actor, mail, letter, principal, value, name, address, language, until, text, is_unlooked,"
      " part from event where ticket = ? order by id",
      ticket);
  while (row.next()) events.push_back(event_of(database, ticket, row));
  return events;
}

void fail_unknown(const Database& database, std::string_view what, std::string_view word) {
  throw Failure("the store " + database.file().string() + " holds " + std::string(what) + " of the kind \"" +
                std::string(word) + "\", which this gatepost does not know: install the gatepost that wrote it");
}

}  // namespace gatepost::store
