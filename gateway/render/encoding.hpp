// Transfer encodings of RFC 2045 section 6.
#pragma once

#include <string>
#include <string_view>

namespace gatepost::render {

/// In one line.
std::string base64(std::string_view bytes);

/// In lines of 76 characters, each ended by CRLF.
std::string base64_lines(std::string_view bytes);

/// Text with LF line ends as quoted-printable, in lines of at most 76 characters, each ended by CRLF. A "." or "From "
/// at the beginning of a line is encoded: relays and mailboxes change those.
std::string quoted_printable(std::string_view text);

/// Whether quoted-printable takes less room than base64 (soft line breaks aside).
bool is_shorter_quoted(std::string_view text);

}  // namespace gatepost::render
