// Brings a store up to the tables that this program knows: the files of migrations/, built into the program, each
// applied once, in the order of their numbers, all in one transaction.
#pragma once

#include "store/sqlite.hpp"

namespace gatepost::store {

/// Throws Failure where the file belongs to a newer program, or to another one.
void migrate(Database& database);

}  // namespace gatepost::store
