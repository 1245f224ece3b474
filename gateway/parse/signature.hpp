// What people and programs set below a mail: "-- " and a card, "Sent from my iPhone", the footer of a mailing list.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "parse/quote_line.hpp"

namespace gatepost::parse {

/// "-- " (RFC 3676 section 4.3), also where the blank was lost.
bool is_signature_delimiter(std::string_view raw);

/// "Sent from my iPhone", "Get Outlook for iOS <https://…>", "내 iPhone에서 보냄".
bool is_phone_signature(std::string_view bare);

/// "-Jane Doe" as the last line.
bool is_name_signature(std::string_view bare);

/// Where the signature begins that ends at line `end` (exclusive), not above line `from`; `end` where there is none.
/// The line before `end` must not be blank.
std::size_t signature_start(const std::vector<Line>& lines, std::size_t from, std::size_t end);

}  // namespace gatepost::parse
