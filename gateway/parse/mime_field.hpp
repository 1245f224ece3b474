// Content-Type and Content-Disposition: a value and its parameters (RFC 2045 section 5.1, RFC 2183, RFC 2231).
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace gatepost::parse {

struct MimeField {
  std::string value;                              // "text/plain", "attachment"; lower case
  std::map<std::string, std::string> parameters;  // names lower case; continuations joined, percent and words decoded
};

/// Reads also what is not allowed but seen: names with blanks and no quotes, quotes inside quotes, a missing semicolon,
/// encoded words as values, comments. Of a parameter given twice the first counts, but name* before name.
MimeField mime_field(std::string_view value);

}  // namespace gatepost::parse
