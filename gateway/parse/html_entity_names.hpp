// The names of HTML's character references that mail uses.
#pragma once

#include <optional>
#include <string_view>

namespace gatepost::parse {

/// The character that "&name;" stands for; names are case-sensitive.
std::optional<char32_t> named_character(std::string_view name);

}  // namespace gatepost::parse
