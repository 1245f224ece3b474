// How a ticket waits for its customer.
#pragma once

#include "store/sqlite.hpp"
#include "ticket/known.hpp"

namespace gatepost::store {

/// By the newest event that made it wait; nothing where there is none.
std::optional<Wait> wait_of(Database& database, TicketNumber ticket);

}  // namespace gatepost::store
