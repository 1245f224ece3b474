#include "parse/quote_line.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>

#include <algorithm>
#include <array>

#include "parse/blank.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t code_indent = 4;  // "    > x" is an indented example, not a quote

constexpr std::array<std::string_view, 3> wide_blanks = {"\u00a0", "\u202f", "\u3000"};
constexpr std::array<std::string_view, 13> unseen = {"\u200b", "\u200c", "\u200d", "\u200e", "\u200f",
                                                     "\u202a", "\u202b", "\u202c", "\u202d", "\u202e",
                                                     "\u2060", "\ufeff", "\u0307"};

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// Length of the blank or unseen mark that the text begins with; 0: it begins with something else.
std::size_t blank_at_start(std::string_view text) {
  if (text.empty()) return 0;
  if (is_blank(text.front())) return 1;
  if (is_ascii(text.front())) return 0;
  const auto starts = [&](std::string_view mark) { return text.starts_with(mark); };
  if (const auto* mark = std::ranges::find_if(wide_blanks, starts); mark != wide_blanks.end()) return mark->size();
  if (const auto* mark = std::ranges::find_if(unseen, starts); mark != unseen.end()) return mark->size();
  return 0;
}

std::size_t blank_at_end(std::string_view text) {
  if (text.empty()) return 0;
  if (is_blank(text.back())) return 1;
  if (is_ascii(text.back())) return 0;
  const auto ends = [&](std::string_view mark) { return text.ends_with(mark); };
  if (const auto* mark = std::ranges::find_if(wide_blanks, ends); mark != wide_blanks.end()) return mark->size();
  if (const auto* mark = std::ranges::find_if(unseen, ends); mark != unseen.end()) return mark->size();
  return 0;
}

std::string_view without_leading_blanks(std::string_view text) {
  while (const auto length = blank_at_start(text)) text.remove_prefix(length);
  return text;
}

Line line_of(std::string_view raw) {
  if (raw.ends_with('\r')) raw.remove_suffix(1);
  Line line{raw, without_leading_blanks(raw), 0};
  const bool is_code = raw.size() - line.bare.size() >= code_indent && raw.starts_with("    ");
  while (!is_code && line.bare.starts_with('>')) {
    ++line.depth;
    line.bare = without_leading_blanks(line.bare.substr(1));
  }
  line.bare = without_blanks(line.bare);
  return line;
}

std::string case_folded(std::string_view text) {
  std::string cased;
  if (std::ranges::all_of(text, is_ascii)) {
    cased.assign(text);
    std::ranges::transform(cased, cased.begin(), lower);
    return cased;
  }
  icu::StringByteSink<std::string> sink(&cased);
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
  icu::CaseMap::utf8Fold(0, piece, sink, nullptr, status);
  return cased;
}

/// What a character of the text is in the folded form; `length` tells how many bytes it took.
std::string_view plain_at(std::string_view text, std::size_t& length) {
  length = 1;
  if (is_ascii(text.front())) return is_blank(text.front()) ? " " : text.substr(0, 1);
  length = blank_at_start(text);
  if (length > 0) return std::ranges::find(unseen, text.substr(0, length)) == unseen.end() ? " " : "";
  if (text.starts_with("\u2019") || text.starts_with("\uff1a")) {
    length = 3;
    return text.starts_with("\uff1a") ? ":" : "'";
  }
  length = 1;
  return text.substr(0, 1);
}

}  // namespace

std::string_view without_blanks(std::string_view text) {
  text = without_leading_blanks(text);
  while (const auto length = blank_at_end(text)) text.remove_suffix(length);
  return text;
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    lines.push_back(line_of(text.substr(at, end - at)));
    at = end + 1;
  }
  return lines;
}

std::string text_between(const std::vector<Line>& lines, std::size_t first, std::size_t last) {
  while (first < last && without_blanks(lines[first].raw).empty()) ++first;
  while (first < last && without_blanks(lines[last - 1].raw).empty()) --last;
  std::string text;
  for (auto at = first; at < last; ++at) {
    text += lines[at].raw;
    if (at + 1 < last) text += '\n';
  }
  return text;
}

std::string folded_words(std::string_view text) {
  const auto cased = case_folded(text);
  std::string out;
  std::size_t length = 0;
  for (std::string_view rest = cased; !rest.empty(); rest.remove_prefix(length)) {
    const auto plain = plain_at(rest, length);
    if (plain != " " || !out.ends_with(' ')) out += plain;
  }
  return out;
}

std::vector<std::string_view> word_list(std::string_view words) {
  std::vector<std::string_view> list;
  for (std::size_t at = 0; at <= words.size();) {
    const auto end = std::min(words.find('|', at), words.size());
    list.push_back(words.substr(at, end - at));
    at = end + 1;
  }
  return list;
}

bool is_in(const std::vector<std::string_view>& sorted_words, std::string_view folded) {
  return std::ranges::binary_search(sorted_words, folded);
}

}  // namespace gatepost::parse
