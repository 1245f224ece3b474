#include "store/storm.hpp"

#include "mail/limits.hpp"
#include "store/ledger.hpp"

namespace gatepost::store {

Storm storm_of(Database& database, Time now) {
  Storm storm;
  auto opened = database.query("select count(*) from (select 1 from ticket where opened > ? limit ?)",
                               now - limits::storm_window, limits::storm_counted);
  if (opened.next()) storm.tickets = static_cast<int>(opened.number());
  auto told = database.query(
      "select t.department, max(e.at) from event e join ticket t on t.id = e.ticket"
      " where e.kind = 'gathered' and e.until is null and e.at > ? group by t.department",
      now - limits::storm_told_again);
  while (told.next()) {
    auto department = told.text();
    storm.told.emplace(std::move(department), told.time());
  }
  return storm;
}

void learn_one_of_many(Database& database, Known& known, const std::string& department, Time now) {
  auto row = database.query(
      "select id from ticket where is_one_of_many = 1 and department = ? and timer <= ? order by id limit ?",
      department, now + limits::storm_told_again, static_cast<std::int64_t>(limits::storm_tickets_told));
  while (row.next()) known.one_of_many.push_back(TicketNumber{row.number()});
  for (const auto number : known.one_of_many)
    if (auto ticket = load_ticket(database, number)) known.tickets[number].ticket = std::move(*ticket);
}

}  // namespace gatepost::store
