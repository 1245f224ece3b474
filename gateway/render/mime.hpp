// The body of a letter: text and HTML as alternatives, attachments beside them (RFC 2045, 2046, 2183, 2231).
#pragma once

#include <string>
#include <vector>

#include "letter/letter.hpp"

namespace gatepost::render {

struct Body {
  std::string bytes;
  std::vector<WireFile> files;
};

/// Content-Type field and body of the whole letter, CRLF throughout. Boundaries are made from the letter's number, so
/// the same letter has the same bytes; they hold "=_", which neither transfer encoding can write.
Body mime_body(LetterNumber number, const std::string& text, const std::string& html,
               const std::vector<Attachment>& attachments);

}  // namespace gatepost::render
