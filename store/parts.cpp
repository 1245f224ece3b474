#include "store/parts.hpp"

#include "mail/limits.hpp"

namespace gatepost::store {

TicketNumber goes_on_as(Database& database, TicketNumber ticket) {
  for (std::size_t steps = 0; steps < limits::merged_tickets; ++steps) {
    auto row = database.query("select merged_into from ticket where id = ? and merged_into is not null", ticket);
    if (!row.next()) break;
    ticket = TicketNumber{row.number()};
  }
  return ticket;
}

bool is_gone(Database& database, const Event& event) {
  return event.part &&
         !database.query("select 1 from ticket where id = ? and merged_into = ?", *event.part, event.ticket).next();
}

TicketNumber written_to(Database& database, MailNumber mail, TicketNumber part) {
  for (std::size_t steps = 0; steps < limits::merged_tickets; ++steps) {
    auto row = database.query(
        "select part from event where kind = 'customer_wrote' and mail = ? and ticket = ? and part is not null", mail,
        part);
    if (!row.next()) break;
    part = TicketNumber{row.number()};
  }
  return part;
}

}  // namespace gatepost::store
