// Bytes of any charset to UTF-8. What comes out is always valid UTF-8 without NUL, whatever went in.
//
// Labels mean what the Encoding Standard of WHATWG makes of them, since that is what mail programs send under them:
// gb2312 is gb18030, iso-8859-1 is windows-1252, ks_c_5601-1987 is windows-949, iso-2022-jp has the vendors'
// characters. A guess is made only where the label is missing, unknown, or plainly wrong for the bytes.
#pragma once

#include <string>
#include <string_view>

namespace gatepost::parse {

/// `hint` is a label that is likely but not stated (that of a neighbouring part); it is tried before guessing.
std::string to_utf8(std::string_view bytes, std::string_view label, std::string_view hint = {});

bool is_utf8(std::string_view bytes);

/// `bytes` with everything that is not UTF-8 replaced by U+FFFD, and NUL left out.
std::string scrubbed(std::string_view bytes);

/// The label in the <meta> of an HTML document; empty where there is none.
std::string charset_of_html(std::string_view html);

/// UTF-8 cut to at most `size` bytes, never inside a character.
std::string_view cut(std::string_view utf8, std::size_t size);

}  // namespace gatepost::parse
