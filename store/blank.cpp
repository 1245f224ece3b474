#include "store/blank.hpp"

#include <set>

#include "mail/address.hpp"
#include "store/ledger.hpp"
#include "ticket/ticket.hpp"

namespace gatepost::store {
namespace {

// --- events ---

// What of an event says whose it was. Of some kinds `name` is a state or one of staff.
constexpr std::string_view blank_all =
    "update event set text = '', address = '', value = case when kind = 'noted' then '' else value end,"
    " name = case when kind in ('restored', 'unmerged', 'unabsorbed', 'follow_planned', 'followed_up') then name"
    " else '' end where id = ?";
constexpr std::string_view blank_text = "update event set text = '' where id = ?";
constexpr std::string_view blank_who = "update event set address = '', name = '' where id = ?";
/// Nothing of a mail but its place and its state. One that waited for its writer's word waits no more.
constexpr std::string_view blank_mail =
    "update mail set state = case when state = 'held' then 'noted' else state end, rule = 'erased',"
    " envelope_sender = null, envelope_recipients = '[]', message_id = '', fingerprint = null, sender = '',"
    " subject = '', language = '', files = '[]', wording = null, said = null, erased = ? where id ";
constexpr std::string_view blank_held = "update held set due = null, told = '', readers = '[]' where ";
constexpr std::string_view take_away = "delete from event where id = ?";

/// The full text is told what an event said before, as it knows words by their text alone.
void change_event(Database& database, std::int64_t event, std::string_view change) {
  database.run(
      "insert into words(words, rowid, text) select 'delete', id, text from spoken where id = ? and text <> '  '"
      " and id <= (select event from findable)",
      event);
  database.run(change, event);
  database.run(
      "insert into words(rowid, text) select id, text from spoken where id = ? and text <> '  '"
      " and id <= (select event from findable)",
      event);
}

struct Row {
  std::int64_t event = 0;
  TicketNumber ticket;
  EventKind kind = EventKind::noted;
  bool is_of_person = false;  // names them
  bool is_of_mail = false;    // came by a mail that goes
};

/// Of a ticket that is another's: what the person said goes, and that they took part. What others said to them stays.
std::string_view change_beside(const Row& row) {
  using enum EventKind;
  const bool is_taking_part = row.kind == joined || row.kind == left || row.kind == proposed;
  const bool is_their_word =
      row.kind == customer_wrote || row.kind == commented || row.kind == voted || row.kind == bounced;
  if (row.is_of_person && is_taking_part) return take_away;
  if (row.is_of_person && row.kind == asked) return blank_who;
  if (row.is_of_person || (row.is_of_mail && is_their_word)) return blank_all;
  return row.is_of_mail && !is_taking_part && row.kind != handed_over ? blank_text : std::string_view();
}

/// Of a person all events that have an address are read, as addresses are compared as they are everywhere else.
Query events_beside(Database& database, const Going& going) {
  const auto mails = set_of(going.mails);
  const auto tickets = set_of(going.tickets);
  if (going.address.empty())
    return database.query(
        "select id, ticket, kind, address, 1 from event where mail in (select value from json_each(?))"
        " and ticket not in (select value from json_each(?)) order by id",
        mails, tickets);
  return database.query(
      "select id, ticket, kind, address, mail in (select value from json_each(?)) from event"
      " where ticket not in (select value from json_each(?))"
      " and (address <> '' or mail in (select value from json_each(?))) order by id",
      mails, tickets, mails);
}

std::vector<Row> rows_beside(Database& database, const Going& going) {
  std::vector<Row> rows;
  auto row = events_beside(database, going);
  while (row.next()) {
    Row one{row.number(), TicketNumber{row.number()}};
    const auto kind = row.text();
    one.kind = known_or_fail(database, event_kind_of(kind), "an event", kind);
    one.is_of_person = !going.address.empty() && folded(row.text()) == going.address;
    one.is_of_mail = row.number() != 0;
    if (one.is_of_person || one.is_of_mail) rows.push_back(one);
  }
  return rows;
}

std::vector<std::int64_t> events_on(Database& database, const std::vector<TicketNumber>& tickets) {
  std::vector<std::int64_t> events;
  auto row = database.query("select id from event where ticket in (select value from json_each(?))", set_of(tickets));
  while (row.next()) events.push_back(row.number());
  return events;
}

void fold_anew(Database& database, TicketNumber number) {
  Ticket ticket;
  for (const auto& event : events_of(database, number)) apply(ticket, event);
  save_ticket(database, ticket);
}

Event by_desk(EventKind kind, TicketNumber ticket, Time now) {
  return {.kind = kind, .ticket = ticket, .at = now, .actor = "desk"};
}

/// Another customer's ticket that was merged into one that goes is a ticket of its own again.
void part_others(Database& database, const Going& going, Time now) {
  const auto parts =
      numbers_of(database.query("select id from ticket where merged_into in (select value from json_each(?))"
                                " and id not in (select value from json_each(?))",
                                set_of(going.tickets), set_of(going.tickets)));
  for (const auto part : parts) {
    auto event = by_desk(EventKind::unmerged, part, now);
    const auto ticket = load_ticket(database, part);
    event.value = std::to_string(ticket->merged_into->value);
    event.name = name_of(State::solved);
    event.until = ticket->solved;
    append_event(database, event);
    fold_anew(database, part);
  }
}

void end_ticket(Database& database, TicketNumber number, const std::string& why, Time now) {
  const auto ticket = load_ticket(database, number);
  if (ticket->state != State::solved) append_event(database, by_desk(EventKind::solved, number, now));
  auto erased = by_desk(EventKind::erased, number, now);
  erased.value = why;
  append_event(database, erased);
  fold_anew(database, number);
}

std::vector<std::string> texts_in(Query row) {
  std::vector<std::string> texts;
  while (row.next()) texts.push_back(row.text());
  return texts;
}

// Signed addresses of whoever is gone lead nowhere: their generation is beyond all that are out in the world.
constexpr std::string_view blank_principal =
    "update principal set name = '', addresses = '[]', generation = generation + 2, since = ? where name = ?";

/// Servers name addresses in what they say.
std::vector<LetterNumber> letters_said_of(Database& database, const std::string& address) {
  std::vector<LetterNumber> letters;
  auto row = database.query("select id, said from letter where instr(lower(said), ?)", address);
  while (row.next()) {
    const LetterNumber letter{row.number()};
    if (names_address(row.text(), address)) letters.push_back(letter);
  }
  return letters;
}

}  // namespace

std::string set_of(const std::vector<GoingMail>& mails) {
  std::vector<MailNumber> numbers;
  for (const auto& mail : mails) numbers.push_back(mail.number);
  return set_of(numbers);
}

void blank_events(Database& database, const Going& going, const std::string& why, Time now) {
  part_others(database, going, now);
  for (const auto event : events_on(database, going.tickets)) change_event(database, event, blank_all);
  std::set<TicketNumber> touched(going.beside.begin(), going.beside.end());
  for (const auto& row : rows_beside(database, going)) {
    const auto change = change_beside(row);
    if (change.empty()) continue;
    change_event(database, row.event, change);
    touched.insert(row.ticket);
  }
  for (const auto ticket : touched) fold_anew(database, ticket);
  for (const auto ticket : going.tickets) end_ticket(database, ticket, why, now);
  database.run("delete from inside_file where ticket in (select value from json_each(?))", set_of(going.tickets));
  database.run("delete from inside_file where mail in (select value from json_each(?))", set_of(going.mails));
}

void blank_letters(Database& database, const Going& going, Time now) {
  const auto letters = set_of(going.letters);
  database.run(
      "update letter set recipient = '', folded = '', counted_as = '', domain = '', said = '', next_try = null,"
      " settled = case when state = 'waiting' then ? else settled end,"
      " state = case when state = 'waiting' then 'taken_back' else state end"
      " where id in (select value from json_each(?))",
      now, letters);
  const auto contents = texts_in(database.query(
      "select distinct sha256 from wire_file where letter in (select value from json_each(?))", letters));
  database.run("delete from wire_file where letter in (select value from json_each(?))", letters);
  database.run("delete from wire where letter in (select value from json_each(?))", letters);
  for (const auto& sha256 : contents)
    database.run("delete from content where sha256 = ? and not exists (select 1 from wire_file where sha256 = ?)",
                 sha256, sha256);
}

void blank_mails(Database& database, const Going& going, Time now) {
  const auto mails = set_of(going.mails);
  // The first that bears an id keeps it: it may stand for another's mail, on another ticket.
  database.run(
      "delete from message_id where id in (select i.id from mail m join message_id i on i.id = m.message_id"
      " where m.id in (select value from json_each(?))"
      " and (m.ticket = i.ticket or i.ticket in (select value from json_each(?))))",
      mails, set_of(going.tickets));
  database.run("delete from raw where mail in (select value from json_each(?))", mails);
  database.run(std::string(blank_held) + "mail in (select value from json_each(?))", mails);
  database.run(std::string(blank_held) + "ticket in (select value from json_each(?))", set_of(going.tickets));
  database.run(std::string(blank_mail) + "in (select value from json_each(?))", now, mails);
}

void blank_arrived(Database& database, MailNumber mail, Time now) {
  database.run("delete from raw where mail = ?", mail);
  database.run(std::string(blank_mail) + "= ?", now, mail);
}

std::set<std::string> people_of(Database& database, const Going& going) {
  const auto tickets = set_of(going.tickets);
  std::set<std::string> people;
  for (const auto& address :
       texts_in(database.query("select folded from participant where ticket in (select value from json_each(?))"
                               " union select address from event where ticket in (select value from json_each(?))"
                               " union select sender from mail where id in (select value from json_each(?))"
                               " union select folded from letter where id in (select value from json_each(?))",
                               tickets, tickets, set_of(going.mails), set_of(going.letters))))
    if (!address.empty()) people.insert(folded(address));
  return people;
}

void blank_people(Database& database, const Going& going, const std::set<std::string>& people, Time now) {
  for (const auto& address : people)
    database.run(std::string(blank_principal) +
                     " and kind = 'customer' and not exists (select 1 from participant where folded = ?)"
                     " and not exists (select 1 from mail where sender = ? and language <> '')",
                 now, address, address, address);
  if (going.address.empty()) return;
  database.run(std::string(blank_principal) + " and kind in ('customer', 'outsider')", now, going.address);
  database.run("delete from unsubscribed where address = ?", going.address);
  for (const auto letter : letters_said_of(database, going.address))
    database.run("update letter set said = '' where id = ?", letter);
  database.run("update server set said = '', hint = '' where instr(lower(said), ?)", going.address);
}

}  // namespace gatepost::store
