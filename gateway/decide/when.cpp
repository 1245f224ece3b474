#include "decide/when.hpp"

#include <array>
#include <charconv>
#include <string>

#include "mail/address.hpp"

namespace gatepost::decide {
namespace {

using std::chrono::days;
using std::chrono::weekday;
using std::chrono::year_month_day;

constexpr std::size_t shortest_weekday = 3;  // "fri"

std::optional<When> named_day(std::string_view word) {
  constexpr std::array<std::string_view, 7> names{"sunday",   "monday", "tuesday", "wednesday",
                                                  "thursday", "friday", "saturday"};
  if (word == "today") return days(0);
  if (word == "tomorrow") return days(1);
  for (unsigned i = 0; i < names.size(); ++i)
    if (word.size() >= shortest_weekday && names[i].starts_with(word)) return weekday(i);
  return std::nullopt;
}

/// All of the text, digits only.
std::optional<unsigned> number(std::string_view text) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// 2026-12-01 (RFC 3339 full-date), the one form that is read alike everywhere.
std::optional<When> date(std::string_view text) {
  constexpr std::size_t length = 10;
  if (text.size() != length || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number(text.substr(0, 4));
  const auto month = number(text.substr(5, 2));
  const auto day = number(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const year_month_day out{std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month),
                           std::chrono::day(*day)};
  return out.ok() ? std::optional<When>(out) : std::nullopt;
}

}  // namespace

std::optional<When> when_of(std::string_view text) {
  const auto word = folded(text);
  if (const auto span = span_of(word)) return *span > Span::zero() ? std::optional<When>(*span) : std::nullopt;
  if (auto day = named_day(word)) return day;
  return date(word);
}

}  // namespace gatepost::decide
