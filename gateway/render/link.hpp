// Addresses of links: what a value becomes inside one, and which links may leave.
#pragma once

#include <string>
#include <string_view>

#include "render/form.hpp"

namespace gatepost::render {

/// The link's address with its placeholders replaced: a value at its beginning as it is, any other percent-encoded
/// (RFC 3986 section 2.1; '@' and '+' stay, mail programs expect them in mailto). Empty where it is neither http,
/// https nor mailto. ASCII without blanks, quotes and angle brackets.
std::string link_address(std::string_view source, const Filled& letter);

}  // namespace gatepost::render
