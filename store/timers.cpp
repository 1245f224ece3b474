#include "store/timers.hpp"

namespace gatepost::store {

std::vector<TicketNumber> due_tickets(Database& database, Time now, std::size_t most) {
  std::vector<TicketNumber> due;
  auto row = database.query("select id from ticket where timer <= ? order by timer limit ?", now,
                            static_cast<std::int64_t>(most));
  while (row.next()) due.push_back(TicketNumber{row.number()});
  return due;
}

void put_off_ticket(Database& database, TicketNumber ticket, Time until) {
  database.run("update ticket set timer = ? where id = ?", until, ticket);
}

std::optional<Time> next_timer_time(Database& database) {
  auto row = database.query("select min(timer) from ticket where timer is not null");
  return row.next() ? row.maybe_time() : std::nullopt;
}

}  // namespace gatepost::store
