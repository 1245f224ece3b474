#include "store/intake.hpp"

#include "store/list.hpp"

namespace gatepost::store {
namespace {

std::optional<MailNumber> add_mail(Database& database, const RawMail& raw) {
  using Number32 = std::optional<std::uint32_t>;
  const auto& place = raw.place;
  auto row = database.query(
      "insert into mail(id, state, attempts, received, size, whole_size, envelope_sender, envelope_recipients,"
      " mailbox, uidvalidity, uid, to_put_away, rule, message_id, sender, subject, language)"
      " values((select number + 1 from given where what = 'mail'"
      " and number > coalesce((select max(id) from mail), 0)),"
      " 'received', 0, ?, ?, ?, ?, ?, ?, ?, ?, 0, '', '', '', '', '')"
      " on conflict(mailbox, uidvalidity, uid) do nothing returning id",
      raw.received, static_cast<std::int64_t>(raw.bytes.size()), static_cast<std::int64_t>(raw.whole_size),
      raw.envelope.sender, list_as_text(raw.envelope.recipients), place ? std::optional(place->mailbox) : std::nullopt,
      place ? Number32(place->uidvalidity) : std::nullopt, place ? Number32(place->uid) : std::nullopt);
  return row.next() ? std::optional(MailNumber{row.number()}) : std::nullopt;
}

void save_cursor(Database& database, const Cursor& cursor) {
  database.run(
      "insert into cursor(mailbox, uidvalidity, uid) values(?, ?, ?)"
      " on conflict(mailbox) do update set uidvalidity = excluded.uidvalidity, uid = excluded.uid",
      cursor.mailbox, cursor.uidvalidity, cursor.uid);
}

std::optional<Place> place_of(Query& row) {
  auto mailbox = row.maybe_text();
  const auto uidvalidity = static_cast<std::uint32_t>(row.number());
  const auto uid = static_cast<std::uint32_t>(row.number());
  return mailbox ? std::optional(Place{std::move(*mailbox), uidvalidity, uid}) : std::nullopt;
}

/// The columns from m.attempts to raw.bytes, in the order of the two statements below.
Pending pending_of(const Database& database, Query& row, MailNumber number) {
  Pending pending;
  pending.number = number;
  pending.attempts = static_cast<int>(row.number());
  pending.raw.received = row.time();
  pending.raw.whole_size = static_cast<std::uint64_t>(row.number());
  pending.raw.envelope.sender = row.maybe_text();
  pending.raw.envelope.recipients = list_of(database, row.text());
  pending.raw.place = place_of(row);
  pending.is_released = row.number() != 0;
  pending.raw.bytes = row.text();
  return pending;
}

}  // namespace

std::vector<MailNumber> keep_mails(Database& database, std::span<const RawMail> mails,
                                   const std::optional<Cursor>& cursor) {
  std::vector<MailNumber> numbers;
  Write write(database);
  for (const auto& raw : mails) {
    const auto number = add_mail(database, raw);
    if (!number) continue;
    database.run("insert into raw(mail, bytes) values(?, ?)", *number, Bytes{raw.bytes});
    numbers.push_back(*number);
  }
  if (cursor) save_cursor(database, *cursor);
  write.commit();
  return numbers;
}

Cursor cursor_of(Database& database, const std::string& mailbox) {
  auto row = database.query("select uidvalidity, uid from cursor where mailbox = ?", mailbox);
  if (!row.next()) return {mailbox, 0, 0};
  return {mailbox, static_cast<std::uint32_t>(row.number()), static_cast<std::uint32_t>(row.number())};
}

std::vector<std::uint32_t> stored_uids_of(Database& database, const Cursor& first, std::uint32_t last) {
  std::vector<std::uint32_t> uids;
  auto row = database.query(
      "select uid from mail where mailbox = ? and uidvalidity = ? and uid between ? and ?"
      " order by uid",
      first.mailbox, first.uidvalidity, first.uid, last);
  while (row.next()) uids.push_back(static_cast<std::uint32_t>(row.number()));
  return uids;
}

std::vector<Pending> pending_mails(Database& database, std::size_t most_mails, std::size_t most_bytes) {
  std::vector<Pending> found;
  std::size_t bytes = 0;
  auto row = database.query(
      "select m.id, m.size, m.attempts, m.received, m.whole_size, m.envelope_sender, m.envelope_recipients,"
      " m.mailbox, m.uidvalidity, m.uid, m.is_released, raw.bytes from mail m join raw on raw.mail = m.id"
      " where m.state = 'received' order by m.attempts, m.id limit ?",
      static_cast<std::int64_t>(most_mails));
  while (row.next()) {
    const MailNumber number{row.number()};
    bytes += static_cast<std::size_t>(row.number());
    if (!found.empty() && bytes > most_bytes) break;
    found.push_back(pending_of(database, row, number));
  }
  return found;
}

std::optional<Pending> pending_mail(Database& database, MailNumber number) {
  auto row = database.query(
      "select m.attempts, m.received, m.whole_size, m.envelope_sender, m.envelope_recipients,"
      " m.mailbox, m.uidvalidity, m.uid, m.is_released, raw.bytes from mail m join raw on raw.mail = m.id"
      " where m.id = ? and m.state = 'received'",
      number);
  return row.next() ? std::optional(pending_of(database, row, number)) : std::nullopt;
}

bool is_pending_mail(Database& database, MailNumber number) {
  return database.query("select 1 from mail where id = ? and state = 'received'", number).next();
}

void forget_attempts_at(Database& database, std::span<const MailNumber> mails) {
  Write write(database);
  for (const auto number : mails)
    database.run("update mail set attempts = attempts - 1 where id = ? and state = 'received' and attempts > 0",
                 number);
  write.commit();
}

void note_attempts_at(Database& database, std::span<const MailNumber> mails) {
  Write write(database);
  for (const auto number : mails)
    database.run("update mail set attempts = attempts + 1 where id = ? and state = 'received'", number);
  write.commit();
}

std::vector<ToPutAway> mails_to_put_away(Database& database, const std::string& mailbox, std::size_t most) {
  std::vector<ToPutAway> found;
  auto row = database.query(
      "select id, uidvalidity, uid, state, whole_size > size from mail where mailbox = ? and to_put_away = 1"
      " order by id limit ?",
      mailbox, static_cast<std::int64_t>(most));
  while (row.next()) {
    const MailNumber number{row.number()};
    Place place{mailbox, static_cast<std::uint32_t>(row.number()), static_cast<std::uint32_t>(row.number())};
    const bool is_parked = row.text() == name_of(MailState::quarantined);
    const bool is_cut = row.number() != 0;  // too large: the mailbox alone has it whole
    found.push_back({number, std::move(place), is_parked || is_cut});
  }
  return found;
}

void mark_put_away(Database& database, std::span<const MailNumber> mails) {
  for (const auto number : mails) database.run("update mail set to_put_away = 0 where id = ?", number);
}

}  // namespace gatepost::store
