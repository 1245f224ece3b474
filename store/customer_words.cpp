#include "store/customer_words.hpp"

#include <algorithm>
#include <optional>

#include "store/ledger.hpp"
#include "store/parts.hpp"

namespace gatepost::store {
namespace {

/// On a newer ticket, which has not been merged back.
bool is_split_off(Database& database, MailNumber mail, TicketNumber ticket) {
  const auto newer = numbers_of(database.query(
      "select ticket from event where kind = 'customer_wrote' and mail = ? and ticket > ? and part is null", mail,
      ticket));
  return std::ranges::any_of(
      newer, [&](TicketNumber one) { return goes_on_as(database, one) != goes_on_as(database, ticket); });
}

}  // namespace

std::string last_from_customer(Database& database, TicketNumber ticket) {
  auto row =
      database.query(std::string("select mail, text from event where ticket = ? and kind = 'customer_wrote' and ") +
                         is_still_here + " order by id desc",
                     ticket);
  while (row.next()) {
    const auto mail = row.maybe<MailNumber>();
    auto text = row.text();
    if (!mail || !is_split_off(database, *mail, ticket)) return text;
  }
  return "";
}

}  // namespace gatepost::store
