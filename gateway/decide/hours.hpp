// A department's working hours: when it opens next, and when so many of its hours have passed. Time zones and daylight
// saving by ICU.
#pragma once

#include <optional>

#include "decide/when.hpp"
#include "mail/time.hpp"
#include "ticket/desk.hpp"

namespace gatepost::decide {

bool is_open(const Department& department, Time at);

/// The first moment at or after `at` in which the department works; `at` itself where it is always open or does not
/// open within a year.
Time next_opening(const Department& department, Time at);

/// The first moment after that one at which it is that time of day for the desk.
Time next_time(const Desk& desk, std::chrono::minutes of_day, Time after);

/// When the target is reached: `span` on the clock, or `span` of working hours ("4 business hours").
Time reached(const Department& department, Time from, const Target& target);

/// How much of the time between the two was working time; all of it where the department is always open.
Span worked(const Department& department, Time from, Time to);

/// The moment that a day or span names in the department's zone: of a day, when the department closes (the
/// last minute where it does not work that day). Nothing where it is past.
std::optional<Time> moment_of(const Department& department, const When& when, Time now);

}  // namespace gatepost::decide
