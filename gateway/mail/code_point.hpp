// UTF-8, one character after the other.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gatepost {

inline constexpr char32_t no_code_point = 0xffffffff;

/// The character at `at`, which must be inside `text`; `at` is moved behind it. Where the bytes are no UTF-8 (overlong
/// and surrogates included) no_code_point, and `at` is moved over what can be the beginning of one character only.
char32_t next_code_point(std::string_view text, std::size_t& at);

/// Adds the character, which is one.
void append_utf8(std::string& out, char32_t c);

}  // namespace gatepost
