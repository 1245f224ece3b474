#include "ticket/merged.hpp"

#include "mail/limits.hpp"

namespace gatepost {

TicketNumber surviving(const Known& known, TicketNumber ticket) {
  for (std::size_t steps = 0; steps < limits::merged_tickets; ++steps) {
    const auto found = known.tickets.find(ticket);
    if (found == known.tickets.end()) return ticket;
    const auto into = found->second.ticket.merged_into;
    if (!into || !known.tickets.contains(*into)) return ticket;
    ticket = *into;
  }
  return ticket;
}

std::optional<TicketNumber> surviving(const Known& known, std::optional<TicketNumber> ticket) {
  return ticket ? std::optional(surviving(known, *ticket)) : std::nullopt;
}

std::vector<const KnownTicket*> parts_of(const Known& known, TicketNumber ticket) {
  std::vector<const KnownTicket*> out;
  for (const auto& [number, one] : known.tickets)
    if (number != ticket && surviving(known, number) == ticket) out.push_back(&one);
  return out;
}

}  // namespace gatepost
