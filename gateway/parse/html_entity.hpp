// Character references of HTML: "&eacute;", "&#233;", "&#xe9;".
#pragma once

#include <string>
#include <string_view>

namespace gatepost::parse {

/// The text with its references replaced, without control characters other than tab and line ends. Numbers that are no
/// character give U+FFFD; 128 to 159 are read as windows-1252, as browsers do.
std::string decoded_entities(std::string_view text);

/// Fit for text and for attribute values in double quotes.
std::string escaped_html(std::string_view text);

}  // namespace gatepost::parse
