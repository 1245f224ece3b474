// The language of a text, as a BCP 47 tag: "ko", "ja", "de", "zh-Hans", "zh-Hant". Scripts that one language alone
// uses decide first; short or mixed texts of the others stay unknown rather than guessed.
#pragma once

#include <string>
#include <string_view>

namespace gatepost::parse {

struct Language {
  std::string tag;  // empty: unknown
  int percent = 0;  // how certain: what the letters say of it, less for a text of a few words
};

/// `text` is UTF-8 and what one person wrote: no quotes, no signature.
Language language_of(std::string_view text);

}  // namespace gatepost::parse
