// The line that introduces a quote: "On Tue, Oct 26, 2021 at 9:31 AM John <john@acme.example> wrote:", as mail programs
// write it in their languages, often wrapped over several lines.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mail/address.hpp"
#include "parse/quote_line.hpp"

namespace gatepost::parse {

struct Attribution {
  std::size_t first = 0;    // its first line
  std::size_t end = 0;      // the line after its last one
  bool is_certain = false;  // without a quoted line below as well; else it counts only together with one
  std::string text;         // its lines joined by blanks
};

/// The attribution whose last line is `last`, however many lines it was wrapped into; never one that begins before
/// line `from`.
std::optional<Attribution> attribution_ending_at(const std::vector<Line>& lines, std::size_t last, std::size_t from);

/// Whoever wrote the mail that is quoted below it.
Address author_of(const Attribution& attribution);

/// Something that might introduce a quote in a language that is not known: short, with a date or an address, and a
/// colon at its end. Enough where our own marker follows.
bool may_be_attribution(std::string_view line);

/// Where in a single line an attribution begins that some programs run into the text before it; npos: nowhere.
std::size_t attribution_inside(std::string_view line);

}  // namespace gatepost::parse
