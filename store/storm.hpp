// Very many new tickets within minutes.
#pragma once

#include "store/sqlite.hpp"
#include "ticket/known.hpp"

namespace gatepost::store {

/// The new tickets of limits::storm_window.
Storm storm_of(Database& database, Time now);

/// Of that department: those whose time is near, oldest first. They are very many: the folds are all that is learned.
void learn_one_of_many(Database& database, Known& known, const std::string& department, Time now);

}  // namespace gatepost::store
