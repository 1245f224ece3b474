// The header of a mail or of a part: lines to fields (RFC 5322 sections 2.2 and 4.5, RFC 6532).
//
// A line that is no field does not end the header where fields follow it; it is left out and noted. Values come
// unfolded, as UTF-8, without NUL, not decoded (RFC 2047). Limits are applied while reading.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "mail/mail.hpp"

namespace gatepost::parse {

struct Header {
  std::vector<HeaderField> fields;
  std::size_t end = 0;  // where the content begins
};

/// Reads the header that begins at `at`. `ends_part` says of a line whether it is a boundary of an open multipart,
/// which ends the header even without an empty line. `hint`: the charset for raw 8-bit values.
Header read_header(std::string_view bytes, std::size_t at, const std::function<bool(std::size_t line)>& ends_part,
                   std::string_view hint, std::vector<Defect>& defects);

/// Where the text of the mail begins: behind a byte order mark, empty lines, and the "From " line of a mailbox file.
std::size_t mail_begin(std::string_view bytes);

/// The first field of that name (any case); empty where it is missing.
std::string_view value_of(const std::vector<HeaderField>& header, std::string_view name);

/// The values of all fields of that name.
std::vector<std::string_view> values_of(const std::vector<HeaderField>& header, std::string_view name);

/// Where the line that begins at `at` ends (before its CR, CRLF or LF), and where the next one begins. CR by itself
/// ends a line; so does CR CR LF, which careless gateways make of CRLF.
struct Line {
  std::size_t end = 0;
  std::size_t next = 0;
};
Line line_at(std::string_view bytes, std::size_t at);

/// All lines ended by LF, whatever ended them.
std::string with_lf(std::string_view text);

}  // namespace gatepost::parse
