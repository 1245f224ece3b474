// After a merge of different customers: an answer that greets one of them goes to all (P14).
#pragma once

#include <string>

#include "decide/draft.hpp"

namespace gatepost::decide {

/// The line that greets the people of some of the tickets that became one by name, and nobody of the others, who know
/// nothing of them. Empty: there is none. `new_customer`: whose the ticket becomes by the same mail; empty: it stays.
std::string greeting_of_some(const std::string& text, const Draft& draft, const std::string& new_customer);

}  // namespace gatepost::decide
