// Tables for a terminal. What stands in them may come from strangers: it is made printable here.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gatepost::cli {

using Row = std::vector<std::string>;

/// Columns as wide as their widest cell, two blanks between them; a cell is cut with … at 60 columns. Empty cells at
/// the end of a line leave no blanks.
std::string table(const Row& headings, const std::vector<Row>& rows);

/// How many columns a terminal needs: two for wide characters (Unicode Standard Annex 11), none for combining ones.
std::size_t columns_of(std::string_view text);

/// Prose of a stranger, printable, with its line ends kept; `margin` stands before each line.
std::string indented(std::string_view prose, std::string_view margin);

}  // namespace gatepost::cli
