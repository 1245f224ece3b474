// The crossing guard (P15): what happened on a ticket that the writer of an answer cannot have seen.
#pragma once

#include "decide/draft.hpp"

namespace gatepost::decide {

/// Since the letter that the draft's mail answers: a colleague's answer, a mail of the customer, the ticket
/// solved by somebody else, or merged. Own doings, comments and letters of the desk are none. Oldest first, at most 10;
/// each has one of `is_answer`, `is_mail`, `is_solved`, `merged`, with `name`, `at` and `text`. Empty: nothing is
/// crossed.
Rows crossed(const Draft& draft, const Staff& writer);

}  // namespace gatepost::decide
