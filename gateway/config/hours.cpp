// Opening hours: "Mon-Fri 09:00-12:00 13:00-18:00, Sat 10:00-14:00".
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "config/value.hpp"

namespace gatepost::config {
namespace {

constexpr std::array<std::string_view, 7> day_names{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr int whole_day = 24 * 60;

std::optional<int> day_of(std::string_view word) {
  const auto* found = std::ranges::find(day_names, word);
  return found == day_names.end() ? std::nullopt : std::optional(static_cast<int>(found - day_names.begin()));
}

/// "Mon-Fri" or "Sat"; may run over the end of the week, as "Fri-Mon". Empty: not readable.
std::vector<int> days_of(std::string_view word) {
  const auto ends = split(word, '-');
  const auto first = day_of(ends.front());
  const auto last = day_of(ends.back());
  if (!first || !last || ends.size() > 2) return {};
  std::vector<int> days{*first};
  while (days.back() != *last) days.push_back((days.back() + 1) % 7);
  return days;
}

std::optional<int> two_digits(std::string_view text, int most) {
  int value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.size() != 2 || fault != std::errc{} || end != text.data() + 2 || value < 0 || value > most)
    return std::nullopt;
  return value;
}

/// "09:30" to minutes since midnight; 24:00 is the end of the day.
std::optional<int> minute_of(std::string_view clock) {
  if (clock.size() != 5 || clock[2] != ':') return std::nullopt;
  const auto hour = two_digits(clock.substr(0, 2), 24);
  const auto minute = two_digits(clock.substr(3), 59);
  if (!hour || !minute || *hour * 60 + *minute > whole_day) return std::nullopt;
  return *hour * 60 + *minute;
}

std::string add_times(std::string_view word, const std::vector<int>& days, std::vector<Opening>& out) {
  const auto ends = split(word, '-');
  const auto from = minute_of(ends.front());
  const auto to = minute_of(ends.back());
  if (ends.size() != 2 || !from || !to) return std::string(word) + " is no time of the day; write one as 09:00-18:00";
  if (*from >= *to) return std::string(word) + " ends before it begins; what runs past midnight is written as two days";
  for (const auto day : days) out.push_back({day, *from, *to});
  return {};
}

std::vector<std::string_view> words_of(std::string_view text) {
  auto words = split(text, ' ');
  std::erase_if(words, [](std::string_view word) { return word.empty(); });
  return words;
}

/// "Mon-Fri 09:00-12:00 13:00-18:00"
std::string add_group(std::string_view group, std::vector<Opening>& out) {
  const auto words = words_of(group);
  if (words.size() < 2) return "hours are written as days and times: Mon-Fri 09:00-18:00, Sat 10:00-14:00";
  const auto days = days_of(words.front());
  if (days.empty())
    return std::string(words.front()) + " is no day; write Mon, Tue, Wed, Thu, Fri, Sat, Sun or Mon-Fri";
  for (std::size_t i = 1; i < words.size(); ++i)
    if (auto wrong = add_times(words[i], days, out); !wrong.empty()) return wrong;
  return {};
}

std::string overlap_in(const std::vector<Opening>& sorted) {
  for (std::size_t i = 1; i < sorted.size(); ++i)
    if (sorted[i].weekday == sorted[i - 1].weekday && sorted[i].from_minute < sorted[i - 1].to_minute)
      return "two times of " + std::string(day_names[static_cast<std::size_t>(sorted[i].weekday)]) + " overlap";
  return {};
}

}  // namespace

Read<std::vector<Opening>> hours(std::string_view written) {
  std::vector<Opening> out;
  if (written.empty()) return out;
  for (const auto group : split(written, ','))
    if (auto wrong = add_group(group, out); !wrong.empty()) return Wrong{wrong};
  std::ranges::sort(out, {}, [](const Opening& one) { return one.weekday * whole_day + one.from_minute; });
  if (auto wrong = overlap_in(out); !wrong.empty()) return Wrong{wrong};
  return out;
}

}  // namespace gatepost::config
