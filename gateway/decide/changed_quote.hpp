// A reply with one word (`#send`, `#drop`, `#note`) to a letter that gives a mail back: people correct their text in
// its quote and write the word above. The mail as it was is what the word is about, so they are told (P17).
#pragma once

#include <string>
#include <string_view>

#include "mail/mail.hpp"

namespace gatepost::decide {

/// Lines of the quote that are not of the letter: typed between its lines, or lines of what it gives back ("> …") with
/// other words. However a mail program wraps it, marks it, writes its links, or leaves out its end. Empty where the
/// quote is of another letter, or either is too large to compare.
std::string changed_in_quote(const Mail& mail, std::string_view letter);

}  // namespace gatepost::decide
