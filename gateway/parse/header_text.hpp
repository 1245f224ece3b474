// Header values as people read them.
#pragma once

#include <string>
#include <string_view>

namespace gatepost::parse {

/// Encoded words (RFC 2047) decoded, wherever they stand: also inside quotes, next to text without a blank, with
/// blanks or a missing end inside. Neighbouring words of one charset are joined before the charset is undone, since
/// programs split words within a character or an escape.
std::string decoded_words(std::string_view value);

/// Runs of white space made one blank, control characters left out, none at the ends.
std::string one_line(std::string_view text);

/// Both: a Subject or a display name ready to be shown.
std::string readable(std::string_view value);

}  // namespace gatepost::parse
