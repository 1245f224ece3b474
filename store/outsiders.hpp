// Somebody outside whom staff ask: what they have sent and received on a ticket.
#pragma once

#include <string>
#include <vector>

#include "store/sqlite.hpp"
#include "ticket/known.hpp"

namespace gatepost::store {

/// The Message-IDs of the questions to that address on that ticket, and of its mails there, oldest first.
std::vector<OutsiderId> outsider_ids_of(Database& database, TicketNumber ticket, const std::string& address);

}  // namespace gatepost::store
