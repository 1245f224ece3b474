#include "decide/decoration.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace gatepost::decide {
namespace {

constexpr std::array<std::string_view, 22> bullets{"-", "–", "—", "*", "_", "+", "•", "·", "‣",  "▪", "◦",
                                                   "○", "●", "■", "□", "→", "`", "[", "(", "\\", " ", "\t"};

/// `1.` and `2)`.
std::size_t number_at(std::string_view line, std::size_t at) {
  const auto end = std::min(line.find_first_not_of("0123456789", at), line.size());
  const bool is_number = end > at && end < line.size() && (line[end] == '.' || line[end] == ')');
  return is_number ? end + 1 - at : 0;
}

std::size_t bullet_at(std::string_view line, std::size_t at) {
  const auto found = std::ranges::find_if(bullets, [&](auto sign) { return line.substr(at).starts_with(sign); });
  return found == bullets.end() ? number_at(line, at) : found->size();
}

void erase_all(std::string& text, std::string_view sign) {
  for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign)) text.erase(at, sign.size());
}

}  // namespace

std::string undecorated(const std::string& line) {
  std::size_t at = 0;
  while (const auto length = at < line.size() ? bullet_at(line, at) : 0) at += length;
  if (at >= line.size() || line[at] != '#') return line;
  const auto sign = line.find_first_not_of('#', at);
  if (sign == std::string::npos || (sign > at + 1 && line[sign] == ' ')) return line;  // `## Heading` of Markdown
  at = sign - 1;
  auto text = line.substr(at);
  erase_all(text, "`");
  const bool is_bracketed = text.find_first_of("([") == std::string::npos;
  const auto end = text.find_last_not_of(is_bracketed ? " \t\r])*_" : " \t\r*_");
  text.erase(end + 1);
  return text;
}

std::string unquoted(const std::string& line) {
  constexpr std::array<std::string_view, 9> signs{
      ">", "\"", "'", "`", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E", "\xC2\xAB", "\xC2\xBB"};
  auto text = line;
  for (const auto sign : signs) erase_all(text, sign);
  return text;
}

}  // namespace gatepost::decide
