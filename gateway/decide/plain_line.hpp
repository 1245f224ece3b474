// A line as its reader sees it: what nobody sees must not make a command a part of an answer.
#pragma once

#include <string>
#include <string_view>

namespace gatepost::decide {

/// Blanks of every width are one blank, and none stands around the line; what nobody sees (zero-width signs, marks of
/// the writing's direction, controls) is left out; full-width and small number signs (CJK keyboards) are '#'; emphasis
/// around a command (`*#solve*`) goes. In a time that grows with the line.
std::string plain(std::string_view line);

/// `#solve.` and `#solve!` are meant as `#solve`.
std::string without_stop(std::string text);

}  // namespace gatepost::decide
