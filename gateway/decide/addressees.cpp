#include "decide/addressees.hpp"

#include <algorithm>
#include <map>

#include "decide/text.hpp"
#include "mail/limits.hpp"

namespace gatepost::decide {
namespace {

using Parents = std::map<TicketNumber, TicketNumber>;

/// What goes on for what, once this verdict holds.
Parents parents_of(const Draft& draft) {
  Parents out;
  for (const auto& [number, one] : draft.known.tickets)
    if (one.ticket.merged_into) out[number] = *one.ticket.merged_into;
  for (const auto& event : draft.verdict.events) {
    if (event.kind == EventKind::merged) out[event.ticket] = TicketNumber{std::stoll(event.value)};
    if (event.kind == EventKind::unmerged) out.erase(event.ticket);
  }
  return out;
}

bool is_part_of(TicketNumber part, TicketNumber whole, const Parents& parents) {
  for (std::size_t steps = 0; steps < limits::merged_tickets; ++steps) {
    const auto next = parents.find(part);
    if (next == parents.end()) return false;
    part = next->second;
    if (part == whole) return true;
  }
  return false;
}

std::vector<Ticket> parts_of_now(const Draft& draft) {
  std::vector<Ticket> out;
  const auto parents = parents_of(draft);
  for (const auto& [number, into] : parents)
    if (draft.known.tickets.contains(number) && is_part_of(number, draft.ticket.number, parents))
      out.push_back(draft.as_it_is_now(number));
  return out;
}

bool is_among(const std::vector<Address>& people, const Address& person) {
  return std::ranges::any_of(people, [&](const Address& one) { return same_address(one.address, person.address); });
}

/// Those who are new among `all` are added there, and told.
Rows rows_of(const std::vector<Address>& people, std::vector<Address>& all) {
  Rows rows;
  for (const auto& one : people) {
    if (is_among(all, one)) continue;
    all.push_back(one);
    rows.push_back({{"name", one.name}, {"address", one.address}});
  }
  return rows;
}

Rows named(const std::vector<Address>& people) {
  Rows rows;
  const auto count = std::min(people.size(), limits::readers_named);
  for (std::size_t at = 0; at < count; ++at) {
    const auto& one = people[at];
    const bool is_last = at + 1 == people.size();
    rows.push_back({{"reader", beginning_of(one.name.empty() ? one.address : one.name, limits::entry_characters)},
                    {"is_next", at > 0 && !is_last},
                    {"is_last", at > 0 && is_last}});
  }
  return rows;
}

}  // namespace

void show_addressees(const Draft& draft, Values& card) {
  const auto parts = parts_of_now(draft);
  std::vector<Address> all{draft.ticket.customer};
  Rows customers;
  for (const auto& part : parts)
    for (auto& row : rows_of({part.customer}, all)) {
      row["number"] = std::to_string(part.number.value);
      customers.push_back(std::move(row));
    }
  auto participants = rows_of(draft.ticket.participants, all);
  for (const auto& part : parts)
    for (auto& row : rows_of(part.participants, all)) participants.push_back(std::move(row));
  card["participants"] = std::move(participants);
  if (customers.empty()) return;
  card["other_customers"] = std::move(customers);
  card["readers"] = named(all);
  if (all.size() > limits::readers_named) card["more_readers"] = std::to_string(all.size() - limits::readers_named);
}

}  // namespace gatepost::decide
