// Crockford's base32 in lower case: digits and letters without i, l, o, u, so that nobody misreads them aloud.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gatepost::sign {

/// Five bits a character, the first bytes' highest bits first; the size must be a multiple of five bytes.
std::string base32_of_bytes(std::string_view bytes);

std::string base32_of_number(std::int64_t number);
std::optional<std::int64_t> number_of_base32(std::string_view text);

bool is_base32(std::string_view text);

}  // namespace gatepost::sign
