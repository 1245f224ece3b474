#include "store/migrate.hpp"

#include "builtin_migrations.hpp"
#include "store/store.hpp"

namespace gatepost::store {
namespace {

bool has_tables(Database& database) {
  auto row = database.query("select 1 from sqlite_master limit 1");
  return row.next();
}

bool is_ours(Database& database) {
  auto row = database.query("select 1 from sqlite_master where name = 'meta' and type = 'table'");
  return row.next();
}

/// How many migrations were applied; 0: the store is new.
std::int64_t version_of(Database& database) {
  if (!has_tables(database)) return 0;
  if (!is_ours(database))
    throw Failure(database.file().string() + " is a database of another program: check [store] path");
  auto row = database.query("select max(version) from meta");
  return row.next() ? row.number() : 0;
}

std::int64_t newest() { return static_cast<std::int64_t>(builtin_migrations().size()); }

void refuse_newer(const Database& database, std::int64_t version) {
  if (version <= newest()) return;
  throw Failure("the store " + database.file().string() + " was made by a newer gatepost (its tables are version " +
                std::to_string(version) + ", this program knows " + std::to_string(newest()) +
                "): install that gatepost again, or put back a backup from before");
}

void apply_from(Database& database, std::int64_t version) {
  std::int64_t number = 0;
  for (const auto& [name, sql] : builtin_migrations())
    if (++number > version) database.run_script(sql);
  database.run("delete from meta");
  database.run("insert into meta(version) values(?)", newest());
}

}  // namespace

void migrate(Database& database) {
  const auto seen = version_of(database);
  refuse_newer(database, seen);
  if (seen == newest()) return;
  Write write(database);
  // Another process may have done it while we waited for the lock.
  const auto version = version_of(database);
  refuse_newer(database, version);
  if (version < newest()) apply_from(database, version);
  write.commit();
}

}  // namespace gatepost::store
