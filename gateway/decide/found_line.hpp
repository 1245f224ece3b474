// The line that shows why a ticket was found.
#pragma once

#include <string>
#include <vector>

namespace gatepost::decide {

/// Of all the lines the first that holds most of the words, without regard to case, cut around them where it is long;
/// empty where no line holds any.
std::string found_line(const std::vector<std::string>& texts, const std::string& words);

}  // namespace gatepost::decide
