// Tickets that are part of another one. What a customer writes to a part stands on the part and on the ticket that goes
// on for it; the latter's copy bears the number of the part, and counts as long as that is one.
#pragma once

#include <string>

#include "store/sqlite.hpp"
#include "ticket/event.hpp"

namespace gatepost::store {

/// Of rows of `event`: none that came by a part which is its own again.
inline constexpr const char* is_still_here =
    "(part is null or exists (select 1 from ticket p where p.id = event.part and p.merged_into = event.ticket))";

/// The ticket that goes on: itself, unless it was merged.
TicketNumber goes_on_as(Database& database, TicketNumber ticket);

/// The part came to be its own again.
bool is_gone(Database& database, const Event& event);

/// The ticket to which a mail was written that came by `part`, perhaps by a part of that.
TicketNumber written_to(Database& database, MailNumber mail, TicketNumber part);

}  // namespace gatepost::store
