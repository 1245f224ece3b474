// Reading UTF-8 that may be broken, one code point at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gatepost {

/// The code point at `at`, which moves behind it; -1 for a byte or bytes that are no UTF-8.
std::int32_t next_code_point(std::string_view text, std::size_t& at);

}  // namespace gatepost
