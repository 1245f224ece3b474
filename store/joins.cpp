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
    joins.push_back({event.kind, event.at, other, event.mail, before, after, has_words});
  }
  std::ranges::reverse(joins);
  return joins;
}

}  // namespace gatepost::store
