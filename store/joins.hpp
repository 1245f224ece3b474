// What was merged and split, read off a ticket's events.
#pragma once

#include <vector>

#include "ticket/known.hpp"

namespace gatepost::store {

/// Newest first. `events`: all of one ticket, oldest first.
std::vector<Join> joins_of(const std::vector<Event>& events);

}  // namespace gatepost::store
