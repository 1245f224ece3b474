// What staff ask by mail, answered. These read at length, but only so many rows, and only for proven staff.
#pragma once

#include <vector>

#include "store/sqlite.hpp"
#include "ticket/question.hpp"

namespace gatepost::store {

Finding found_for(Database& database, const Question& question);

}  // namespace gatepost::store
