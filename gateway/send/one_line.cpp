#include "send/one_line.hpp"

#include <array>
#include <cstdint>

namespace gatepost::send {
namespace {

struct Character {
  std::uint32_t code = 0;
  std::size_t length = 0;  // 0: not UTF-8
};

Character character_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1};
  const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + length > text.size()) return {};
  std::uint32_t code = first & (0x7fU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const auto next = static_cast<unsigned char>(text[at + i]);
    if ((next & 0xc0U) != 0x80) return {};
    code = (code << 6) | (next & 0x3fU);
  }
  static constexpr std::array<std::uint32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};
  const bool is_surrogate = code >= 0xd800 && code <= 0xdfff;
  return code < least[length] || code > 0x10ffff || is_surrogate ? Character{} : Character{code, length};
}

// Besides ASCII's: C1 controls, line separators and what turns the direction of a terminal's line.
bool is_blank(std::uint32_t code) {
  return code <= 0x20 || (code >= 0x7f && code <= 0xa0) || (code >= 0x200e && code <= 0x200f) ||
         (code >= 0x2028 && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

}  // namespace

std::string one_line(std::string_view said) {
  std::string out;
  bool is_gap = false;
  for (std::size_t at = 0; at < said.size();) {
    const Character next = character_at(said, at);
    const std::string_view bytes = next.length == 0 ? "\xef\xbf\xbd" : said.substr(at, next.length);
    at += next.length == 0 ? 1 : next.length;
    if (next.length > 0 && is_blank(next.code)) {
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
