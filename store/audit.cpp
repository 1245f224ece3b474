#include "store/audit.hpp"

#include <algorithm>
#include <iterator>

#include "mail/address.hpp"
#include "mail/limits.hpp"
#include "store/differences.hpp"
#include "store/ledger.hpp"
#include "ticket/verdict.hpp"

namespace gatepost::store {
namespace {

using Kind = Difference::Kind;
using Differences = std::vector<Difference>;

std::vector<MailNumber> mails_in(Query row) {
  std::vector<MailNumber> numbers;
  while (row.next()) numbers.push_back(MailNumber{row.number()});
  return numbers;
}

// --- tickets ---

Ticket fold_of(const std::vector<Event>& events) {
  Ticket ticket;
  for (const auto& event : events) apply(ticket, event);
  return ticket;
}

bool differs(Database& database, TicketNumber number) {
  const auto ticket = load_ticket(database, number);
  return ticket && *ticket != fold_of(events_of(database, number));
}

/// Row and events are two reads: where somebody has written meanwhile, they are read again.
bool is_unlike_its_events(Database& database, TicketNumber number) {
  constexpr int tries = 20;
  for (int i = 0; i < tries; ++i) {
    database.has_news();
    if (!differs(database, number)) return false;
    if (!database.has_news()) return true;
  }
  return false;  // it changes all the time: the next night looks again
}

/// As it was kept when the mail was recorded (record.cpp), by what happened then.
struct Thread {
  std::optional<TicketNumber> part;  // that the mail was written to
  std::optional<Time> at;
  bool is_customers = false;
  bool is_answer = false;
};

Thread thread_of(Database& database, MailNumber mail, const std::string& sender) {
  Thread thread;
  auto row = database.query("select kind, address, part, at from event where mail = ? order by id", mail);
  while (row.next()) {
    const auto kind = event_kind_of(row.text());
    const auto address = row.text();
    const auto part = row.maybe<TicketNumber>();
    const auto at = row.time();
    if (kind == EventKind::customer_wrote && same_address(address, sender)) thread.is_customers = true;
    if (kind == EventKind::answered) thread.is_answer = true;
    if (!thread.part) thread.part = part;
    if (!thread.at) thread.at = at;
  }
  return thread;
}

std::int64_t number_in(Query row) { return row.next() ? row.number() : 0; }

}  // namespace

// --- looking ---

Account SqliteAuditing::figures() {
  Account out;
  out.mails = number_in(database_.query("select count(*) from mail"));
  out.recorded = number_in(database_.query("select count(*) from mail where state <> 'received'"));
  out.undecided = out.mails - out.recorded;
  auto row = database_.query("select state, count(*) from letter group by state");
  while (row.next()) {
    const auto state = row.text();
    const auto count = row.number();
    if (state == "sent") out.letters.sent = count;
    if (state == "waiting") out.letters.waiting = count;
    if (state == "failed") out.letters.refused = count;
    if (state == "taken_back") out.letters.taken_back = count;
  }
  return out;
}

std::vector<KeptMail> SqliteAuditing::kept_from(const Place& first, std::uint32_t last_uid) {
  std::vector<KeptMail> kept;
  auto row = database_.query(
      "select id, uid, state <> 'received', to_put_away from mail"
      " where mailbox = ? and uidvalidity = ? and uid between ? and ? order by uid",
      first.mailbox, first.uidvalidity, first.uid, last_uid);
  while (row.next()) {
    KeptMail mail{.number = MailNumber{row.number()}};
    mail.uid = static_cast<std::uint32_t>(row.number());
    mail.is_decided = row.number() != 0;
    mail.is_to_put_away = row.number() != 0;
    kept.push_back(mail);
  }
  return kept;
}

std::vector<MailNumber> SqliteAuditing::alike(const std::string& message_id, std::uint64_t size) {
  if (message_id.empty()) return {};
  return mails_in(
      database_.query("select id from mail where message_id = ? and message_id <> ''"
                      " and case when whole_size > size then whole_size else size end = ? order by id",
                      message_id, static_cast<std::int64_t>(size)));
}

bool SqliteAuditing::has_lost(const std::string& message_id) {
  if (message_id.empty()) return false;
  return database_
      .query("select 1 from message_id where id = ? and not exists (select 1 from mail where message_id = ?)",
             message_id, message_id)
      .next();
}

std::vector<MailNumber> SqliteAuditing::same_as(const Mail& mail, const RawMail& raw) {
  const auto size = static_cast<std::int64_t>(raw.bytes.size());
  auto same =
      mails_in(database_.query("select m.id from mail m join raw on raw.mail = m.id"
                               " where m.state in ('received', 'quarantined') and m.size = ?"
                               " and (m.size > 0 or m.whole_size = ?) and raw.bytes = ? order by m.id",
                               size, static_cast<std::int64_t>(raw.whole_size), Bytes{raw.bytes}));
  if (!mail.fingerprint.empty())
    std::ranges::copy(
        mails_in(database_.query("select id from mail where fingerprint = ? order by id", mail.fingerprint)),
        std::back_inserter(same));
  return same;
}

bool SqliteAuditing::is_of(MailNumber number, const Mail& mail, const RawMail& raw) {
  auto row = database_.query("select size, fingerprint, mailbox, uidvalidity, uid from mail where id = ?", number);
  if (!row.next()) return false;
  const auto size = row.number();
  const auto fingerprint = row.maybe_text();
  auto mailbox = row.maybe_text();
  const auto uidvalidity = static_cast<std::uint32_t>(row.number());
  const auto uid = static_cast<std::uint32_t>(row.number());
  if (mailbox && raw.place == Place{std::move(*mailbox), uidvalidity, uid})
    return size == static_cast<std::int64_t>(raw.bytes.size());
  return fingerprint && *fingerprint == mail.fingerprint;
}

std::vector<MailNumber> SqliteAuditing::from_folders(MailNumber after, std::size_t count) {
  return mails_in(
      database_.query("select id from mail where id > ? and mailbox is not null and state <> 'received'"
                      " and erased is null order by id limit ?",
                      after, static_cast<std::int64_t>(count)));
}

std::vector<Difference> SqliteAuditing::differences(const std::string& folder, Time now) {
  return differences_in(database_, folder, now);
}

std::optional<TicketNumber> SqliteAuditing::look_at_tickets(TicketNumber after, std::size_t count, Differences& found) {
  std::vector<TicketNumber> numbers;
  auto row = database_.query("select id from ticket where id > ? order by id limit ?", after,
                             static_cast<std::int64_t>(count));
  while (row.next()) numbers.push_back(TicketNumber{row.number()});
  for (const auto number : numbers) {
    if (!is_unlike_its_events(database_, number)) continue;
    const bool has_events = !events_of(database_, number).empty();
    found.push_back({has_events ? Kind::wrong_row : Kind::lost_events, number.value});
  }
  return numbers.empty() ? std::nullopt : std::optional(numbers.back());
}

// --- mending ---

bool SqliteAuditing::rebuild(TicketNumber ticket) {
  Write write(database_);
  const auto events = events_of(database_, ticket);
  if (events.empty()) return false;
  save_ticket(database_, fold_of(events));
  write.commit();
  return true;
}

/// What was forgotten meanwhile stays so.
void SqliteAuditing::keep_bytes(MailNumber mail, const RawMail& raw) {
  database_.run(
      "insert into raw(mail, bytes) select id, ? from mail where id = ? and erased is null on conflict(mail) do "
      "nothing",
      Bytes{raw.bytes}, mail);
}

void SqliteAuditing::thread_again(MailNumber mail) {
  Write write(database_);
  auto row = database_.query(
      "select message_id, ticket, sender, received from mail where id = ? and ticket is not null and erased is null",
      mail);
  if (!row.next()) return;
  const auto id = row.text();
  const auto ticket = row.maybe<TicketNumber>();
  const auto thread = thread_of(database_, mail, row.text());
  database_.run(
      "insert into message_id(id, ticket, at, is_customers, is_inside) values(?, ?, ?, ?, ?) on conflict(id) do "
      "nothing",
      id, thread.part ? thread.part : ticket, thread.at.value_or(row.time()), thread.is_customers,
      !thread.is_customers && !thread.is_answer);
  write.commit();
}

/// Nobody has seen a letter that was taken back.
void SqliteAuditing::thread_again(LetterNumber letter) {
  auto row = database_.query("select kind, state <> 'taken_back' from letter where id = ?", letter);
  if (!row.next()) return;
  const auto kind = letter_kind_of(row.text());
  const bool is_customers = kind && is_to_customer(*kind) && row.number() != 0;
  database_.run(
      "insert into message_id(id, ticket, at, is_customers, is_inside) select message_id, ticket, made, ?, 0 from "
      "letter"
      " where id = ? and ticket is not null on conflict(id) do nothing",
      is_customers, letter);
}

void SqliteAuditing::put_away_again(MailNumber mail) {
  database_.run("update mail set to_put_away = 1 where id = ? and state <> 'received' and mailbox is not null", mail);
}

bool SqliteAuditing::make_due(LetterNumber letter, Time now) {
  return database_
      .query(
          "update letter set next_try = case when not_before > ? then not_before else ? end where id = ?"
          " and state = 'waiting' and (begun = 0 or (begun = attempts and code <> 0))"
          " and exists (select 1 from wire where wire.letter = letter.id) returning id",
          now, now, letter)
      .next();
}

// --- by night ---

std::optional<Time> SqliteAuditing::audited_at() {
  auto row = database_.query("select max(at) from audited");
  return row.next() ? row.maybe_time() : std::nullopt;
}

void SqliteAuditing::set_audited(Time at) {
  Write write(database_);
  database_.run("delete from audited");
  database_.run("insert into audited(at) values(?)", at);
  write.commit();
}

std::vector<ToldDifference> SqliteAuditing::told_differences() {
  std::vector<ToldDifference> told;
  auto row = database_.query("select kind, about from audit_told");
  while (row.next()) {
    auto kind = row.text();
    told.push_back({std::move(kind), row.text()});
  }
  return told;
}

void SqliteAuditing::set_told_differences(std::span<const ToldDifference> told) {
  Write write(database_);
  database_.run("delete from audit_told");
  for (const auto& one : told)
    database_.run("insert into audit_told(kind, about) values(?, ?) on conflict(kind, about) do nothing", one.kind,
                  one.about);
  write.commit();
}

}  // namespace gatepost::store
