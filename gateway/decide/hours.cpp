#include "decide/hours.hpp"

#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdio>
#include <memory>

#include "decide/decide.hpp"

namespace gatepost::decide {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::minutes;
using LocalDay = std::chrono::local_days;

constexpr int search_days = 366;  // a department that does not open for a year is treated as always open

struct Window {
  Time from;
  Time to;
};

class Zone {
 public:
  explicit Zone(const std::string& name) : zone_(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name))) {}

  LocalDay day_of(Time at) const {
    const auto local = at + offset_at(at);
    return LocalDay(std::chrono::floor<days>(local).time_since_epoch());
  }

  /// A wall-clock time that daylight saving skips or repeats is the first moment that has it or comes after it.
  Time at(LocalDay day, minutes since_midnight) const {
    const auto wall = Time((day.time_since_epoch() + since_midnight));
    return wall - offset_of(wall, true);
  }

 private:
  milliseconds offset_at(Time at) const { return offset_of(at, false); }

  milliseconds offset_of(Time at, UBool is_local) const {
    const auto date = static_cast<UDate>(std::chrono::floor<milliseconds>(at).time_since_epoch().count());
    int32_t raw = 0;
    int32_t saving = 0;
    UErrorCode status = U_ZERO_ERROR;
    zone_->getOffset(date, is_local, raw, saving, status);
    return milliseconds(raw + saving);
  }

  std::unique_ptr<icu::TimeZone> zone_;
};

std::string written(LocalDay day) {
  const std::chrono::year_month_day date{day};
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()));
  return text;
}

bool is_holiday(const Department& department, LocalDay day) {
  return !department.holidays.empty() &&
         std::ranges::find(department.holidays, written(day)) != department.holidays.end();
}

std::vector<Window> windows_of(const Department& department, const Zone& zone, LocalDay day) {
  std::vector<Window> out;
  if (is_holiday(department, day)) return out;
  const auto weekday = static_cast<int>(std::chrono::weekday{day}.c_encoding());
  for (const auto& opening : department.hours)
    if (opening.weekday == weekday && opening.from_minute < opening.to_minute)
      out.push_back({zone.at(day, minutes(opening.from_minute)), zone.at(day, minutes(opening.to_minute))});
  std::ranges::sort(out, {}, &Window::from);
  return out;
}

/// Calls `visit` with each window that ends after `from`, in order, until it says that it has enough.
template <class Visit>
bool walk(const Department& department, Time from, Visit visit) {
  const Zone zone(department.time_zone);
  // The day before: a window may begin before midnight of a zone that has just changed its offset.
  auto day = zone.day_of(from) - days(1);
  for (int i = 0; i < search_days; ++i, day += days(1))
    for (const auto& window : windows_of(department, zone, day))
      if (window.to > from && visit(Window{std::max(window.from, from), window.to})) return true;
  return false;
}

/// The end of the day as the department knows it. Midnight would be read as the next day: "Saturday, 12:00 AM".
Time end_of(LocalDay day, const Department& department, const Zone& zone) {
  const auto last = zone.at(day + days(1), minutes(0)) - minutes(1);
  const auto windows = windows_of(department, zone, day);
  return windows.empty() ? last : std::min(windows.back().to, last);
}

LocalDay next(std::chrono::weekday weekday, LocalDay today) {
  auto day = today + days(1);
  while (std::chrono::weekday(day) != weekday) day += days(1);
  return day;
}

/// This year's, else the next one's that has it: the 29th of February may be years away.
LocalDay next(std::chrono::month_day date, LocalDay today) {
  constexpr int most_years = 8;
  auto year = std::chrono::year_month_day(today).year();
  for (int tried = 0; tried <= most_years; ++tried, ++year)
    if (const auto day = year / date; day.ok() && LocalDay(day) >= today) return LocalDay(day);
  return today;
}

LocalDay day_of(const When& when, LocalDay today) {
  if (const auto* ahead = std::get_if<days>(&when)) return today + *ahead;
  if (const auto* weekday = std::get_if<std::chrono::weekday>(&when)) return next(*weekday, today);
  if (const auto* date = std::get_if<std::chrono::month_day>(&when)) return next(*date, today);
  return LocalDay(std::get<std::chrono::year_month_day>(when));
}

}  // namespace

std::optional<Time> moment_of(const Department& department, const When& when, Time now) {
  const Zone zone(department.time_zone);
  const auto* span = std::get_if<Span>(&when);
  const auto moment = span != nullptr ? now + *span : end_of(day_of(when, zone.day_of(now)), department, zone);
  return moment > now ? std::optional(moment) : std::nullopt;
}

Time next_opening(const Department& department, Time at) {
  Time opens = at;
  if (!department.hours.empty())
    walk(department, at, [&](const Window& window) {
      opens = window.from;
      return true;
    });
  return opens;
}

bool is_open(const Department& department, Time at) { return next_opening(department, at) == at; }

Span worked(const Department& department, Time from, Time to) {
  if (department.hours.empty()) return std::chrono::duration_cast<Span>(std::max(to - from, Time::duration{}));
  Time::duration sum{};
  walk(department, from, [&](const Window& window) {
    if (window.from < to) sum += std::min(window.to, to) - window.from;
    return window.to >= to;
  });
  return std::chrono::duration_cast<Span>(sum);
}

Time reached(const Department& department, Time from, const Target& target) {
  if (!target.is_business || department.hours.empty()) return from + target.span;
  auto left = std::chrono::duration_cast<Time::duration>(target.span);
  Time end = from + target.span;
  walk(department, from, [&](const Window& window) {
    const auto length = window.to - window.from;
    if (left <= length) {
      end = window.from + left;
      return true;
    }
    left -= length;
    return false;
  });
  return end;
}

Time next_time(const Desk& desk, std::chrono::minutes of_day, Time after) {
  const Zone zone(desk.time_zone);
  auto day = zone.day_of(after);
  while (zone.at(day, of_day) <= after) day += days(1);
  return zone.at(day, of_day);
}

Time next_night(const Desk& desk, Time after) {
  return next_time(desk, std::chrono::hours(3), after);  // after the backups that cron makes at midnight
}

}  // namespace gatepost::decide
