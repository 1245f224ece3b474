// Our letter that a mail answers: what its writer had before their eyes.
#pragma once

#include <vector>

#include "store/sqlite.hpp"
#include "ticket/clues.hpp"
#include "ticket/known.hpp"

namespace gatepost::store {

/// One of these signed Message-IDs is of no letter that this store has sent: it is an older copy of the one that has.
bool names_unsent(Database& database, const std::vector<Mark>& ids, LetterNumber next);

/// Leads a person of staff to a ticket.
bool is_for_staff(const Token& token);

/// Of staff, who must not cross one another, and of whoever may have typed answers into a quote.
void learn_answered(Database& database, Known& known, const Mail& mail, const std::vector<Token>& tokens);

}  // namespace gatepost::store
