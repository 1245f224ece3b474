#include "store/usual.hpp"

#include "mail/limits.hpp"

namespace gatepost::store {

Responses responses_since(Database& database, Time since) {
  Responses found;
  auto row = database.query(
      "select department, opened, first_response from ticket where first_response >= ? order by first_response desc",
      since);
  while (row.next()) {
    auto& some = found[row.text()];
    const auto opened = row.time();
    const auto answered = row.time();
    if (some.size() < limits::usual_responses_most) some.push_back({opened, answered});
  }
  return found;
}

std::map<std::string, Span> usual_of(Database& database) {
  std::map<std::string, Span> usual;
  auto row = database.query("select department, seconds from usual");
  while (row.next()) {
    auto department = row.text();
    usual.emplace(std::move(department), Span(row.number()));
  }
  return usual;
}

void keep_usual(Database& database, const std::map<std::string, Span>& usual, Time at) {
  database.run("delete from usual");
  for (const auto& [department, span] : usual)
    database.run("insert into usual(department, seconds) values(?, ?)", department, span.count());
  database.run("delete from usual_measured");
  database.run("insert into usual_measured(at) values(?)", at);
}

}  // namespace gatepost::store
