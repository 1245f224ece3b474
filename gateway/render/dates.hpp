// Times as the reader's language and zone write them (ICU).
#pragma once

#include <string>

#include "mail/time.hpp"

namespace gatepost::render {

/// Who reads, and when the letter was made: what a date looks like depends on both.
struct Reader {
  std::string language;   // BCP 47
  std::string time_zone;  // IANA; an unknown one is read as UTC
  Time made{};
};

/// "Monday, October 5, 2:00 PM"; the year only where it is not the letter's.
std::string moment(Time time, const Reader& reader);
/// "Monday, October 5"
std::string date(Time time, const Reader& reader);
/// "2:00 PM"
std::string clock_time(Time time, const Reader& reader);

}  // namespace gatepost::render
