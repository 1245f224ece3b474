// What somebody may have meant by a command or a name that there is not. It is only asked, never done.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gatepost::decide {

/// The nearest of them within two mistakes, one where the word is short; empty where none is: what somebody typed
/// further away was not meant.
std::string meant(std::string_view word, const std::vector<std::string>& known);

/// Likewise of commands, and `solve` for `done`: another word for the same.
std::string command_meant(std::string_view word, const std::vector<std::string>& commands);

}  // namespace gatepost::decide
