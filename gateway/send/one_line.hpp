// What a server said, fit for a log line and a terminal: one line of valid UTF-8 of bounded length.
#pragma once

#include <string>
#include <string_view>

namespace gatepost::send {

inline constexpr std::size_t longest_line = 500;  // bytes; the longest replies of large providers have about 400

/// Runs of blanks and control characters become one blank, bytes that are not UTF-8 become U+FFFD.
std::string one_line(std::string_view said);

}  // namespace gatepost::send
