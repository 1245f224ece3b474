#include "decide/mark.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <vector>

namespace gatepost::decide {
namespace {

using Text = icu::UnicodeString;

constexpr int best_mark = 5;
constexpr int longest_short_line = 3;  // words

struct NumberWord {
  const char* word;
  int mark;
};
// Whole words only. Chinese and Japanese share their digits with ordinary words, so those count only where they stand
// alone or before a counter, which is the rule for every word here.
constexpr auto number_words = std::to_array<NumberWord>({
    {"one", 1},  {"two", 2},  {"three", 3},  {"four", 4},  {"five", 5},  {"eins", 1},   {"zwei", 2}, {"drei", 3},
    {"vier", 4}, {"fünf", 5}, {"un", 1},     {"deux", 2},  {"trois", 3}, {"quatre", 4}, {"cinq", 5}, {"uno", 1},
    {"dos", 2},  {"tres", 3}, {"cuatro", 4}, {"cinco", 5}, {"um", 1},    {"dois", 2},   {"três", 3}, {"quatro", 4},
    {"하나", 1}, {"둘", 2},   {"셋", 3},     {"넷", 4},    {"다섯", 5},  {"일점", 1},   {"이점", 2}, {"삼점", 3},
    {"사점", 4}, {"오점", 5}, {"一", 1},     {"二", 2},    {"三", 3},    {"四", 4},     {"五", 5},   {"三つ", 3},
    {"四つ", 4}, {"五つ", 5}, {"二つ", 2},
});
constexpr UChar32 black_star = 0x2605;
constexpr UChar32 star_emoji = 0x2B50;

bool is_star(UChar32 c) { return c == black_star || c == star_emoji; }

/// What was found, and where it ends in the line.
struct Found {
  int mark = 0;
  int32_t end = 0;
};

std::optional<Found> stars_at(const Text& line, int32_t at) {
  int count = 0;
  for (; at < line.length() && is_star(line.char32At(at)); at = line.moveIndex32(at, 1)) ++count;
  return count >= 1 && count <= best_mark ? std::optional<Found>({count, at}) : std::nullopt;
}

bool is_digit_at(const Text& line, int32_t at) {
  return at >= 0 && at < line.length() && u_charDigitValue(line.char32At(at)) >= 0;
}

/// A digit of its own: neither part of a longer number, of 4.5 or of 10:30.
std::optional<Found> digit_at(const Text& line, int32_t at) {
  const auto value = u_charDigitValue(line.char32At(at));
  const auto end = line.moveIndex32(at, 1);
  if (value < 1 || value > best_mark || is_digit_at(line, end)) return std::nullopt;
  const auto next = end < line.length() ? line.charAt(end) : u' ';
  const bool joins = (next == u'.' || next == u',' || next == u':') && is_digit_at(line, end + 1);
  if (joins) return std::nullopt;
  if (next == u'/') {
    const bool is_of_five = is_digit_at(line, end + 1) && u_charDigitValue(line.char32At(end + 1)) == best_mark &&
                            !is_digit_at(line, end + 2);
    return is_of_five ? std::optional<Found>({value, end + 2}) : std::nullopt;
  }
  return Found{value, end};
}

std::optional<Found> word_at(const Text& line, int32_t at) {
  auto end = at;
  while (end < line.length() && u_isalpha(line.char32At(end))) end = line.moveIndex32(end, 1);
  Text word(line, at, end - at);
  word.foldCase();
  for (const auto& one : number_words)
    if (word == Text::fromUTF8(one.word)) return Found{one.mark, end};
  return std::nullopt;
}

std::optional<Found> mark_at(const Text& line, int32_t at) {
  if (is_star(line.char32At(at))) return stars_at(line, at);
  if (is_digit_at(line, at)) return digit_at(line, at);
  return word_at(line, at);
}

int32_t skip_blanks(const Text& line, int32_t at) {
  while (at < line.length() && u_isUWhiteSpace(line.char32At(at))) at = line.moveIndex32(at, 1);
  return at;
}

std::optional<Found> after_sign(const Text& line) {
  for (int32_t at = 0; at < line.length(); ++at) {
    const auto c = line.charAt(at);
    if (c != u':' && c != u'=' && c != u'：') continue;
    const auto value = skip_blanks(line, at + 1);
    if (value >= line.length()) continue;
    if (const auto found = mark_at(line, value)) return found;
  }
  return std::nullopt;
}

std::vector<int32_t> word_starts(const Text& line) {
  std::vector<int32_t> out;
  for (int32_t at = skip_blanks(line, 0); at < line.length(); at = skip_blanks(line, at)) {
    out.push_back(at);
    while (at < line.length() && !u_isUWhiteSpace(line.char32At(at))) at = line.moveIndex32(at, 1);
  }
  return out;
}

std::optional<Found> in_short_line(const Text& line) {
  const auto starts = word_starts(line);
  if (starts.size() > longest_short_line) return std::nullopt;
  for (const auto start : starts)
    if (const auto found = mark_at(line, start)) return found;
  return std::nullopt;
}

std::optional<Found> in_first_line(const Text& line) {
  if (const auto found = mark_at(line, skip_blanks(line, 0))) return found;
  return after_sign(line);
}

/// Where "2. …", "2) …" or "2: …" goes on; nothing where the line does not begin as that entry of a list.
std::optional<int32_t> behind_number(const Text& line, int32_t number) {
  if (line.length() < 3 || u_charDigitValue(line.char32At(0)) != number) return std::nullopt;
  const auto sign = line.moveIndex32(0, 1);
  const auto c = line.charAt(sign);
  if ((c != u'.' && c != u')' && c != u':' && c != u'：') || is_digit_at(line, sign + 1)) return std::nullopt;
  const auto words = skip_blanks(line, sign + 1);
  return words < line.length() ? std::optional(words) : std::nullopt;
}

/// The letter numbers its questions, and people number their answers: "1. 4" says 4, and "1. Very good" above "2. …"
/// says no number at all.
void drop_question_numbers(std::vector<Text>& lines) {
  if (lines.empty()) return;
  const auto first = behind_number(lines.front(), 1);
  if (!first) return;
  const auto is_second = [](const Text& line) { return behind_number(line, 2).has_value(); };
  if (!mark_at(lines.front(), *first) && std::ranges::none_of(lines, is_second)) return;
  lines.front().remove(0, *first);
  for (auto& line : lines)
    if (const auto words = behind_number(line, 2); words && &line != &lines.front()) line.remove(0, *words);
}

std::vector<Text> lines_of(const std::string& text) {
  std::vector<Text> out;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    auto line = Text::fromUTF8(text.substr(at, end - at)).trim();
    if (!line.isEmpty()) out.push_back(std::move(line));
    at = end + 1;
  }
  return out;
}

/// What stands behind the mark, without the sign, counter or comma that joins it to the rest.
Text rest_of(const Text& line, int32_t from) {
  const auto is_joint = [](UChar32 c) {
    return u_ispunct(c) || u_isUWhiteSpace(c) || c == u'점' || c == u'つ' || c == u'分';
  };
  while (from < line.length() && is_joint(line.char32At(from))) from = line.moveIndex32(from, 1);
  return {line, from};
}

std::string words_without(const std::vector<Text>& lines, std::size_t marked, int32_t end) {
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto line = i == marked ? rest_of(lines[i], end) : lines[i];
    if (line.isEmpty()) continue;
    if (!out.empty()) out += '\n';
    line.toUTF8String(out);
  }
  return out;
}

}  // namespace

std::optional<SurveyAnswer> survey_answer_of(const std::string& own_text) {
  auto lines = lines_of(own_text);
  drop_question_numbers(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto found = i == 0 ? in_first_line(lines[i]) : std::nullopt;
    if (!found) found = in_short_line(lines[i]);
    if (found) return SurveyAnswer{found->mark, words_without(lines, i, found->end)};
  }
  return std::nullopt;
}

bool is_low(int mark, const Desk& desk) { return mark > 0 && mark <= desk.survey.low; }

bool has_question(const std::string& own_text) {
  return own_text.find('?') != std::string::npos || own_text.find("？") != std::string::npos ||
         own_text.find("؟") != std::string::npos;
}

}  // namespace gatepost::decide
