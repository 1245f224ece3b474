// Rows without what made them somebody's: mails, letters, events, and what hangs on them. Needs an open transaction.
#pragma once

#include <set>
#include <string>

#include "store/erasing.hpp"
#include "store/sqlite.hpp"

namespace gatepost::store {

void blank_mails(Database& database, const Going& going, Time now);
/// Of one that nothing hangs on yet: it was erased before, and came once more.
void blank_arrived(Database& database, MailNumber mail, Time now);
void blank_letters(Database& database, const Going& going, Time now);
/// Of whole tickets all of them, else those of the person and of the mails; each touched ticket is folded anew.
void blank_events(Database& database, const Going& going, const std::string& why, Time now);
/// Folded addresses of all whom what goes tells of: who takes or took part, wrote, was written to.
std::set<std::string> people_of(Database& database, const Going& going);
/// Whoever is forgotten, and those people of whom no ticket and no mail that was read is left. `people`: as they were
/// before all of it.
void blank_people(Database& database, const Going& going, const std::set<std::string>& people, Time now);

/// "[1,2,3]", for json_each(): one statement for a whole set.
template <class Numbers>
std::string set_of(const Numbers& numbers) {
  std::string out;
  for (const auto& one : numbers) out += (out.empty() ? "" : ",") + std::to_string(one.value);
  return "[" + out + "]";
}
std::string set_of(const std::vector<GoingMail>& mails);

}  // namespace gatepost::store
