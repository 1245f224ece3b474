// The same customer has a ticket in another department.
#pragma once

#include <string_view>

#include "decide/draft.hpp"

namespace gatepost::decide {

/// Whoever has the customer's open tickets elsewhere hears once that the draft's ticket was opened; not `except`, whose
/// own doing it was.
void tell_elsewhere(Draft& draft, std::string_view except);

}  // namespace gatepost::decide
