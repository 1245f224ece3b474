// Where in a text something else begins than what its writer says: the mail that is answered or passed on.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "parse/attribution.hpp"
#include "parse/quote_header.hpp"
#include "parse/quote_line.hpp"

namespace gatepost::parse {

/// forward: a line that says so. original: "-----Original Message-----". header: a bare header block. attribution:
/// "On … wrote:". marker: our own line, or the like of another desk ("reply above this line").
enum class Turn { none, forward, original, header, attribution, marker };

struct TurningPoint {
  Turn kind = Turn::none;
  std::size_t first = 0;  // separators above it included
  std::size_t body = 0;   // the first line after what introduces it, blank or not
  std::size_t depth = 0;  // quote marks before the introduction
  std::optional<HeaderBlock> header;
  std::optional<Attribution> attribution;
};

/// The first of them at or after line `from`; kind none where there is no other. Asking again from `body` walks
/// through a text in time linear in its length.
TurningPoint next_turn(const std::vector<Line>& lines, std::size_t from);

/// A line that, quote marks and dashes aside, is our own marker or says the same for another desk.
bool is_marker(const Line& line);

/// The first line at or after `from` that is not blank; lines.size() where there is none.
std::size_t next_filled(const std::vector<Line>& lines, std::size_t from);

}  // namespace gatepost::parse
