// What somebody may have meant by a misspelt word.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gatepost {

/// The word of `known` that takes the fewest insertions, removals and replacements (the first of several), without
/// regard to ASCII case; empty where `known` is.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

/// The same, but empty where even that one takes more than `most` of them: then it was hardly meant.
std::string nearest_within(std::size_t most, std::string_view word, const std::vector<std::string>& known);

}  // namespace gatepost
