// What letters to staff show of their ticket, at the bottom.
#pragma once

#include <string_view>

#include "decide/draft.hpp"

namespace gatepost::decide {

/// The ticket's card as templates know it (templates/README.md: ticket).
Values card_of(const Draft& draft, std::string_view reader_staff_id);

}  // namespace gatepost::decide
