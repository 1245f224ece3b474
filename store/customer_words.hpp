// What the customer said last on a ticket.
#pragma once

#include <string>

#include "mail/number.hpp"
#include "store/sqlite.hpp"

namespace gatepost::store {

/// The text of their newest mail that is still part of it: what was split off belongs to the ticket that it opened,
/// what came by a part to the part.
std::string last_from_customer(Database& database, TicketNumber ticket);

}  // namespace gatepost::store
