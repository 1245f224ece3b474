#include "decide/storm.hpp"

#include <algorithm>
#include <span>

#include "decide/audience.hpp"
#include "mail/limits.hpp"

namespace gatepost::decide {
namespace {

bool is_customer_of_before(const Draft& draft) {
  return std::ranges::any_of(draft.known.sender_tickets, [&](const TicketLine& line) {
    return line.opened + limits::storm_known_since <= draft.now;
  });
}

bool is_late(const Ticket& ticket, Time now) { return ticket.due && *ticket.due <= now; }

Values row_of(const Ticket& ticket, const Principal& reader, const Draft& draft) {
  Values row{{"number", std::to_string(ticket.number.value)},
             {"subject", ticket.subject},
             {"name", ticket.customer.name},
             {"address", ticket.customer.address},
             {"opened", ticket.opened},
             {"is_late", is_late(ticket, draft.now)}};
  if (draft.desk.has_subaddress)
    row["answer_address"] = Token{Action::answer, ticket.number.value, reader.number, reader.generation, 0};
  return row;
}

void tell(const Staff& person, const std::vector<Ticket>& tickets, Draft& draft) {
  const auto reader = draft.principal(person);
  Rows rows;
  for (const auto& ticket : std::span(tickets).first(std::min(tickets.size(), limits::storm_rows)))
    rows.push_back(row_of(ticket, reader, draft));
  auto& letter = draft.to_staff(LetterKind::gathered, person, Action::click);
  const auto late = std::ranges::count_if(tickets, [&](const Ticket& one) { return is_late(one, draft.now); });
  letter.values["has_links"] = draft.desk.has_subaddress;
  letter.values["count"] = std::to_string(tickets.size());
  if (late > 0) letter.values["late"] = std::to_string(late);
  if (tickets.size() > rows.size()) letter.values["more"] = std::to_string(tickets.size() - rows.size());
  letter.values["tickets"] = std::move(rows);
}

/// Both what was to be told and what staff would be reminded of.
std::vector<Ticket> taken_as_told(Draft& draft) {
  std::vector<Ticket> told;
  for (const auto number : draft.known.one_of_many) {
    const Draft::Aside aside(draft, draft.known.tickets.at(number));
    told.push_back(draft.ticket);
    if (draft.ticket.tell_at) draft.happen_here({.kind = EventKind::gathered, .actor = "desk"});
    if (draft.ticket.remind_at && *draft.ticket.remind_at <= draft.now + limits::storm_told_again)
      draft.happen_here({.kind = EventKind::reminded, .actor = "desk"});
  }
  return told;
}

}  // namespace

bool is_one_of_many(const Case& given, const Draft& draft) {
  const auto least = draft.desk.storm_tickets;
  const bool is_storm = least > 0 && draft.known.storm.tickets >= least;
  return is_storm && given.match.role != Role::staff && !is_customer_of_before(draft);
}

void tell_later(Draft& draft) {
  const auto& all_told = draft.known.storm.told;
  const auto told = all_told.find(draft.ticket.department);
  const auto soon = draft.now + limits::storm_told_after;
  const auto next = told == all_told.end() ? soon : std::max(soon, told->second + limits::storm_told_again);
  draft.happen({.kind = EventKind::gathered, .actor = "desk", .until = next});
}

void tell_of_many(Draft& draft) {
  const auto people = audience(draft, "");
  const auto tickets = taken_as_told(draft);
  draft.take_up_none();
  for (const auto* person : people) tell(*person, tickets, draft);
}

}  // namespace gatepost::decide
