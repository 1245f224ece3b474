#include "decide/when.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "decide/when_words.hpp"

namespace gatepost::decide {
namespace {

using std::chrono::days;
using std::chrono::weekday;
using std::chrono::year_month_day;

std::optional<When> named_day(std::string_view word) {
  if (const auto count = days_from_now(word)) return days(*count);
  if (const auto number = weekday_of(word)) return weekday(*number);
  return std::nullopt;
}

/// All of the text, digits only.
std::optional<unsigned> number(std::string_view text) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// The three numbers between two equal signs; nothing where it is not that.
std::optional<std::array<std::string_view, 3>> three_parts(std::string_view text, char sign) {
  const auto first = text.find(sign);
  const auto second = first == text.npos ? text.npos : text.find(sign, first + 1);
  if (second == text.npos) return std::nullopt;
  return std::array{text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1)};
}

std::optional<When> date_of(std::string_view year_text, std::string_view month_text, std::string_view day_text) {
  constexpr std::size_t year_digits = 4;
  if (year_text.size() != year_digits || month_text.size() > 2 || day_text.size() > 2) return std::nullopt;
  const auto year = number(year_text);
  const auto month = number(month_text);
  const auto day = number(day_text);
  if (!year || !month || !day) return std::nullopt;
  const year_month_day out{std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month),
                           std::chrono::day(*day)};
  return out.ok() ? std::optional<When>(out) : std::nullopt;
}

/// 2026-12-01 (RFC 3339 full-date), 2026/12/1, 2026.12.1, and 1.12.2026: forms that are read alike everywhere. What
/// 12/1/2026 means depends on the reader's country.
std::optional<When> date(std::string_view text) {
  for (const char sign : {'-', '/', '.'})
    if (const auto parts = three_parts(text, sign)) {
      const auto& [first, second, third] = *parts;
      if (auto out = date_of(first, second, third)) return out;
      return sign == '.' ? date_of(third, second, first) : std::nullopt;
    }
  return std::nullopt;
}

std::optional<When> day_in_year(std::string_view month_text, std::string_view day_text) {
  if (month_text.size() > 2 || day_text.size() > 2) return std::nullopt;
  const auto month = number(month_text);
  const auto day = number(day_text);
  if (!month || !day) return std::nullopt;
  const std::chrono::month_day out{std::chrono::month(*month), std::chrono::day(*day)};
  return out.ok() ? std::optional<When>(out) : std::nullopt;
}

std::string_view without_blanks(std::string_view text) {
  const auto first = std::min(text.find_first_not_of(' '), text.size());
  text.remove_prefix(first);
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

/// "1.12.", which bare_word() has left without its last dot, "12월 1일", "12月1日". What 12/1 means depends on the
/// reader's country.
std::optional<When> date_without_year(std::string_view text) {
  struct Signs {
    std::string_view month;
    std::string_view day;
  };
  constexpr auto east = std::to_array<Signs>({{"월", "일"}, {"月", "日"}, {"月", "号"}, {"月", "號"}});
  for (const auto& [month, day] : east)
    if (const auto at = text.find(month); at != text.npos && text.ends_with(day)) {
      const auto behind = at + month.size();
      return day_in_year(without_blanks(text.substr(0, at)),
                         without_blanks(text.substr(behind, text.size() - day.size() - behind)));
    }
  const auto dot = text.find('.');
  if (dot == text.npos) return std::nullopt;
  return day_in_year(without_blanks(text.substr(dot + 1)), text.substr(0, dot));
}

/// "3 days" as "3d"; as it is where it has no such unit.
std::string shortened(std::string_view text) {
  constexpr auto one = std::to_array<std::string_view>(
      {"a ", "an ", "ein ", "eine ", "einen ", "einer ", "une ", "un ", "una ", "uma ", "um "});
  for (const auto article : one)
    if (text.starts_with(article))
      if (const auto unit = unit_of(text.substr(article.size()))) return "1" + std::string(1, *unit);
  const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
  auto rest = text.substr(digits);
  if (rest.starts_with(' ')) rest.remove_prefix(1);
  const auto unit = unit_of(rest);
  return std::string(text.substr(0, digits)) + (unit ? std::string(1, *unit) : std::string(rest));
}

}  // namespace

std::optional<When> when_of(std::string_view text) {
  const auto word = bare_word(text);
  if (const auto span = span_of(shortened(without_words_of_span(word))))
    return *span > Span::zero() ? std::optional<When>(*span) : std::nullopt;
  const auto day = without_words_of_day(word);
  if (auto named = named_day(day)) return named;
  if (auto dated = date(day)) return dated;
  return date_without_year(day);
}

}  // namespace gatepost::decide
