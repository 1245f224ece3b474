// The language of a text, as a BCP 47 tag: "ko", "ja", "de", "zh-Hans", "zh-Hant". Scripts that one language alone
// uses decide first; short or mixed texts of the others stay unknown rather than guessed.
#pragma once

#include <string>
#include <string_view>

namespace gatepost::parse {

/// `text` is UTF-8 and what one person wrote: no quotes, no signature. Empty: unknown.
std::string language_of(std::string_view text);

}  // namespace gatepost::parse
