// Commands that ask for what is so already: `#take` of one's own ticket. They change nothing, and nobody is told.
#pragma once

#include "decide/commands.hpp"
#include "decide/draft.hpp"

namespace gatepost::decide {

/// Takes them out of the orders. Returns their lines of the receipt.
Rows take_out_done(Orders& orders, const Staff& writer, const Draft& draft);

}  // namespace gatepost::decide
