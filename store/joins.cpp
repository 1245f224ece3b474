#include "store/joins.hpp"

#include <algorithm>

namespace gatepost::store {
namespace {

bool is_join(EventKind kind) {
  using enum EventKind;
  return kind == merged || kind == absorbed || kind == unmerged || kind == unabsorbed || kind == split_off ||
         kind == split_from || kind == handed_over;
}

bool is_of_same_mail(const Event& one, const Event& other) { return one.mail && one.mail == other.mail; }

bool is_merge(EventKind kind) { return kind == EventKind::merged || kind == EventKind::absorbed; }

/// The merge itself with what it did besides, and what came by the part.
bool is_of_merge(const Event& event, const Event& merge) {
  return is_of_same_mail(event, merge) || (event.part && std::to_string(event.part->value) == merge.value);
}

/// A mail opens what it would have found closed, and owes nothing anew where it would have found it open: which of the
/// two it did hung on the state of both tickets.
void apply_alone(Ticket& ticket, const Event& event) {
  const bool opens = event.kind == EventKind::customer_wrote && event.value != "thanks" && ticket.state != State::open;
  const bool is_open =
      event.kind == EventKind::reopened && event.actor == "customer" && ticket.state == State::open && ticket.due;
  if (is_open) return;
  if (opens) apply(ticket, {.kind = EventKind::reopened, .at = event.at, .actor = event.actor, .until = event.until});
  apply(ticket, event);
}

/// The ticket, had it never been merged with the other one.
Ticket fold_without(const std::vector<Event>& events, std::size_t merge) {
  Ticket ticket;
  for (std::size_t at = 0; at < events.size(); ++at) {
    if (at < merge)
      apply(ticket, events[at]);
    else if (at > merge && !is_of_merge(events[at], events[merge]))
      apply_alone(ticket, events[at]);
  }
  return ticket;
}

bool is_word(const Event& event) {
  return event.kind == EventKind::customer_wrote || event.kind == EventKind::answered;
}

/// `#undo` of `#customer`: as if neither had been.
bool takes_back(const Event& event, const Join& join) {
  return join.kind == EventKind::handed_over && join.mail && event.value == std::to_string(join.mail->value);
}

}  // namespace

std::vector<Join> joins_of(const std::vector<Event>& events) {
  std::vector<Join> joins;
  Ticket ticket;
  for (std::size_t at = 0; at < events.size(); ++at) {
    const auto& event = events[at];
    const auto before = ticket;
    apply(ticket, event);
    if (!is_join(event.kind)) continue;
    if (event.kind == EventKind::handed_over && !event.value.empty()) {
      std::erase_if(joins, [&](const Join& one) { return takes_back(event, one); });
      continue;
    }
    auto after = ticket;
    auto next = at + 1;
    for (; next < events.size() && is_of_same_mail(event, events[next]); ++next) apply(after, events[next]);
    const bool has_words = std::any_of(events.begin() + static_cast<std::ptrdiff_t>(next), events.end(), is_word);
    const TicketNumber other{event.kind == EventKind::handed_over ? 0 : std::stoll(event.value)};
    const auto without = is_merge(event.kind) ? fold_without(events, at) : Ticket{};
    joins.push_back({event.kind, event.at, other, event.mail, before, after, without, has_words});
  }
  std::ranges::reverse(joins);
  return joins;
}

}  // namespace gatepost::store
