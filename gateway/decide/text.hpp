// What several rules do with a text of others: compare it, and tell its beginning.
#pragma once

#include <string>
#include <string_view>

namespace gatepost::decide {

/// Equal for texts that differ in case alone, in any script (Unicode full case folding).
std::string case_folded(std::string_view text);

/// Somebody else's words, as mail programs mark them. A line of blanks is nobody's.
bool is_quote(std::string_view line);

/// Without the lines that are: nobody outside gets what somebody else wrote on the ticket.
std::string without_quotes(const std::string& text);

/// At most that many characters (code points); "…" where some were left out.
std::string beginning_of(const std::string& text, std::size_t most_characters);

}  // namespace gatepost::decide
