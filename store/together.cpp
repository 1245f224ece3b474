#include "store/together.hpp"

#include <algorithm>

#include "mail/limits.hpp"
#include "store/list.hpp"

namespace gatepost::store {

Tagged tagged(Database& database, const std::string& tag) {
  Tagged out;
  auto row = database.query("select id, tags from ticket where state = 'open' order by id");
  while (row.next()) {
    const TicketNumber number{row.number()};
    const auto tags = list_of(database, row.text());
    out.tags.insert(tags.begin(), tags.end());
    if (std::ranges::find(tags, tag) == tags.end()) continue;
    if (++out.count <= limits::reply_all) out.tickets.push_back(number);
  }
  if (out.count > limits::reply_all) out.tickets.clear();
  return out;
}

TicketNumbers answered_together(Database& database, MailNumber mail) {
  return numbers_of(database.query(
      "select distinct answer_on from letter where mail = ? and answer_on is not null and not_before is not null",
      mail));
}

}  // namespace gatepost::store
