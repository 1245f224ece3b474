// Words by which mail programs mark a mail that is passed on, or the mail that is answered, in their languages. All in
// the form of folded_words, sorted.
#pragma once

#include <string_view>
#include <vector>

namespace gatepost::parse {

/// "forwarded message", as it stands between dashes or before a colon.
const std::vector<std::string_view>& forward_phrases();

/// "original message": the mail that is answered, with some programs also the one that is passed on.
const std::vector<std::string_view>& original_phrases();

/// "fw": what a subject begins with, before its colon.
const std::vector<std::string_view>& forward_prefixes();

}  // namespace gatepost::parse
