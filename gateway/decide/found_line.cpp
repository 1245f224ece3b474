#include "decide/found_line.hpp"

#include <unicode/unistr.h>

#include <algorithm>
#include <optional>
namespace gatepost::decide {
namespace {

constexpr std::int32_t longest_line = 160;
constexpr std::int32_t before_word = 60;

/// A line of the texts, and where the first of the words stands in it.
struct Hit {
  icu::UnicodeString line;
  std::int32_t at = 0;
  std::size_t words = 0;
};

icu::UnicodeString case_folded(icu::UnicodeString text) { return text.foldCase(); }

std::vector<icu::UnicodeString> words_of(const std::string& text) {
  std::vector<icu::UnicodeString> words;
  for (std::size_t at = text.find_first_not_of(" \t"); at < text.size(); at = text.find_first_not_of(" \t", at)) {
    const auto end = std::min(text.find_first_of(" \t", at), text.size());
    words.push_back(case_folded(icu::UnicodeString::fromUTF8(text.substr(at, end - at))));
    at = end;
  }
  return words;
}

Hit hit_in(std::string_view line, const std::vector<icu::UnicodeString>& words) {
  Hit hit{icu::UnicodeString::fromUTF8(icu::StringPiece(line.data(), static_cast<std::int32_t>(line.size())))};
  const auto text = case_folded(hit.line);
  std::int32_t first = text.length();
  for (const auto& word : words) {
    const auto at = text.indexOf(word);
    if (at < 0) continue;
    ++hit.words;
    first = std::min(first, at);
  }
  hit.at = std::min(first, hit.line.length());  // case folding may have made it longer
  return hit;
}

std::string cut_around(const Hit& hit) {
  auto line = hit.line;
  line.trim();
  std::string out;
  if (line.length() <= longest_line) return line.toUTF8String(out);
  const auto last_start = hit.line.length() - longest_line;
  const auto start = hit.line.getChar32Start(std::clamp(hit.at - before_word, 0, std::max(last_start, 0)));
  const auto limit = start + longest_line;
  const auto end = limit < hit.line.length() ? hit.line.getChar32Start(limit) : hit.line.length();
  icu::UnicodeString part(hit.line, start, end - start);
  part.trim().toUTF8String(out);
  return (start > 0 ? "…" : "") + out + (end < hit.line.length() ? "…" : "");
}

}  // namespace

std::string found_line(const std::vector<std::string>& texts, const std::string& words) {
  const auto wanted = words_of(words);
  Hit best;
  for (const auto& text : texts)
    for (std::size_t at = 0; at < text.size() && best.words < wanted.size();) {
      const auto end = std::min(text.find('\n', at), text.size());
      auto hit = hit_in(std::string_view(text).substr(at, end - at), wanted);
      if (hit.words > best.words) best = std::move(hit);
      at = end + 1;
    }
  return best.words == 0 ? std::string() : cut_around(best);
}

}  // namespace gatepost::decide
