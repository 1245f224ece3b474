// Two commands of one mail that cannot both be meant: `#solve` and `#reopen`, `#take` and `#assign bob`.
#pragma once

#include <vector>

#include "decide/commands.hpp"

namespace gatepost::decide {

/// Of each command that contradicts one above it; `known` is that one's line.
std::vector<CommandFault> contradictions(const std::vector<Command>& commands);

}  // namespace gatepost::decide
