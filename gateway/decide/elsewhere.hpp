// The same customer has a ticket in another department.
#pragma once

#include "decide/draft.hpp"

namespace gatepost::decide {

/// Whoever has the customer's open tickets elsewhere hears once that the draft's ticket was opened.
void tell_elsewhere(Draft& draft);

}  // namespace gatepost::decide
