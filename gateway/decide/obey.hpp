// Commands, once they are understood: what they do to the ticket, and their line of the receipt.
#pragma once

#include "decide/commands.hpp"
#include "decide/draft.hpp"

namespace gatepost::decide {

void obey(const Command& command, const Staff& writer, Draft& draft, Rows& done);

}  // namespace gatepost::decide
