// What follows from one mail or timer, written down.
#pragma once

#include "store/sqlite.hpp"
#include "store/store.hpp"

namespace gatepost::store {

/// Returns the letters whose bytes are still to come.
std::vector<LetterNumber> record_all(Database& database, const Record& record);

}  // namespace gatepost::store
