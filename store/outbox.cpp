#include "store/outbox.hpp"

#include <limits>
#include <stdexcept>

#include "mail/address.hpp"
#include "store/files.hpp"
#include "store/ledger.hpp"

namespace gatepost::store {
namespace {

enum class LetterState { waiting, sent, failed, taken_back };

std::string_view name_of(LetterState state) {
  switch (state) {
    case LetterState::waiting: return "waiting";
    case LetterState::sent: return "sent";
    case LetterState::failed: return "failed";
    case LetterState::taken_back: return "taken_back";
  }
  return "waiting";
}

LetterState state_after(const Outcome& outcome, std::optional<Time> next_try) {
  if (outcome.fate == Fate::accepted) return LetterState::sent;
  if (outcome.fate == Fate::refused || !next_try) return LetterState::failed;
  return LetterState::waiting;
}

/// Whether this try counts. When our own account is the trouble, no letter has failed.
bool is_attempt(Fate fate) { return fate == Fate::later || fate == Fate::unknown; }

/// A second name of the letter, which leads where ours does. A name that is known already stays whose it was.
void add_relay_id(Database& database, LetterNumber letter, const std::string& id) {
  Write write(database);
  database.run("insert into relay_id(id, letter) values(?, ?) on conflict(id) do nothing", id, letter);
  database.run(
      "insert into message_id(id, ticket, at, is_customers, is_inside)"
      " select ?, m.ticket, m.at, m.is_customers, m.is_inside from message_id m join letter l on l.message_id = m.id"
      " where l.id = ? on conflict(id) do nothing",
      id, letter);
  write.commit();
}

DueLetter due_letter_of(const Database& database, Query& row) {
  DueLetter due;
  due.wire.number = LetterNumber{row.number()};
  const auto kind = row.text();
  due.wire.kind = known_or_fail(database, letter_kind_of(kind), "a letter", kind);
  due.wire.ticket = row.maybe<TicketNumber>();
  due.wire.message_id = row.text();
  due.wire.envelope_sender = row.text();
  due.wire.recipient = row.text();
  due.wire.subject = row.text();
  due.wire.made = row.time();
  due.attempts = static_cast<int>(row.number());
  due.writer = row.text();
  due.first_try = row.maybe_time();
  due.wire.text = row.text();
  due.wire.bytes = row.text();
  return due;
}

}  // namespace

std::string counted_as(std::string_view address) {
  const auto local = local_part_of(address);
  const auto tag = local.find('+', 1);
  return folded(local.substr(0, tag)) + '@' + domain_of(address);
}

void add_letter(Database& database, const Wire& wire, const Sending& sending) {
  const auto& rule = rule_of(wire.kind);
  const bool is_gone = sending.how == Letters::are_gone;
  database.run(
      "insert into letter(id, kind, ticket, message_id, envelope_sender, recipient, folded, counted_as, domain, writer,"
      " made, is_counted, is_unproven, priority, state, attempts, next_try, code, said, principal, seen, not_before,"
      " mail, answer_on, settled)"
      " values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, 0, '', ?, ?, ?, ?, ?, ?)",
      wire.number, rule.name, wire.ticket, wire.message_id, wire.envelope_sender, wire.recipient,
      folded(wire.recipient), counted_as(wire.recipient), domain_of(wire.recipient), sending.writer, wire.made,
      rule.is_counted, sending.is_unproven, static_cast<int>(rule.priority),
      name_of(is_gone ? LetterState::sent : LetterState::waiting),
      is_gone ? std::nullopt : std::optional(sending.not_before.value_or(wire.made)), sending.recipient, sending.seen,
      sending.not_before, sending.mail, sending.answer_on, is_gone ? std::optional(wire.made) : std::nullopt);
}

void add_wire(Database& database, const Wire& wire) {
  database.run("insert into wire(letter, subject, text, bytes) values(?, ?, ?, ?)", wire.number, wire.subject,
               wire.text, Bytes{without_files(wire)});
  add_files(database, wire);
}

std::vector<DueLetter> due_letters(Database& database, Time now, std::size_t most_letters, std::size_t most_bytes,
                                   Priority least) {
  std::vector<DueLetter> due;
  std::size_t bytes = 0;
  auto row = database.query(
      "select l.id, l.kind, l.ticket, l.message_id, l.envelope_sender, l.recipient, wire.subject, l.made, l.attempts,"
      " l.writer, l.first_try, wire.text, wire.bytes from letter l join wire on wire.letter = l.id"
      " where l.state = 'waiting' and l.next_try <= ? and l.priority <= ? order by l.priority, l.id limit ?",
      now, static_cast<int>(least), static_cast<std::int64_t>(most_letters));
  while (bytes < most_bytes && row.next()) {
    due.push_back(due_letter_of(database, row));
    put_in_files(database, due.back().wire);
    bytes += due.back().wire.bytes.size();
  }
  return due;
}

std::vector<LetterNumber> begin_letters(Database& database, std::span<const LetterNumber> letters) {
  std::vector<LetterNumber> begun;
  Write write(database);
  for (const auto letter : letters)
    if (database.query("update letter set begun = begun + 1 where id = ? and state = 'waiting' returning id", letter)
            .next())
      begun.push_back(letter);
  write.commit();
  return begun;
}

bool is_letter_waiting(Database& database, LetterNumber letter) {
  return database.query("select 1 from letter where id = ? and state = 'waiting'", letter).next();
}

void take_back_letter(Database& database, LetterNumber letter, Time now) {
  const bool was_waiting =
      database
          .query(
              "update letter set state = ?, next_try = null, said = 'taken back by its writer', settled = ?"
              " where id = ? and state = 'waiting' and begun = 0 returning id",
              name_of(LetterState::taken_back), now, letter)
          .next();
  if (!was_waiting) throw std::logic_error("letter " + std::to_string(letter.value) + " was begun and taken back");
  // Nobody has seen it: no later letter refers to it.
  database.run("update message_id set is_customers = 0 where id = (select message_id from letter where id = ?)",
               letter);
}

void hurry_letters(Database& database, Time now) {
  database.run(
      "update letter set next_try = case when not_before > ? then not_before else ? end"
      " where state = 'waiting' and next_try > ?",
      now, now, now);
}

void hurry_unreached_letters(Database& database, Time now) {
  database.run(
      "update letter set next_try = ? where state = 'waiting' and next_try > ? and attempts > 0 and code in (0, 421)",
      now, now);
}

std::optional<Time> next_letter_time(Database& database) {
  auto row = database.query(
      "select next_try from letter where state = 'waiting' and next_try is not null"
      " and exists (select 1 from wire where wire.letter = letter.id) order by next_try limit 1");
  return row.next() ? row.maybe_time() : std::nullopt;
}

void settle_letter(Database& database, LetterNumber letter, const Outcome& outcome, std::optional<Time> next_try,
                   Time now) {
  const auto state = state_after(outcome, next_try);
  const bool is_over = state != LetterState::waiting;
  const bool is_counted = is_attempt(outcome.fate);
  database.run(
      "update letter set state = ?, attempts = attempts + ?, first_try = coalesce(first_try, ?), next_try = ?, code = "
      "?,"
      " said = ?, settled = ? where id = ? and state = 'waiting'",
      name_of(state), is_counted ? 1 : 0, is_counted ? std::optional(now) : std::nullopt,
      is_over ? std::nullopt : next_try, outcome.code, outcome.said, is_over ? std::optional(now) : std::nullopt,
      letter);
  // It was erased while the relay had it: nothing is told of it but that it went.
  if (state == LetterState::sent)
    database.run("update letter set state = 'sent', settled = ? where id = ? and state = 'taken_back' and begun > 0",
                 now, letter);
  if (state == LetterState::sent && !outcome.relay_id.empty()) add_relay_id(database, letter, outcome.relay_id);
}

std::int64_t letters_sent_since(Database& database, Time since) {
  auto row = database.query("select count(*) from letter where state = 'sent' and settled > ?", since);
  row.next();
  return row.number();
}

std::vector<StuckLetter> stuck_letters(Database& database, Time first_try, std::size_t most) {
  std::vector<StuckLetter> stuck;
  auto row = database.query(
      "select id, kind, ticket, recipient, writer, said, first_try from letter"
      " where state = 'waiting' and writer <> '' and delay_told = 0 and first_try <= ? and code >= 400"
      " order by first_try, id limit ?",
      first_try, static_cast<std::int64_t>(most));
  while (row.next()) {
    auto& one = stuck.emplace_back();
    one.number = LetterNumber{row.number()};
    const auto kind = row.text();
    one.kind = known_or_fail(database, letter_kind_of(kind), "a letter", kind);
    one.ticket = row.maybe<TicketNumber>();
    one.recipient = row.text();
    one.writer = row.text();
    one.said = row.text();
    one.first_try = row.time();
  }
  return stuck;
}

void mark_delay_told(Database& database, LetterNumber letter) {
  database.run("update letter set delay_told = 1 where id = ?", letter);
}

}  // namespace gatepost::store
