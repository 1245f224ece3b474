// Our letter that a mail answers: what its writer had before their eyes.
#pragma once

#include <vector>

#include "store/sqlite.hpp"
#include "ticket/known.hpp"

namespace gatepost::store {

/// Leads a person of staff to a ticket.
bool is_for_staff(const Token& token);

/// Of staff, who must not cross one another, and of whoever may have typed answers into a quote.
void learn_answered(Database& database, Known& known, const Mail& mail, const std::vector<Token>& tokens);

}  // namespace gatepost::store
