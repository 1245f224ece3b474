#include "store/servers.hpp"

namespace gatepost::store {

std::optional<ServerState> server_state(Database& database, const std::string& name) {
  auto row =
      database.query("select is_well, since, seen, until, tries, told, said, hint from server where name = ?", name);
  if (!row.next()) return std::nullopt;
  ServerState state;
  state.is_well = row.number() != 0;
  state.since = row.time();
  state.seen = row.maybe_time();
  state.until = row.maybe_time();
  state.tries = static_cast<int>(row.number());
  state.told = row.maybe_time();
  state.said = row.text();
  state.hint = row.text();
  return state;
}

void save_server_state(Database& database, const std::string& name, const ServerState& state) {
  database.run(
      "insert into server(name, is_well, since, seen, until, tries, told, said, hint)"
      " values(?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict(name) do update set is_well = excluded.is_well,"
      " since = excluded.since, seen = excluded.seen, until = excluded.until, tries = excluded.tries,"
      " told = excluded.told, said = excluded.said, hint = excluded.hint",
      name, state.is_well, state.since, state.seen, state.until, state.tries, state.told, state.said, state.hint);
}

}  // namespace gatepost::store
