// Tickets whose time has come: the earliest of reminder, end of a wait and survey, as ledger keeps it in one column.
#pragma once

#include <optional>
#include <vector>

#include "store/sqlite.hpp"

namespace gatepost::store {

/// Longest due first.
std::vector<TicketNumber> due_tickets(Database& database, Time now, std::size_t most);
/// Until then, or until the ticket is recorded anew.
void put_off_ticket(Database& database, TicketNumber ticket, Time until);
std::optional<Time> next_timer_time(Database& database);

}  // namespace gatepost::store
