#include "store/held.hpp"

#include <algorithm>

#include "mail/limits.hpp"
#include "store/ledger.hpp"
#include "store/list.hpp"

namespace gatepost::store {
namespace {

std::string text_of(std::optional<Action> action) { return action ? std::string(1, static_cast<char>(*action)) : ""; }

std::optional<Action> action_of(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(static_cast<Action>(text.front()));
}

constexpr const char* columns =
    "select h.mail, h.why, h.person, h.ticket, h.action, h.seen, h.told, h.readers, h.is_told, h.due, m.received,"
    " m.envelope_sender, m.envelope_recipients"
    " from held h join mail m on m.id = h.mail ";

/// Rows of `columns`.
void learn(Database& database, Known& known, Query row) {
  while (row.next()) {
    HeldMail one;
    one.number = MailNumber{row.number()};
    if (std::ranges::find(known.held, one.number, &HeldMail::number) != known.held.end()) continue;
    const auto why = row.text();
    one.hold.why = known_or_fail(database, why_of(why), "a held mail", why);
    one.hold.person = row.text();
    one.hold.ticket = row.maybe<TicketNumber>();
    one.hold.action = action_of(row.text());
    one.seen = row.number();
    one.hold.told = row.text();
    one.hold.readers = list_of(database, row.text());
    one.hold.is_told = row.number() != 0;
    const auto due = row.maybe_time();
    one.is_waiting = due.has_value();
    one.hold.due = due.value_or(Time{});
    one.received = row.time();
    one.envelope.sender = row.maybe_text();
    one.envelope.recipients = list_of(database, row.text());
    known.held.push_back(std::move(one));
  }
}

}  // namespace

void save_held(Database& database, const Held& held) {
  const auto& hold = held.hold;
  database.run(
      "insert into held(mail, why, person, ticket, action, seen, told, readers, is_told, due)"
      " values(?, ?, ?, ?, ?, coalesce((select max(id) from event), 0), ?, ?, ?, ?)"
      " on conflict(mail) do update set why = excluded.why, told = excluded.told, readers = excluded.readers,"
      " is_told = excluded.is_told, due = excluded.due,"
      " ticket = case when excluded.ticket is null and excluded.why = 'proven' then null else ticket end,"
      " seen = case excluded.why when 'proven' then excluded.seen else seen end",
      held.mail, name_of(hold.why), hold.person, hold.ticket, text_of(hold.action), hold.told,
      list_as_text(hold.readers), hold.is_told, hold.due);
}

void settle_held(Database& database, const Settled& settled) {
  database.run("update held set due = null where mail = ?", settled.mail);
  if (settled.state == MailState::received)  // to be considered once more
    database.run(
        "update mail set state = 'received', attempts = 0, is_released = 1, fingerprint = null"
        " where id = ? and state in ('quarantined', 'set_aside')",
        settled.mail);
  database.run("update mail set state = ?, rule = ?, ticket = coalesce(?, ticket) where id = ? and state = 'held'",
               name_of(settled.state), settled.rule, settled.ticket, settled.mail);
}

void learn_held(Database& database, Known& known, MailNumber mail) {
  learn(database, known, database.query(std::string(columns) + "where h.mail = ?", mail));
}

void learn_held(Database& database, Known& known, TicketNumber ticket) {
  learn(database, known,
        database.query(std::string(columns) +
                           "where h.ticket = ? and h.due is not null and h.is_told = 1 order by h.mail desc limit ?",
                       ticket, static_cast<std::int64_t>(limits::held_told)));
}

void learn_junk(Database& database, Known& known) {
  learn(database, known,
        database.query(std::string(columns) +
                           "where h.why = 'junk' and h.due is not null and h.is_told = 0 order by h.mail limit ?",
                       static_cast<std::int64_t>(limits::junk_told)));
}

void learn_untold(Database& database, Known& known, const std::string& person) {
  learn(
      database, known,
      database.query(
          std::string(columns) +
              "where h.person = ? and h.why <> 'junk' and h.due is not null and h.is_told = 0 order by h.mail limit ?",
          person, static_cast<std::int64_t>(limits::held_told)));
}

std::vector<MailNumber> held_by(Database& database, const std::string& person, std::optional<TicketNumber> ticket) {
  std::vector<MailNumber> waiting;
  auto row = database.query("select mail from held where person = ? and due is not null and (ticket = ? or ? is null)",
                            person, ticket, ticket);
  while (row.next()) waiting.push_back(MailNumber{row.number()});
  return waiting;
}

std::int64_t give_up_all_held(Database& database) {
  Write write(database);
  std::vector<MailNumber> waiting;
  for (auto row = database.query("select mail from held where due is not null"); row.next();)
    waiting.push_back(MailNumber{row.number()});
  for (const auto mail : waiting)
    settle_held(database, {mail, MailState::refused, "it waited in the store that was lost"});
  write.commit();
  return static_cast<std::int64_t>(waiting.size());
}

std::vector<MailNumber> due_held(Database& database, Time now, std::size_t most) {
  std::vector<MailNumber> due;
  auto row =
      database.query("select mail from held where due <= ? order by due limit ?", now, static_cast<std::int64_t>(most));
  while (row.next()) due.push_back(MailNumber{row.number()});
  return due;
}

void put_off_held(Database& database, MailNumber held, Time until) {
  database.run("update held set due = ? where mail = ? and due is not null", until, held);
}

std::optional<Time> next_held_time(Database& database) {
  auto row = database.query("select min(due) from held where due is not null");
  return row.next() ? row.maybe_time() : std::nullopt;
}

}  // namespace gatepost::store
