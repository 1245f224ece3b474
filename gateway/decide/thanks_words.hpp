// Mails that say thanks and nothing else, in the shipped languages (P12).
#pragma once

#include <string>
#include <vector>

namespace gatepost::decide {

/// At most 12 words (of scripts without blanks 30 characters), no question mark, and every word a word of thanks, of
/// greeting, or of one of the `names` (of the writer, of staff): in doubt no. `own_text` is what the person wrote,
/// without quotes and signature.
bool is_thanks_only(const std::string& own_text, const std::vector<std::string>& names);

}  // namespace gatepost::decide
