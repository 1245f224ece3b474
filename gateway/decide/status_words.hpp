// The subjects by which customers ask how their tickets stand, in the shipped languages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gatepost::decide {

/// The languages in which the subject is such a word and nothing else; case, width and punctuation behind it aside.
std::vector<std::string_view> languages_of_status(const std::string& subject);

}  // namespace gatepost::decide
