// The line that every notice carries above what it tells: whatever a reply has from this line on is our own text.
// It begins and ends with the same sign in every language, so that parse finds it however a mail program quotes,
// wraps or translates what stands between.
#pragma once

#include <string_view>

namespace gatepost {

inline constexpr std::string_view reply_marker = "=-=-=";

}  // namespace gatepost
