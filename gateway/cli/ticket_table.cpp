#include "cli/ticket_table.hpp"

#include <iostream>
#include <nlohmann/json.hpp>

#include "cli/local_time.hpp"
#include "cli/table.hpp"
#include "cli/ticket_json.hpp"
#include "clock.hpp"

namespace gatepost::cli {
namespace {

/// What is to be done by when; of an answer that waits, that it is on its way.
std::string due_of(const Ticket& ticket, const std::string& time_zone, Time now) {
  if (!ticket.due && ticket.answer_goes && *ticket.answer_goes > now)
    return "waits for undo until " + local_time(ticket.answer_goes, time_zone);
  const auto due = local_time(ticket.due, time_zone);
  return ticket.due && *ticket.due < now ? due + " late" : due;
}

Row row_of(const Ticket& ticket, const std::string& time_zone, Time now) {
  const auto& customer = ticket.customer.name.empty() ? ticket.customer.address : ticket.customer.name;
  return {std::to_string(ticket.number.value),
          std::string(name_of(ticket.state)),
          ticket.priority,
          due_of(ticket, time_zone, now),
          ticket.department,
          ticket.assignee,
          customer,
          called(ticket)};
}

}  // namespace

std::string ticket_table(const std::vector<Ticket>& tickets, const std::string& time_zone, Time now) {
  if (tickets.empty()) return "no tickets\n";
  std::vector<Row> rows;
  for (const auto& ticket : tickets) rows.push_back(row_of(ticket, time_zone, now));
  return table({"ticket", "state", "priority", "due", "department", "assignee", "customer", "subject"}, rows);
}

void print_tickets(const std::vector<Ticket>& tickets, const Config& config, const Common& common) {
  if (common.is_json) {
    std::cout << printed(json_of(tickets));
    return;
  }
  std::cout << ticket_table(tickets, config.desk.time_zone, system_now());
}

}  // namespace gatepost::cli
