// Letters that delivery reports speak of (P28).
#pragma once

#include <vector>

#include "letter/token.hpp"
#include "mail/mail.hpp"
#include "store/sqlite.hpp"
#include "ticket/known.hpp"

namespace gatepost::store {

/// Those that b tokens name, and that whose Message-ID was returned, by its own name or the relay's.
void learn_letters(Database& database, Known& known, const std::vector<Token>& tokens, const Mail& mail);

}  // namespace gatepost::store
