// What departments need for their first response: what came, and what was measured of it.
#pragma once

#include "store/notes.hpp"
#include "store/sqlite.hpp"

namespace gatepost::store {

/// Of each department the newest, at most limits::usual_responses_most.
Responses responses_since(Database& database, Time since);

/// By department, in working time.
std::map<std::string, Span> usual_of(Database& database);

/// In the caller's transaction.
void keep_usual(Database& database, const std::map<std::string, Span>& usual, Time at);

}  // namespace gatepost::store
