// Blanks of headers and of plain text: space, tab and line ends.
#pragma once

#include <string_view>

namespace gatepost::parse {

inline constexpr std::string_view blanks = " \t\r\n";

constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

constexpr bool is_blank(std::string_view text) { return text.find_first_not_of(blanks) == std::string_view::npos; }

/// Without the blanks at both ends.
constexpr std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

}  // namespace gatepost::parse
