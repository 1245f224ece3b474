// An answer that goes to customers who know nothing of one another, and calls one of them by name (P14).
#pragma once

#include <string>
#include <vector>

#include "decide/draft.hpp"

namespace gatepost::decide {

/// The line that names somebody on a ticket that was merged of several customers', whose answers go to all of them; or
/// that greets "both". Empty: there is none. `new_customer`: whose the ticket becomes by the same mail; empty: it
/// stays.
std::string line_that_names(const std::string& text, const Draft& draft, const std::string& new_customer);

/// The line that greets the people of one of the tickets, each of which has the same answer. Empty: there is none.
std::string greeting_of_one(const std::string& text, const std::vector<const KnownTicket*>& tickets);

}  // namespace gatepost::decide
