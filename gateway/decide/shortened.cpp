#include "decide/shortened.hpp"

namespace gatepost::decide {
namespace {

constexpr std::size_t longest = 4000;

bool is_inside_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

}  // namespace

std::string shortened(const std::string& text) {
  if (text.size() <= longest) return text;
  auto end = longest;
  while (end > 0 && is_inside_character(text[end])) --end;
  return text.substr(0, end) + "…";
}

}  // namespace gatepost::decide
