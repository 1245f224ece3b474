#include "store/customer_words.hpp"

#include <algorithm>
#include <optional>

#include "mail/limits.hpp"
#include "store/ledger.hpp"

namespace gatepost::store {
namespace {

TicketNumber goes_on_as(Database& database, TicketNumber ticket) {
  for (std::size_t steps = 0; steps < limits::merged_tickets; ++steps) {
    auto row = database.query("select merged_into from ticket where id = ? and merged_into is not null", ticket);
    if (!row.next()) break;
    ticket = TicketNumber{row.number()};
  }
  return ticket;
}

/// On a newer ticket, which has not been merged back.
bool is_split_off(Database& database, MailNumber mail, TicketNumber ticket) {
  const auto newer = numbers_of(database.query(
      "select ticket from event where kind = 'customer_wrote' and mail = ? and ticket > ?", mail, ticket));
  return std::ranges::any_of(
      newer, [&](TicketNumber one) { return goes_on_as(database, one) != goes_on_as(database, ticket); });
}

}  // namespace

std::string last_from_customer(Database& database, TicketNumber ticket) {
  auto row = database.query(
      "select mail, text from event where ticket = ? and kind = 'customer_wrote' order by id desc", ticket);
  while (row.next()) {
    const auto mail = row.maybe<MailNumber>();
    auto text = row.text();
    if (!mail || !is_split_off(database, *mail, ticket)) return text;
  }
  return "";
}

}  // namespace gatepost::store
