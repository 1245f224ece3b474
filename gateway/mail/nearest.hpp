// What somebody may have meant by a misspelt word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gatepost {

/// The word of `known` that takes the fewest insertions, removals and replacements (the first of several); empty where
/// `known` is.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

}  // namespace gatepost
