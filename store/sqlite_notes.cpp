#include "store/sqlite_notes.hpp"

#include <system_error>

#include "store/usual.hpp"

namespace gatepost::store {
namespace {

std::vector<Gauge> gauges_of(Query row) {
  std::vector<Gauge> gauges;
  while (row.next()) {
    auto first = row.text();
    auto second = row.text();
    gauges.push_back({std::move(first), std::move(second), row.number()});
  }
  return gauges;
}

std::optional<Time> time_of(Query row) { return row.next() ? row.maybe_time() : std::nullopt; }

std::int64_t bytes_of(const std::filesystem::path& store) {
  std::int64_t sum = 0;
  for (const auto* end : {"", "-wal"}) {
    std::error_code missing;
    const auto size = std::filesystem::file_size(store.string() + end, missing);
    if (!missing) sum += static_cast<std::int64_t>(size);
  }
  return sum;
}

std::optional<AuditEnd> audit_end_of(Database& database) {
  auto row = database.query("select at, differences, is_whole from audit_end");
  if (!row.next()) return std::nullopt;
  AuditEnd end{.at = row.time()};
  end.differences = row.number();
  end.is_whole = row.number() != 0;
  return end;
}

}  // namespace

Lease SqliteNotes::lease(const std::string& mailbox) {
  auto row = database_.query("select ours, wanted, seen, since, looked, looks from lease where mailbox = ?", mailbox);
  Lease lease;
  if (!row.next()) return lease;
  lease.ours = row.text();
  lease.wanted = row.text();
  lease.seen = row.text();
  lease.since = row.time();
  lease.looked = row.time();
  lease.looks = static_cast<int>(row.number());
  return lease;
}

void SqliteNotes::set_lease(const std::string& mailbox, const Lease& lease) {
  database_.run(
      "insert into lease(mailbox, ours, wanted, seen, since, looked, looks) values(?, ?, ?, ?, ?, ?, ?)"
      " on conflict(mailbox) do update set ours = excluded.ours, wanted = excluded.wanted, seen = excluded.seen,"
      " since = excluded.since, looked = excluded.looked, looks = excluded.looks",
      mailbox, lease.ours, lease.wanted, lease.seen, lease.since, lease.looked, lease.looks);
}

Tried SqliteNotes::tried(const std::string& mailbox) {
  Tried tried;
  auto caution = database_.query("select uidvalidity, until, uid, times from caution where mailbox = ?", mailbox);
  if (!caution.next()) return tried;
  tried.uidvalidity = static_cast<std::uint32_t>(caution.number());
  tried.caution.until = static_cast<std::uint32_t>(caution.number());
  tried.caution.uid = static_cast<std::uint32_t>(caution.number());
  tried.caution.times = static_cast<int>(caution.number());
  auto row = database_.query("select uid, times, first, again from tried where mailbox = ? order by uid", mailbox);
  while (row.next()) {
    TriedMail mail{.uid = static_cast<std::uint32_t>(row.number())};
    mail.times = static_cast<int>(row.number());
    mail.first = row.time();
    mail.again = row.time();
    tried.mails.push_back(mail);
  }
  return tried;
}

void SqliteNotes::set_tried(const std::string& mailbox, const Tried& tried) {
  Write write(database_);
  database_.run("delete from caution where mailbox = ?", mailbox);
  database_.run("delete from tried where mailbox = ?", mailbox);
  const auto& caution = tried.caution;
  if (tried.uidvalidity != 0)
    database_.run("insert into caution(mailbox, uidvalidity, until, uid, times) values(?, ?, ?, ?, ?)", mailbox,
                  tried.uidvalidity, caution.until, caution.uid, caution.times);
  for (const auto& mail : tried.mails)
    database_.run("insert into tried(mailbox, uid, times, first, again) values(?, ?, ?, ?, ?)", mailbox, mail.uid,
                  mail.times, mail.first, mail.again);
  write.commit();
}

void SqliteNotes::set_audit_end(const AuditEnd& end) {
  Write write(database_);
  database_.run("delete from audit_end");
  database_.run("insert into audit_end(at, differences, is_whole) values(?, ?, ?)", end.at, end.differences,
                end.is_whole);
  write.commit();
}

/// Each by an index alone: nothing here reads a row of a mail, letter or ticket that is over.
Gauges SqliteNotes::gauges(Time now) {
  Gauges gauges;
  gauges.mails = gauges_of(database_.query("select state, '', count(*) from mail group by state order by state"));
  gauges.letters =
      gauges_of(database_.query("select kind, state, count(*) from letter group by kind, state order by kind, state"));
  gauges.tickets =
      gauges_of(database_.query("select department, state, count(*) from ticket where state <> 'solved'"
                                " group by department, state order by department, state"));
  gauges.oldest_due = time_of(
      database_.query("select min(made) from letter where state = 'waiting' and (attempts > 0 or next_try <= ?)", now));
  auto due =
      database_.query("select count(*) from letter where state = 'waiting' and (attempts > 0 or next_try <= ?)", now);
  if (due.next()) gauges.due = due.number();
  gauges.oldest_undecided = time_of(database_.query("select min(received) from mail where state = 'received'"));
  gauges.oldest_unanswered =
      time_of(database_.query("select min(opened) from ticket where state = 'open' and first_response is null"));
  gauges.bytes = bytes_of(database_.file());
  gauges.audit = audit_end_of(database_);
  return gauges;
}

Stuck SqliteNotes::stuck(Time first_try, Time admins) {
  Stuck stuck;
  auto row = database_.query("select count(distinct folded) from letter where state = 'waiting' and first_try <= ?",
                             first_try);
  if (row.next()) stuck.recipients = row.number();
  auto letter = database_.query(
      "select state, said, first_try, settled from letter"
      " where kind = 'admin' and state in ('sent', 'failed', 'waiting') and (state <> 'waiting' or first_try <= ?)"
      " order by id desc limit 1",
      admins);
  if (letter.next() && letter.text() != "sent") {
    stuck.to_admin = letter.text();
    const auto first = letter.maybe_time();
    const auto settled = letter.maybe_time();
    stuck.to_admin_since = settled ? settled : first;
  }
  return stuck;
}

Responses SqliteNotes::responses(Time since) { return responses_since(database_, since); }

std::optional<Time> SqliteNotes::usual_measured() {
  return time_of(database_.query("select max(at) from usual_measured"));
}

void SqliteNotes::set_usual(const std::map<std::string, Span>& usual, Time at) {
  Write write(database_);
  keep_usual(database_, usual, at);
  write.commit();
}

void SqliteNotes::prove_writable() {
  Write write(database_);
  database_.run("delete from lease where mailbox = ''");
  database_.run("insert into lease(mailbox, ours, wanted, seen, since, looked, looks) values('', '', '', '', 0, 0, 0)");
  write.commit();
}

}  // namespace gatepost::store
