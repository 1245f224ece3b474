// The header block that mail programs set above what they quote or forward without marks ("From: … Sent: … To: …"),
// in their languages.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parse/quote_line.hpp"

namespace gatepost::parse {

enum class Label { from, to, cc, bcc, date, subject, reply_to, other };

struct HeaderBlock {
  std::size_t first = 0;              // its first line
  std::size_t end = 0;                // the line after its last one
  std::size_t depth = 0;              // of quote marks
  std::array<std::string, 8> values;  // by Label; the first of each counts, wrapped ones joined
  std::array<bool, 8> seen{};
  const std::string& value(Label label) const { return values[static_cast<std::size_t>(label)]; }
  bool has(Label label) const { return seen[static_cast<std::size_t>(label)]; }
};

/// What a label of a header block means: "Gesendet" is the date. The table stands in quote_header_words.cpp.
std::optional<Label> label_of(std::string_view folded);

/// The block that begins with this line. One label is enough, so it is for the caller to know that a block is due.
std::optional<HeaderBlock> header_block_at(const std::vector<Line>& lines, std::size_t at);

/// Whether the block could be nothing else, standing in the middle of a text.
bool is_unmistakable(const HeaderBlock& block);

/// The block that Yahoo runs together on the line of its "Forwarded message": `rest` is what follows that.
HeaderBlock header_block_in(std::string_view rest);

}  // namespace gatepost::parse
