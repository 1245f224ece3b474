// Transfer encodings undone (RFC 2045 section 6, and what came before MIME). Every function takes any bytes, gives what
// can be read of them, and is linear. Nothing here knows charsets.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gatepost::parse {

/// Characters outside the alphabet are skipped, missing padding is no fault, and a new run may begin after padding
/// (streams set one after the other). What follows padding and is no base64, such as the footer of a list, is left out.
std::string from_base64(std::string_view text);

/// RFC 2045 section 6.7: blanks at line ends are the transport's and go; a '=' that begins no code stays.
std::string from_quoted_printable(std::string_view text);

/// The "Q" encoding of RFC 2047: '_' is a blank.
std::string from_q(std::string_view text);

/// "%41" to "A" (RFC 2231); a '%' that begins no code stays.
std::string from_percent(std::string_view text);

/// What "begin 644 name" … "end" encloses; nothing where no line is uuencoded.
std::optional<std::string> from_uuencode(std::string_view text);

/// Undoes what a Content-Transfer-Encoding names, however it is written; an unknown one is taken as none, and so is one
/// that the content plainly does not have.
std::string undo_transfer_encoding(std::string_view name, std::string_view content);

/// The named encoding is one that has to be undone.
bool is_encoded(std::string_view name);

}  // namespace gatepost::parse
