#include "store/wait.hpp"

namespace gatepost::store {
namespace {

/// Staff answered after all that the customer wrote, thanks aside.
bool has_last_word(Database& database, TicketNumber ticket) {
  auto row = database.query(
      "select kind from event where ticket = ? and (kind in ('answered', 'taken_back')"
      " or (kind = 'customer_wrote' and value <> 'thanks')) order by id desc limit 1",
      ticket);
  return row.next() && row.text() == "answered";
}

}  // namespace

std::optional<Wait> wait_of(Database& database, TicketNumber ticket) {
  auto row = database.query(
      "select at, value from event where ticket = ? and kind = 'waiting' and part is null order by id desc limit 1",
      ticket);
  if (!row.next()) return std::nullopt;
  Wait wait{.since = row.time()};
  wait.is_asked = row.text() == wait_asked;
  wait.is_answered = has_last_word(database, ticket);
  return wait;
}

}  // namespace gatepost::store
