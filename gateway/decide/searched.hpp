// The words of `#find` as they can stand in a text: phones set “quotes” by themselves, and people ask with '?'.
#pragma once

#include <string>

namespace gatepost::decide {

/// Words with one blank between them, without quotes, brackets and what ends a sentence; signs inside a word stay
/// (`order_id_12`, `kim@example.org`). Empty where nothing is left.
std::string searched_words(const std::string& written);

}  // namespace gatepost::decide
