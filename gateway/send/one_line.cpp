#include "send/one_line.hpp"

#include "mail/code_point.hpp"

namespace gatepost::send {
namespace {

constexpr std::string_view replacement = "\xef\xbf\xbd";

// Besides ASCII's: C1 controls, line separators and what turns the direction of a terminal's line.
bool is_blank(char32_t code) {
  return code <= 0x20 || (code >= 0x7f && code <= 0xa0) || (code >= 0x200e && code <= 0x200f) ||
         (code >= 0x2028 && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

}  // namespace

std::string one_line(std::string_view said) {
  std::string out;
  bool is_gap = false;
  for (std::size_t at = 0; at < said.size();) {
    const auto begin = at;
    const auto next = next_code_point(said, at);
    const auto bytes = next == no_code_point ? replacement : said.substr(begin, at - begin);
    if (is_blank(next)) {
      is_gap = !out.empty();
      continue;
    }
    if (out.size() + bytes.size() + 1 > longest_line) break;
    if (is_gap) out += ' ';
    is_gap = false;
    out += bytes;
  }
  return out;
}

}  // namespace gatepost::send
