#include "parse/placeholder.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "mail/address.hpp"
#include "mail/code_point.hpp"

namespace gatepost::parse {
namespace {

/// Han, kana and their like are written without blanks: each character is a word.
bool is_word_alone(UChar32 c) {
  constexpr UChar32 first = 0x2e80;
  constexpr UChar32 first_hangul = 0xac00;
  constexpr UChar32 last_hangul = 0xd7a3;
  return c >= first && !(c >= first_hangul && c <= last_hangul);
}

std::size_t end_of_link(std::string_view text, std::size_t at) {
  return std::min(text.find_first_of(" \t\r\n>]", at), text.size());
}

/// Pictures and links, which are written in plain text only.
std::string without_references(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto rest = text.substr(at);
    const bool is_picture = rest.starts_with("[image") || rest.starts_with("[cid:");
    const bool is_link = rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("mailto:");
    if (!is_picture && !is_link) {
      out += text[at++];
      continue;
    }
    at = is_picture ? std::min(text.find(']', at), text.size() - 1) + 1 : end_of_link(text, at);
  }
  return out;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  bool is_inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    const auto c = next_code_point(text, at);
    const auto character = static_cast<UChar32>(c);
    const bool is_letter = c != no_code_point && u_isalnum(character);
    if (is_letter && is_inside && !is_word_alone(character))
      out.back() += folded(text.substr(begin, at - begin));
    else if (is_letter)
      out.push_back(folded(text.substr(begin, at - begin)));
    is_inside = is_letter && !is_word_alone(character);
  }
  return out;
}

using Pairs = std::set<std::pair<std::string, std::string>>;

Pairs pairs_of(const std::vector<std::string>& words) {
  Pairs out;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) out.emplace(words[i], words[i + 1]);
  return out;
}

/// "👍" is all that some people write, and the HTML may add whence it came.
bool shows_signs_of(std::string_view plain, std::string_view shown) {
  bool has_sign = false;
  for (std::size_t at = 0; at < plain.size();) {
    const auto begin = at;
    const auto c = next_code_point(plain, at);
    if (c == no_code_point || u_isUWhiteSpace(static_cast<UChar32>(c)) || c < 0x80) continue;
    has_sign = true;
    if (shown.find(plain.substr(begin, at - begin)) == std::string_view::npos) return false;
  }
  return has_sign;
}

}  // namespace

bool is_placeholder(std::string_view plain, std::string_view shown) {
  if (plain.size() > longest_placeholder) return false;
  const auto there = words_of(without_references(shown));
  if (there.empty()) return false;
  const auto text = without_references(plain);
  const auto words = words_of(text);
  if (words.empty()) return !shows_signs_of(text, shown);
  if (words.size() == 1) return std::ranges::find(there, words.front()) == there.end();
  const auto all = pairs_of(there);
  const auto own = pairs_of(words);
  const auto common = std::ranges::count_if(own, [&](const auto& pair) { return all.contains(pair); });
  return static_cast<std::size_t>(common) * 2 < own.size();
}

}  // namespace gatepost::parse
