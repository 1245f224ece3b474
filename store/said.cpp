#include "store/said.hpp"

#include <algorithm>
#include <utility>

#include "mail/limits.hpp"
#include "store/delayed.hpp"
#include "store/ledger.hpp"
#include "ticket/merged.hpp"

namespace gatepost::store {
namespace {

/// What a ticket may still be compared with.
struct Room {
  std::size_t entries = limits::said_entries;
  std::size_t bytes = limits::said_bytes;

  bool take(std::size_t size) {
    if (entries == 0 || bytes == 0) return false;
    --entries;
    bytes -= std::min(bytes, size);
    return true;
  }
};

Said said_of(const Database& database, Query& row) {
  Said said;
  said.event = row.number();
  const auto kind = row.text();
  said.kind = known_or_fail(database, event_kind_of(kind), "an event", kind);
  said.at = row.time();
  said.actor = row.text();
  said.name = row.text();
  said.text = row.text();
  said.address = row.text();
  said.mail = row.maybe<MailNumber>();
  said.value = row.text();
  return said;
}

void learn_own(Database& database, KnownTicket& found, Room& room) {
  auto row = database.query(
      "select id, kind, at, actor, name, text, address, mail, value from event where ticket = ? and kind in"
      " ('customer_wrote', 'voted', 'answered', 'commented', 'asked', 'solved', 'reopened', 'absorbed', 'taken_back')"
      " order by id desc limit ?",
      found.ticket.number, static_cast<std::int64_t>(limits::said_entries + 1));
  while (row.next()) {
    auto said = said_of(database, row);
    found.is_all_said = room.take(said.text.size());
    if (!found.is_all_said) return;
    found.said.push_back(std::move(said));
  }
}

std::int64_t handed_over(Database& database, TicketNumber ticket) {
  auto row =
      database.query("select id from event where ticket = ? and kind = 'handed_over' order by id desc limit 1", ticket);
  return row.next() ? row.number() : 0;
}

void learn_said(Database& database, KnownTicket& found) {
  if (!found.said.empty()) return;
  Room room;
  learn_own(database, found, room);
  leave_out_taken_back(found.said);
  found.handed_over = handed_over(database, found.ticket.number);
}

}  // namespace

void learn_said_of_all(Database& database, Known& known, TicketNumber ticket) {
  const auto whole = surviving(known, ticket);
  for (auto& [number, one] : known.tickets)
    if (surviving(known, number) == whole) learn_said(database, one);
}

}  // namespace gatepost::store
