// How people end a letter: thanks, wishes, a farewell and their name. A comment that ends so makes no secret of it
// (P14).
#pragma once

#include <string>

namespace gatepost::decide {

/// The text without such sentences and lines at its end. `writer` is the name that may stand below them.
std::string without_farewell(std::string text, const std::string& writer);

/// Nothing but a greeting, a farewell and the writer's name, or no letter at all.
bool says_nothing(const std::string& text, const std::string& writer);

}  // namespace gatepost::decide
