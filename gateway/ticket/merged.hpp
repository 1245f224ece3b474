// Which ticket goes on for one that was merged (design: "Merge"): found in what is known, in bounded steps.
#pragma once

#include <optional>
#include <vector>

#include "ticket/known.hpp"

namespace gatepost {

/// The ticket that goes on: itself, unless it was merged into another one, and that perhaps into a third.
TicketNumber surviving(const Known& known, TicketNumber ticket);
std::optional<TicketNumber> surviving(const Known& known, std::optional<TicketNumber> ticket);

/// Those that were merged into the ticket, at once or by way of another, oldest number first.
std::vector<const KnownTicket*> parts_of(const Known& known, TicketNumber ticket);

}  // namespace gatepost
