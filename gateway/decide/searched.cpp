#include "decide/searched.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace gatepost::decide {
namespace {

constexpr std::array<std::string_view, 33> separators{" ",  "\t", ",",  ";",  "\"", "`",  "?",  "!",  "(",  ")",  "[",
                                                      "]",  "<",  ">",  "|",  "“",  "”",  "„",  "«",  "»",  "…",  "、",
                                                      "。", "，", "？", "！", "「", "」", "『", "』", "（", "）", "　"};
constexpr std::array<std::string_view, 7> at_ends{"'", "’", "‘", ".", ":", "#", "*"};

std::size_t separator_at(std::string_view text, std::size_t at) {
  const auto found = std::ranges::find_if(separators, [&](auto sign) { return text.substr(at).starts_with(sign); });
  return found == separators.end() ? 0 : found->size();
}

/// `'kettle'` and `kettle.`, but not in `don't` and `3.5`.
std::string_view trimmed(std::string_view word) {
  const auto cut = [&](auto is_there, auto drop) {
    const auto found = std::ranges::find_if(at_ends, is_there);
    if (found != at_ends.end()) drop(found->size());
    return found != at_ends.end();
  };
  while (cut([&](auto sign) { return word.starts_with(sign); }, [&](auto size) { word.remove_prefix(size); })) {
  }
  while (cut([&](auto sign) { return word.ends_with(sign); }, [&](auto size) { word.remove_suffix(size); })) {
  }
  return word;
}

}  // namespace

std::string searched_words(const std::string& written) {
  std::string out;
  const auto add = [&](std::string_view word) {
    if (const auto bare = trimmed(word); !bare.empty()) out.append(out.empty() ? "" : " ").append(bare);
  };
  std::size_t begin = 0;
  for (std::size_t at = 0; at < written.size();) {
    const auto length = separator_at(written, at);
    if (length > 0) {
      add(std::string_view(written).substr(begin, at - begin));
      begin = at + length;
    }
    at += std::max<std::size_t>(length, 1);
  }
  add(std::string_view(written).substr(begin));
  return out;
}

}  // namespace gatepost::decide
