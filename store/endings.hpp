// How mails of staff end, and what that makes their signature.
#pragma once

#include <string>
#include <vector>

#include "mail/time.hpp"
#include "store/sqlite.hpp"
#include "ticket/ending.hpp"

namespace gatepost::store {

Signatures signatures_of(Database& database, const std::string& person);

/// Of one mail. What a person has ended no mail with for longest is forgotten, beyond limits::endings_remembered.
void save_endings(Database& database, const std::vector<Ending>& endings, Time now);

}  // namespace gatepost::store
