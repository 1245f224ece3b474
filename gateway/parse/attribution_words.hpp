// Words of the lines that introduce a quote, in the languages of the world. All in the form of folded_words, sorted.
#pragma once

#include <string_view>
#include <vector>

namespace gatepost::parse {

/// What such a line may end with: "… wrote:".
const std::vector<std::string_view>& closing_verbs();

/// What may stand before the name: "Am … schrieb NAME:".
const std::vector<std::string_view>& inner_verbs();

/// What such a line may begin with: "On …".
const std::vector<std::string_view>& opening_words();

}  // namespace gatepost::parse
