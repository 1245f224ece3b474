#include "decide/card.hpp"

#include "decide/addressees.hpp"

namespace gatepost::decide {
namespace {

Values person_of(const Address& person) { return {{"name", person.name}, {"address", person.address}}; }

void set_state(Values& values, State state) {
  values["is_open"] = state == State::open;
  values["is_waiting"] = state == State::waiting;
  values["is_solved"] = state == State::solved;
}

TicketLine as_it_is_now(TicketLine line, const Draft& draft) {
  if (!draft.known.tickets.contains(line.number)) return line;
  const auto ticket = draft.as_it_is_now(line.number);
  return {line.number, ticket.state, called(ticket), line.opened, ticket.merged_into};
}

Values row_of(const TicketLine& line, TicketNumber here) {
  const bool is_part = line.merged_into.has_value();
  Values row{{"number", std::to_string(line.number.value)},
             {"subject", line.subject},
             {"opened", line.opened},
             {"is_part_of_this", line.merged_into == here},
             {"part_of", is_part && line.merged_into != here ? std::to_string(line.merged_into->value) : ""}};
  // A merged one is solved in name only.
  set_state(row, line.state);
  if (is_part) row["is_solved"] = false;
  return row;
}

Rows others_of(const Draft& draft) {
  Rows rows;
  const auto* person = person_of(draft.known, draft.ticket.customer.address);
  const auto& fresh = person == nullptr ? draft.known.sender_tickets : person->tickets;
  for (const auto& line : draft.before == nullptr ? fresh : draft.before->others)
    rows.push_back(row_of(as_it_is_now(line, draft), draft.ticket.number));
  return rows;
}

Rows tags_of(const Ticket& ticket) {
  Rows rows;
  for (const auto& tag : ticket.tags) rows.push_back({{"tag", tag}});
  return rows;
}

/// What is known of the customer whom the ticket had says nothing of one whom it was handed to.
bool wants_no_follow_up(const Ticket& ticket, const KnownTicket* before) {
  return before != nullptr && before->wants_no_follow_up &&
         same_address(before->ticket.customer.address, ticket.customer.address);
}

void set_times(Values& card, const Ticket& ticket) {
  card["opened"] = ticket.opened;
  if (ticket.assigned_at) card["assigned_at"] = *ticket.assigned_at;
  if (ticket.due) card["due"] = *ticket.due;
  if (ticket.wait_until) card["wait_until"] = *ticket.wait_until;
  if (ticket.follow_up) card["follow_up"] = ticket.follow_up->at;
}

/// In the letters to staff it stays what it was, whatever they call it later, so that their mail programs keep them
/// together. What was told by phone bears the desk's own name before the customer alone.
std::string subject_for_staff(const Draft& draft) {
  return draft.ticket.subject == draft.desk.name ? called(draft.ticket) : draft.ticket.subject;
}

}  // namespace

Values card_of(const Draft& draft, std::string_view reader_staff_id) {
  const auto& ticket = draft.ticket;
  Values card{{"number", std::to_string(ticket.number.value)},
              {"subject", subject_for_staff(draft)},
              {"called", called(ticket)},
              {"department", ticket.department},
              {"product", ticket.product},
              {"priority", ticket.priority},
              {"is_mine", !ticket.assignee.empty() && ticket.assignee == reader_staff_id},
              {"customer", person_of(ticket.customer)},
              {"others", others_of(draft)}};
  show_addressees(draft, card);
  card["tags"] = tags_of(ticket);
  card["is_" + ticket.priority] = true;
  if (!ticket.assignee.empty()) card["assignee"] = display_name(draft.desk, ticket.assignee);
  const auto away = draft.away();
  if (const auto absence = away.find(ticket.assignee); absence != away.end()) {
    card["is_away"] = true;
    if (absence->second) card["away_until"] = *absence->second;
  }
  if (ticket.follow_up) card["follow_with"] = ticket.follow_up->answer;
  card["wants_no_follow_up"] = wants_no_follow_up(ticket, draft.before);
  set_state(card, ticket.state);
  set_times(card, ticket);
  return card;
}

}  // namespace gatepost::decide
