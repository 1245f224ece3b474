// What was said on a ticket, on those that were one with it once, and on others of the same people: what an answer is
// compared with (P14).
#pragma once

#include "store/sqlite.hpp"
#include "ticket/known.hpp"

namespace gatepost::store {

/// Of the ticket that goes on and of all that were merged into it: what was said on any of them may be answered now.
/// Fills said, handed_over, relatives, said_beside, elsewhere and answered_beside of each, once.
void learn_said_of_all(Database& database, Known& known, TicketNumber ticket);
/// Likewise of each, where one answer goes to all of them: together no more than is read of one.
void learn_said_of_all(Database& database, Known& known, const std::vector<TicketNumber>& tickets);

}  // namespace gatepost::store
