// Whatever rows alone show to be other than it should be (P30), tickets aside: each kind is one question to the
// database.
#pragma once

#include <string>
#include <vector>

#include "store/sqlite.hpp"
#include "ticket/audit.hpp"

namespace gatepost::store {

/// `folder`: that mails are read from; empty: none.
std::vector<Difference> differences_in(Database& database, const std::string& folder, Time now);

}  // namespace gatepost::store
