#include "store/seen.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "store/ledger.hpp"

namespace gatepost::store {
namespace {

std::int64_t number_of(Query row) { return row.next() ? row.maybe_number().value_or(0) : 0; }

std::int64_t letters_told(Database& database, TicketNumber ticket, PrincipalNumber reader) {
  return number_of(
      database.query("select max(seen) from letter where ticket = ? and principal = ? and seen > 0", ticket, reader));
}

std::int64_t customer_wrote_last(Database& database, TicketNumber ticket) {
  return number_of(database.query("select max(id) from event where ticket = ? and kind = 'customer_wrote'", ticket));
}

/// The first answer of a colleague between the two events, or a comment that the colleague's own mail program sent to
/// the customer, too.
std::optional<std::int64_t> first_untold(Database& database, TicketNumber ticket, PrincipalNumber reader,
                                         std::int64_t after, std::int64_t before) {
  auto row = database.query(
      "select id from event where ticket = ? and id > ? and id <= ?"
      " and (kind = 'answered' or (kind = 'commented' and value <> ''))"
      " and actor <> coalesce((select 'staff:' || name from principal where id = ?), '') order by id limit 1",
      ticket, after, before, reader);
  return row.next() ? std::optional(row.number()) : std::nullopt;
}

std::int64_t merged_at(Database& database, TicketNumber whole, TicketNumber part) {
  return number_of(database.query("select max(id) from event where ticket = ? and kind = 'absorbed' and value = ?",
                                  whole, std::to_string(part.value)));
}

}  // namespace

std::int64_t seen_of_reader(Database& database, TicketNumber ticket, PrincipalNumber reader, std::int64_t before) {
  const auto told = letters_told(database, ticket, reader);
  auto seen = newest_event(database, ticket);
  const auto leave_out = [&](TicketNumber one, std::int64_t letters) {
    const auto after = std::max(letters, customer_wrote_last(database, one));
    if (const auto untold = first_untold(database, one, reader, after, before)) seen = std::min(seen, *untold - 1);
  };
  leave_out(ticket, told);
  for (const auto part : numbers_of(database.query("select id from ticket where merged_into = ?", ticket))) {
    const auto own = letters_told(database, part, reader);
    // Who read all of the whole since the merge had read the part, too.
    leave_out(part, told >= merged_at(database, ticket, part) ? std::max(own, told) : own);
  }
  return seen;
}

std::int64_t newest_event(Database& database) { return number_of(database.query("select max(id) from event")); }

std::int64_t newest_event(Database& database, TicketNumber ticket) {
  return number_of(database.query("select max(id) from event where ticket = ?", ticket));
}

}  // namespace gatepost::store
