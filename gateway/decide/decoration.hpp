// What stands around a command that was copied: from our own list, from a document, from a quote.
#pragma once

#include <string>

namespace gatepost::decide {

/// `- #take`, "1. `#solve`", `[#solve]`, `\#solve`, `##take`: the line from its number sign on, without bullets,
/// numbers, brackets and backquotes; the line itself where something else stands before the sign.
std::string undecorated(const std::string& line);

/// `> #solve` and `"#solve"`: still a command to whoever typed it, and nothing that a customer should read.
std::string unquoted(const std::string& line);

/// “outage”, 'outage' and « outage » are meant as outage. With other quotes inside the text stays as it is.
std::string without_quotes_around(const std::string& text);

/// `✅ #solve`, `|#solve`, `10:30 #solve`, `@Bob #solve`: the line from its number sign on, where no word but a name
/// that is called stands before it; the line itself otherwise.
std::string behind_signs(const std::string& line);

}  // namespace gatepost::decide
