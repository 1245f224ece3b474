#include "decide/text.hpp"

#include <unicode/unistr.h>

#include <algorithm>

#include "mail/code_point.hpp"

namespace gatepost::decide {

std::string case_folded(std::string_view text) {
  std::string out;
  icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())))
      .foldCase()
      .toUTF8String(out);
  return out;
}

bool is_quote(std::string_view line) {
  const auto first = line.find_first_not_of(" \t");
  return first != std::string_view::npos && (line[first] == '>' || line[first] == '|');
}

std::string without_quotes(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    if (!is_quote(line)) out += line + "\n";
    at = end + 1;
  }
  out.erase(out.find_last_not_of(" \t\n") + 1);
  return out;
}

std::string beginning_of(const std::string& text, std::size_t most_characters) {
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size(); ++count) {
    if (count == most_characters) return text.substr(0, at) + "…";
    next_code_point(text, at);
  }
  return text;
}

}  // namespace gatepost::decide
