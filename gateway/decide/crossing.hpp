// The crossing guard (P15): what happened on a ticket that the writer of an answer cannot have seen.
#pragma once

#include "decide/draft.hpp"

namespace gatepost::decide {

/// Since the letter that the draft's mail answers, on the ticket and those that are part of it: a colleague's answer
/// (or a comment that the colleague's own mail program sent to the customer, too), a mail of the customer, the ticket
/// solved by somebody else, merged, or split. Own doings, other comments and letters of the desk are none. Oldest
/// first, at most 10; each has one of `is_answer`, `is_mail`, `is_solved`, `merged`, `split`, `new_reader`, with
/// `name`, `at` and `text`. Empty: nothing is crossed.
Rows crossed(const Draft& draft, const Staff& writer);

/// Of these the mails of the customer: who puts the ticket aside without an answer must have read them.
Rows crossed_by_customer(const Draft& draft, const Staff& writer);

/// What a letter about the draft's mail leaves its writer with, if it tells nothing of what crossed: the last event
/// before the first that they have not seen, for Letter::seen. Absent: nothing crossed.
std::optional<std::int64_t> read_up_to(const Draft& draft, const Staff& writer);

}  // namespace gatepost::decide
