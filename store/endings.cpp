#include "store/endings.hpp"

#include "mail/limits.hpp"

namespace gatepost::store {
namespace {

/// More mails than make it a signature add nothing but the time.
void save(Database& database, const Ending& ending, Time now) {
  database.run(
      "insert into ending(person, block, above, seen) select ?, ?, ?, ?"
      " where (select count(*) from ending where person = ? and block = ?) < ? on conflict do nothing",
      ending.person, ending.block, ending.above, now, ending.person, ending.block, limits::signature_mails);
  database.run("update ending set seen = ? where person = ? and block = ?", now, ending.person, ending.block);
}

void forget_oldest(Database& database, const std::string& person) {
  database.run(
      "delete from ending where person = ? and block not in"
      " (select block from ending where person = ? group by block order by max(seen) desc, block limit ?)",
      person, person, static_cast<std::int64_t>(limits::endings_remembered));
}

}  // namespace

Signatures signatures_of(Database& database, const std::string& person) {
  Signatures found;
  auto row = database.query("select block from ending where person = ? group by block having count(*) >= ?", person,
                            limits::signature_mails);
  while (row.next()) found.insert(row.text());
  return found;
}

void save_endings(Database& database, const std::vector<Ending>& endings, Time now) {
  for (const auto& ending : endings) save(database, ending, now);
  if (!endings.empty()) forget_oldest(database, endings.front().person);
}

}  // namespace gatepost::store
