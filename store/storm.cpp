#include "store/storm.hpp"

#include "mail/limits.hpp"

namespace gatepost::store {
namespace {

bool has_very_many(Database& database, Time since) {
  auto row = database.query("select count(*) from (select 1 from ticket where opened > ? limit ?)", since,
                            limits::storm_tickets);
  return row.next() && row.number() >= limits::storm_tickets;
}

}  // namespace

std::optional<Storm> storm_of(Database& database, Time now) {
  if (!has_very_many(database, now - limits::storm_window)) return std::nullopt;
  auto row = database.query("select max(made) from letter where kind = 'gathered'");
  return Storm{row.next() ? row.maybe_time() : std::nullopt};
}

std::vector<TicketNumber> one_of_many(Database& database, const std::string& department, Time now) {
  std::vector<TicketNumber> tickets;
  auto row = database.query(
      "select id from ticket where is_one_of_many = 1 and department = ? and timer <= ? order by id limit ?",
      department, now + limits::storm_told_again, static_cast<std::int64_t>(limits::storm_tickets_told));
  while (row.next()) tickets.push_back(TicketNumber{row.number()});
  return tickets;
}

}  // namespace gatepost::store
