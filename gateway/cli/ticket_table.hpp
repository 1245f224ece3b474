// Lists of tickets for people, as `list`, `find` and `history` print them.
#pragma once

#include <string>
#include <vector>

#include "cli/verb.hpp"
#include "ticket/ticket.hpp"

namespace gatepost::cli {

/// A table in the desk's time zone; "no tickets" where there are none.
std::string ticket_table(const std::vector<Ticket>& tickets, const std::string& time_zone, Time now);

/// On standard output, as a table or JSON.
void print_tickets(const std::vector<Ticket>& tickets, const Config& config, const Common& common);

}  // namespace gatepost::cli
