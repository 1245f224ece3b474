#include "decide/decoration.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "mail/code_point.hpp"

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

/// In a time that grows with the text.
template <std::size_t count>
std::string without(std::string_view text, const std::array<std::string_view, count>& signs) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto rest = text.substr(at);
    const auto found = std::ranges::find_if(signs, [&](auto sign) { return rest.starts_with(sign); });
    if (found == signs.end()) out += text[at];
    at += found == signs.end() ? 1 : found->size();
  }
  return out;
}

constexpr std::array<std::string_view, 21> quotes{"\"", "'", "`", "“", "”",  "‘",  "’",  "„",  "‟",  "‚", "‛",
                                                  "«",  "»", "‹", "›", "「", "」", "『", "』", "＂", "´"};

std::size_t quote_at(std::string_view text, std::size_t at) {
  const auto found = std::ranges::find_if(quotes, [&](auto sign) { return text.substr(at).starts_with(sign); });
  return found == quotes.end() ? 0 : found->size();
}

std::size_t last_quote(std::string_view text) {
  const auto found = std::ranges::find_if(quotes, [&](auto sign) { return text.ends_with(sign); });
  return found == quotes.end() ? 0 : found->size();
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
  std::erase(text, '`');
  const bool is_bracketed = text.find_first_of("([") == std::string::npos;
  const auto end = text.find_last_not_of(is_bracketed ? " \t\r])*_" : " \t\r*_");
  text.erase(end + 1);
  return text;
}

std::string unquoted(const std::string& line) {
  constexpr std::array<std::string_view, 9> signs{
      ">", "\"", "'", "`", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E", "\xC2\xAB", "\xC2\xBB"};
  return without(line, signs);
}

std::string without_quotes_around(const std::string& text) {
  const auto opening = quote_at(text, 0);
  const auto closing = last_quote(text);
  if (opening == 0 || closing == 0 || opening + closing >= text.size()) return text;
  const auto end = text.size() - closing;
  for (std::size_t at = opening; at < end; ++at)
    if (text[at] != '\'' && quote_at(text, at) > 0) return text;  // `"a" and "b"`
  const auto first = text.find_first_not_of(' ', opening);
  const auto last = text.find_last_not_of(' ', end - 1);
  return first < end ? text.substr(first, last + 1 - first) : text;
}

std::string behind_signs(const std::string& line) {
  for (std::size_t at = 0; at < line.size();) {
    const auto begin = at;
    const auto c = next_code_point(line, at);
    if (c == '#') return line.substr(begin);
    if (c == '@') at = std::min(line.find(' ', at), line.size());
    if (c != no_code_point && u_isalpha(static_cast<UChar32>(c)) != 0) return line;
  }
  return line;
}

}  // namespace gatepost::decide
