#include "store/differences.hpp"

#include "mail/limits.hpp"
#include "store/held.hpp"
#include "store/parts.hpp"

namespace gatepost::store {
namespace {

using Kind = Difference::Kind;
using Differences = std::vector<Difference>;

// One more of each kind than is told: so it shows that there are more.
constexpr auto most = static_cast<std::int64_t>(limits::differences_kept + 1);

/// What each row numbers is of that kind.
void tell_all(Kind kind, Query row, Differences& found) {
  while (row.next()) found.push_back({kind, row.number()});
}

std::string ticket_word(TicketNumber ticket) { return "ticket " + std::to_string(ticket.value); }

void find_undecided(Database& database, Time before, Differences& found) {
  tell_all(
      Kind::undecided,
      database.query("select id from mail where state = 'received' and received < ? order by id limit ?", before, most),
      found);
}

void find_left_behind(Database& database, const std::string& folder, Time before, Differences& found) {
  auto row = database.query(
      "select id, uidvalidity, uid from mail where mailbox = ? and to_put_away = 1 and received < ? order by id"
      " limit ?",
      folder, before, most);
  while (row.next()) {
    const auto number = row.number();
    const auto uidvalidity = static_cast<std::uint32_t>(row.number());
    const Place place{folder, uidvalidity, static_cast<std::uint32_t>(row.number())};
    found.push_back({Kind::left_behind, number, place});
  }
}

void find_lost(Database& database, Differences& found) {
  tell_all(Kind::lost,
           database.query("select id from mail where erased is null"
                          " and not exists (select 1 from raw where raw.mail = mail.id) order by id limit ?",
                          most),
           found);
}

/// What was written over with as many bytes would be found by reading all mails alone.
void find_changed(Database& database, Differences& found) {
  tell_all(Kind::changed,
           database.query("select mail.id from mail join raw on raw.mail = mail.id where length(raw.bytes) <> mail.size"
                          " order by mail.id limit ?",
                          most),
           found);
}

/// Rows that another program took away. What was made from them, or names them, is still there.
void find_without_row(Database& database, Differences& found) {
  tell_all(Kind::lost_row,
           database.query("select mail from raw where not exists (select 1 from mail where mail.id = raw.mail)"
                          " union select mail from event where mail is not null"
                          " and not exists (select 1 from mail where mail.id = event.mail) order by 1 limit ?",
                          most),
           found);
  tell_all(
      Kind::lost_letter,
      database.query("select letter from wire where not exists (select 1 from letter where letter.id = wire.letter)"
                     " union select letter from event where letter is not null"
                     " and not exists (select 1 from letter where letter.id = event.letter)"
                     " union select id from letter where state = 'waiting' and not exists"
                     " (select 1 from wire where wire.letter = letter.id) order by 1 limit ?",
                     most),
      found);
  tell_all(Kind::wrong_row,
           database.query("select distinct ticket from event"
                          " where not exists (select 1 from ticket where ticket.id = event.ticket) order by 1 limit ?",
                          most),
           found);
}

/// Answers without any letter. One that its writer sent past the desk never had one; letters of the first programs do
/// not say which mail they were made for.
void find_lost_answers(Database& database, Differences& found) {
  auto row = database.query(
      "select e.mail, min(e.ticket) from event e where e.kind = 'answered' and e.mail is not null"
      " and not exists (select 1 from letter where mail = e.mail and kind = 'answer')"
      " and not exists (select 1 from letter where ticket = e.ticket and mail is null and kind = 'answer')"
      " and not (e.is_unlooked = 1 and exists (select 1 from mail where id = e.mail and ticket is not null))"
      " group by e.mail order by e.mail limit ?",
      most);
  while (row.next()) {
    const auto mail = row.number();
    found.push_back({Kind::lost_answer, mail, std::nullopt, ticket_word(TicketNumber{row.number()})});
  }
}

/// Whatever opens a ticket or is put on one happens there.
void find_mispointed(Database& database, Differences& found) {
  auto row = database.query(
      "select id, ticket from mail where state in ('opened', 'appended') and ticket is not null and erased is null"
      " and not exists (select 1 from event where event.mail = mail.id and event.ticket = mail.ticket)"
      " order by id limit ?",
      most);
  while (row.next()) {
    const auto mail = row.number();
    found.push_back({Kind::mispointed, mail, std::nullopt, ticket_word(TicketNumber{row.number()})});
  }
}

/// A reply that names them alone would find no ticket. A mail that waited may belong to a ticket only since its
/// writer's word.
void find_unthreaded(Database& database, Differences& found) {
  tell_all(Kind::unthreaded,
           database.query("select id from mail where message_id <> '' and ticket is not null and erased is null"
                          " and not exists (select 1 from message_id where message_id.id = mail.message_id)"
                          " and not exists (select 1 from held where held.mail = mail.id) order by id limit ?",
                          most),
           found);
  tell_all(Kind::unthreaded_letter,
           database.query("select id from letter where message_id <> '' and ticket is not null"
                          " and not exists (select 1 from message_id where message_id.id = letter.message_id)"
                          " order by id limit ?",
                          most),
           found);
}

/// Tickets that were merged since are one.
void find_doubled(Database& database, Differences& found) {
  auto row = database.query(
      "select min(id), max(id), min(ticket), max(ticket) from mail"
      " where fingerprint is not null and state in ('opened', 'appended') and ticket is not null"
      " group by fingerprint having min(ticket) <> max(ticket)");
  while (row.next()) {
    const auto first = row.number();
    const auto second = row.number();
    const TicketNumber one{row.number()};
    const TicketNumber other{row.number()};
    if (goes_on_as(database, one) == goes_on_as(database, other)) continue;
    found.push_back({Kind::doubled, second, std::nullopt,
                     "it is the same as mail " + std::to_string(first) + ", and they led to " + ticket_word(one) +
                         " and " + ticket_word(other)});
  }
}

/// The state that its row tells, in words.
std::string how_it_waits(std::int64_t begun, std::int64_t attempts) {
  if (begun == 0) return "no try was begun";
  if (begun == attempts) return std::to_string(attempts) + " tries failed";
  return "a try was begun whose end nobody knows, so that sending it again may double it";
}

void find_letters(Database& database, Time now, Differences& found) {
  auto row = database.query(
      "select l.id, l.kind, l.recipient, l.begun, l.attempts, l.next_try < ?"
      " from letter l join wire on wire.letter = l.id where l.state = 'waiting' and (l.next_try is null"
      " or l.next_try < ? or (l.next_try > ? and (l.not_before is null or l.next_try > l.not_before)))"
      " order by l.id limit ?",
      now - limits::letter_overdue, now - limits::letter_overdue, now + limits::letter_too_far, most);
  while (row.next()) {
    Difference letter{Kind::limbo, row.number()};
    auto who = row.text();
    who += " to " + row.text();
    const auto begun = row.number();
    letter.detail = who + ", " + how_it_waits(begun, row.number());
    if (row.maybe_number().value_or(0) != 0) letter.kind = Kind::overdue;
    found.push_back(std::move(letter));
  }
}

void find_strange_letters(Database& database, Differences& found) {
  auto row = database.query(
      "select id, state from letter where state not in ('waiting', 'sent', 'failed', 'taken_back') order by id"
      " limit ?",
      most);
  while (row.next()) {
    const auto number = row.number();
    found.push_back({Kind::limbo, number, std::nullopt, "its state is " + row.text()});
  }
}

void find_held(Database& database, Time before, Differences& found) {
  for (const auto mail : due_held(database, before, limits::differences_kept + 1))
    found.push_back({Kind::held_too_long, mail.value});
}

}  // namespace

Differences differences_in(Database& database, const std::string& folder, Time now) {
  Differences found;
  const auto settled = now - limits::audit_settled;
  find_undecided(database, settled, found);
  if (!folder.empty()) find_left_behind(database, folder, settled, found);
  find_lost(database, found);
  find_changed(database, found);
  find_without_row(database, found);
  find_lost_answers(database, found);
  find_mispointed(database, found);
  find_unthreaded(database, found);
  find_doubled(database, found);
  find_letters(database, now, found);
  find_strange_letters(database, found);
  find_held(database, settled, found);
  return found;
}

}  // namespace gatepost::store
