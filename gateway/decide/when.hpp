// A day or a time as staff write it in `#due`, `#wait` and `#away`: 3d, 4 hours, in 2 weeks, today, tomorrow, friday,
// until fri, 2026-12-01, 1.12.2026, 1.12.; also in the words of the other shipped languages: 3일, 내일,
// 12월 1일, bis Freitag.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <variant>

#include "mail/time.hpp"

namespace gatepost::decide {

/// From now: a span, a number of days, the next such weekday (never today), a date, the next such date (today, too).
using When = std::variant<Span, std::chrono::days, std::chrono::weekday, std::chrono::year_month_day,
                          std::chrono::month_day>;

/// Nothing where it is none, or a date that no calendar has.
std::optional<When> when_of(std::string_view text);

}  // namespace gatepost::decide
