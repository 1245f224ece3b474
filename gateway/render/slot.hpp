// One value of a letter, not yet written.
#pragma once

#include <string_view>

#include "mail/time.hpp"

namespace gatepost::render {

/// Views into the letter's values.
struct Slot {
  enum class Kind { words, prose, moment, date, clock, markup };
  Kind kind = Kind::words;
  std::string_view text;  // of words, prose and markup
  Time time{};            // of moment, date and clock
};

}  // namespace gatepost::render
