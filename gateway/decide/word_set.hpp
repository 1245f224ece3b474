// The word lists of the rules: read once, compared with texts folded by case_folded().
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace gatepost::decide {

using WordSet = std::set<std::string, std::less<>>;

/// Of words between blanks, folded.
WordSet folded_words(std::string_view list);

/// Of words or phrases between '|', folded.
WordSet folded_phrases(std::string_view list);

}  // namespace gatepost::decide
