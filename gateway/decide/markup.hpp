// What programs set between the words of a text or write them with (P14): link targets in brackets, footnote marks,
// numbers of a list, tags, emphasis and hyphens within a word, "A> " before a quoted line, escapes of JSON, HTML, URLs
// and quoted-printable. "known<http://a.test> [1] fr*au*d" says the same three words as "known frau-\nd".
//
// It may be wrong about any of it ("5 < b and c > d"), so what is compared is read once with it and once without.
#pragma once

#include <string>
#include <string_view>

namespace gatepost::decide {

/// As long as the text, and every word in the line where it stood: a blank stands for each byte that sets words apart,
/// an apostrophe, which sets nothing apart, for each that does not. Takes any bytes, in linear time.
std::string without_markup(std::string_view text);

}  // namespace gatepost::decide
