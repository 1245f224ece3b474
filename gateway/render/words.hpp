// What people wrote, made fit to be shown: valid UTF-8 without control characters, and then escaped for HTML.
#pragma once

#include <string>
#include <string_view>

namespace gatepost::render {

/// For a header, a subject, a name in a sentence: control characters, line ends and the signs that turn the direction
/// of writing become one blank, invalid UTF-8 becomes U+FFFD. Nothing of it can begin a new line or reorder what
/// stands beside it.
std::string one_line(std::string_view words);

/// For a person's text of any length: line ends and tabs stay, other control characters and signs that turn the
/// direction of writing go, empty lines at both ends are cut. Blanks at the beginning of a line stay.
std::string prose(std::string_view words);

/// Valid UTF-8 without NUL.
bool is_utf8(std::string_view bytes);

/// `&`, `<`, `>`, `"` and `'` as character references.
std::string html_escaped(std::string_view words);

/// Prose as the inside of one `<p>`: line ends as `<br>`, an empty line as `paragraph_break`, blanks kept, bare http
/// addresses as links. Takes what prose() gave.
std::string html_prose(std::string_view words, std::string_view paragraph_break);

}  // namespace gatepost::render
