#include "ticket/ticket.hpp"

#include <algorithm>

namespace gatepost {
namespace {

void remember_writer(Ticket& ticket, const std::string& actor) {
  const auto id = staff_id_of(actor);
  if (id && std::ranges::find(ticket.wrote, *id) == ticket.wrote.end()) ticket.wrote.push_back(*id);
}

void owe_response(Ticket& ticket, std::optional<Time> due) {
  ticket.due = due;
  ticket.remind_at = due;
}

/// Nobody waits for what is solved.
void promise(Ticket& ticket, const Event& event) {
  if (ticket.state != State::solved) owe_response(ticket, event.until);
}

void open_new(Ticket& ticket, const Event& event) {
  ticket = Ticket{};
  ticket.number = event.ticket;
  ticket.subject = event.text;
  ticket.customer = {event.name, event.address};
  ticket.customer_principal = event.principal.value_or(PrincipalNumber{});
  ticket.language = event.language;
  ticket.department = event.value;
  ticket.opened = event.at;
  owe_response(ticket, event.until);
}

void propose(Ticket& ticket, const Event& event) {
  const auto is_it = [&](const Address& one) { return same_address(one.address, event.address); };
  if (!takes_part(ticket, event.address) && std::ranges::none_of(ticket.proposed, is_it))
    ticket.proposed.push_back({event.name, event.address});
}

void join(Ticket& ticket, const Event& event) {
  std::erase_if(ticket.proposed, [&](const Address& one) { return same_address(one.address, event.address); });
  std::erase(ticket.left_out, folded(event.address));
  if (!takes_part(ticket, event.address)) ticket.participants.push_back({event.name, event.address});
}

void take_out(Ticket& ticket, const Event& event) {
  std::erase_if(ticket.participants, [&](const Address& one) { return same_address(one.address, event.address); });
  if (!is_left_out(ticket, event.address)) ticket.left_out.push_back(folded(event.address));
}

void hand_over(Ticket& ticket, const Event& event) {
  const auto is_it = [&](const Address& one) { return same_address(one.address, event.address); };
  std::erase_if(ticket.participants, is_it);
  std::erase_if(ticket.proposed, is_it);
  std::erase(ticket.left_out, folded(event.address));
  ticket.customer = {event.name, event.address};
  ticket.customer_principal = event.principal.value_or(PrincipalNumber{});
}

void tag(Ticket& ticket, const std::string& word) {
  if (std::ranges::find(ticket.tags, word) == ticket.tags.end()) ticket.tags.push_back(word);
}

void answer(Ticket& ticket, const Event& event) {
  if (!ticket.first_response) ticket.first_response = event.at;
  ticket.answer_goes = event.until;
  ticket.promised.reset();
  remember_writer(ticket, event.actor);
  owe_response(ticket, std::nullopt);
}

void take_back(Ticket& ticket, const Event& event) {
  ticket.first_response = event.until;
  ticket.answer_goes.reset();
}

void assign(Ticket& ticket, const Event& event) {
  ticket.assignee = event.value;
  ticket.assigned_at = event.at;
}

void unassign(Ticket& ticket) {
  ticket.assignee.clear();
  ticket.assigned_at.reset();
}

void move(Ticket& ticket, const Event& event) {
  ticket.department = event.value;
  unassign(ticket);
  if (ticket.due) owe_response(ticket, event.until);
}

/// What happens on the ticket that goes on stands on its parts as well, for when they part again.
bool is_part(const Ticket& ticket) { return ticket.merged_into.has_value(); }

void wait(Ticket& ticket, const Event& event) {
  if (is_part(ticket)) return;
  ticket.state = State::waiting;
  ticket.solved.reset();
  ticket.survey_at.reset();
  ticket.wait_until = event.until;
  owe_response(ticket, std::nullopt);
}

void solve(Ticket& ticket, const Event& event) {
  if (is_part(ticket)) return;
  ticket.state = State::solved;
  ticket.solved = event.at;
  ticket.wait_until.reset();
  ticket.survey_at = event.until;
  ticket.promised.reset();
  owe_response(ticket, std::nullopt);
}

void plan_follow_up(Ticket& ticket, const Event& event) {
  ticket.follow_up.reset();
  const auto by = event.name.empty() ? staff_id_of(event.actor).value_or("") : event.name;
  if (event.until) ticket.follow_up = FollowUp{*event.until, event.value, by};
}

/// What the customer wrote is followed by an answer, and by nothing that was planned before it.
void reopen(Ticket& ticket, const Event& event) {
  if (is_part(ticket)) return;
  if (ticket.state == State::solved && event.actor == "customer") ticket.follow_up.reset();
  ticket.state = State::open;
  ticket.solved.reset();
  ticket.wait_until.reset();
  ticket.survey_at.reset();
  owe_response(ticket, event.until);
}

/// No survey and no timer is left: what is owed is owed on the other ticket.
void merge(Ticket& ticket, const Event& event) {
  ticket.follow_up.reset();
  ticket.merged_into = TicketNumber{std::stoll(event.value)};
  ticket.promised.reset();
  ticket.state = State::solved;
  ticket.solved = event.at;
  ticket.wait_until.reset();
  ticket.survey_at.reset();
  owe_response(ticket, std::nullopt);
}

/// What was promised on the other one stays promised.
void absorb(Ticket& ticket, const Event& event) {
  if (event.until && (!ticket.due || *event.until < *ticket.due)) owe_response(ticket, event.until);
}

void gather(Ticket& ticket, const Event& event) {
  ticket.is_one_of_many = true;
  ticket.tell_at = event.until;
}

/// Staff know what they act on; and a customer's next mail has a notice of its own.
void end_gathering(Ticket& ticket, const Event& event) {
  if (event.kind != EventKind::customer_wrote && !staff_id_of(event.actor)) return;
  ticket.is_one_of_many = false;
  ticket.tell_at.reset();
}

void restore(Ticket& ticket, const Event& event) {
  const auto state = state_of(event.name);
  if (!state) return;
  ticket.state = *state;
  ticket.survey_at.reset();
  ticket.solved = *state == State::solved ? event.until : std::nullopt;
  ticket.wait_until = *state == State::waiting ? event.until : std::nullopt;
  owe_response(ticket, *state == State::open ? event.until : std::nullopt);
  if (event.value == "reminded") ticket.remind_at.reset();
}

/// What is left are figures. Nothing is planned any more.
void erase(Ticket& ticket, const Event& event) {
  ticket.erased = event.at;
  ticket.subject.clear();
  ticket.renamed.clear();
  ticket.customer = {};
  ticket.participants.clear();
  ticket.proposed.clear();
  ticket.left_out.clear();
  ticket.survey_at.reset();
  ticket.follow_up.reset();
  ticket.answer_goes.reset();
  ticket.is_one_of_many = false;
  ticket.tell_at.reset();
  ticket.promised.reset();
  owe_response(ticket, std::nullopt);
}

}  // namespace

std::string_view name_of(State state) {
  switch (state) {
    case State::open: return "open";
    case State::waiting: return "waiting";
    case State::solved: return "solved";
  }
  return "open";
}

std::optional<State> state_of(std::string_view name) {
  for (const auto state : {State::open, State::waiting, State::solved})
    if (name_of(state) == name) return state;
  return std::nullopt;
}

void apply(Ticket& ticket, const Event& event) {
  end_gathering(ticket, event);
  switch (event.kind) {
    case EventKind::opened: return open_new(ticket, event);
    case EventKind::customer_wrote:
      if (event.until && !ticket.due && !is_part(ticket)) owe_response(ticket, event.until);
      if (ticket.language.empty()) ticket.language = event.language;
      return;
    case EventKind::joined: return join(ticket, event);
    case EventKind::left: return take_out(ticket, event);
    case EventKind::answered: return answer(ticket, event);
    case EventKind::taken_back: return take_back(ticket, event);
    case EventKind::restored: return restore(ticket, event);
    case EventKind::asked:
    case EventKind::commented: return remember_writer(ticket, event.actor);
    case EventKind::assigned: return assign(ticket, event);
    case EventKind::unassigned: return unassign(ticket);
    case EventKind::moved: return move(ticket, event);
    case EventKind::prioritised: ticket.priority = event.value; return;
    case EventKind::promised: return promise(ticket, event);
    case EventKind::tagged: return tag(ticket, event.value);
    case EventKind::untagged: std::erase(ticket.tags, event.value); return;
    case EventKind::product_set: ticket.product = event.value; return;
    case EventKind::renamed: ticket.renamed = event.text; return;
    case EventKind::handed_over: return hand_over(ticket, event);
    case EventKind::proposed: return propose(ticket, event);
    case EventKind::waiting: return wait(ticket, event);
    case EventKind::solved: return solve(ticket, event);
    case EventKind::reopened: return reopen(ticket, event);
    case EventKind::acknowledged:
      if (!ticket.first_response) ticket.promised = event.until;
      return;
    case EventKind::told_late: ticket.promised.reset(); return;
    case EventKind::reminder_planned:
    case EventKind::reminded: ticket.remind_at = event.until; return;
    case EventKind::surveyed:
      ticket.survey_at.reset();
      ticket.surveyed_at = event.at;
      return;
    case EventKind::follow_planned: return plan_follow_up(ticket, event);
    case EventKind::followed_up: ticket.follow_up.reset(); return;
    case EventKind::voted: ticket.mark = std::stoi(event.value); return;
    case EventKind::merged: return merge(ticket, event);
    case EventKind::absorbed: return absorb(ticket, event);
    case EventKind::unmerged: ticket.merged_into.reset(); return restore(ticket, event);
    case EventKind::unabsorbed: return restore(ticket, event);
    case EventKind::gathered: return gather(ticket, event);
    case EventKind::split_off:
    case EventKind::split_from:
    case EventKind::unsubscribed:
    case EventKind::bounced:
    case EventKind::noted: return;
    case EventKind::erased: return erase(ticket, event);
  }
}

std::optional<Time> time_of_state(const Ticket& ticket) {
  if (ticket.state == State::open) return ticket.due;
  return ticket.state == State::waiting ? ticket.wait_until : ticket.solved;
}

const std::string& called(const Ticket& ticket) { return ticket.renamed.empty() ? ticket.subject : ticket.renamed; }

bool has_tag(const Ticket& ticket, std::string_view tag) {
  return std::ranges::find(ticket.tags, tag) != ticket.tags.end();
}

bool takes_part(const Ticket& ticket, std::string_view address) {
  return same_address(ticket.customer.address, address) ||
         std::ranges::any_of(ticket.participants, [&](const auto& one) { return same_address(one.address, address); });
}

bool is_left_out(const Ticket& ticket, std::string_view address) {
  return std::ranges::find(ticket.left_out, folded(address)) != ticket.left_out.end();
}

}  // namespace gatepost
