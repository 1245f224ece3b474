// Which elements are closed by a tag that comes: HTML lets authors leave end tags out, and mail programs write end tags
// that close nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gatepost::parse {

/// Elements without content and end tag: <br>, <img>, …
bool is_void_element(std::string_view name);

/// Elements that stand on lines of their own.
bool is_block_element(std::string_view name);

/// How many of the open elements stay open when the start tag comes: <li> closes the <li> before it, a block a <p>.
std::size_t open_after_start(const std::vector<std::string>& open, std::string_view name);

/// How many stay open when the end tag comes; open.size() where it closes nothing. No end tag reaches out of a table
/// cell but those of the table's own parts.
std::size_t open_after_end(const std::vector<std::string>& open, std::string_view name);

}  // namespace gatepost::parse
