// Whoever a token was made for: each has one number for good.
#pragma once

#include <string>

#include "store/sqlite.hpp"
#include "ticket/known.hpp"

namespace gatepost::store {

/// All that a verdict may need of the desk's own people, and who of them is away.
void learn_own_people(Database& database, Known& known);

void learn_principal(Database& database, Known& known, PrincipalNumber number);

/// There is one of at least that generation.
void believe_in(Database& database, const Principal& principal);

/// A customer or somebody outside, if that address ever got a letter.
void learn_principal(Database& database, Known& known, const std::string& address);

}  // namespace gatepost::store
