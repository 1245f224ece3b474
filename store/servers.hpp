// How each server did when it was last spoken to: for `status`, and so that a new process goes on resting.
#pragma once

#include <optional>
#include <string>

#include "store/sqlite.hpp"
#include "store/store.hpp"

namespace gatepost::store {

std::optional<ServerState> server_state(Database& database, const std::string& name);
void save_server_state(Database& database, const std::string& name, const ServerState& state);

}  // namespace gatepost::store
