// The end of a wait for the customer (P24): they are asked whether the matter is done, and as long again without a word
// solves it, by a letter that says so. Nothing else is ever solved by time.
#pragma once

#include "decide/draft.hpp"

namespace gatepost::decide {

/// As `#wait` waits without a time of its own.
inline constexpr Span usual_wait = std::chrono::days(7);

/// Where the customer cannot be asked, or has not been answered and it is staff who put the matter off, the ticket is
/// open again: returns that staff are to be reminded of it.
[[nodiscard]] bool end_wait(Draft& draft);

}  // namespace gatepost::decide
