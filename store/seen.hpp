// What a letter leaves its reader with (P15): they may never have got the letters that told what went before.
#pragma once

#include <cstdint>

#include "mail/number.hpp"
#include "store/sqlite.hpp"

namespace gatepost::store {

/// The newest event of the ticket that its reader can have read. All of them; but where colleagues answered on it, or
/// on what was merged into it, before the events after `before`, and no letter to this reader told of it: only what
/// stands before the first such answer. A letter shows the customer's newest mail, so nothing older counts.
std::int64_t seen_of_reader(Database& database, TicketNumber ticket, PrincipalNumber reader, std::int64_t before);

std::int64_t newest_event(Database& database);
std::int64_t newest_event(Database& database, TicketNumber ticket);

}  // namespace gatepost::store
