#include "decide/ladder.hpp"

#include <algorithm>
#include <set>

#include "decide/absence.hpp"
#include "decide/audience.hpp"
#include "decide/hours.hpp"
#include "decide/rules.hpp"

namespace gatepost::decide {
namespace {

constexpr Span least_gap = std::chrono::hours(2);
constexpr Span longest_gap = std::chrono::hours(40);  // a working week: letters that come each day are read by nobody

Time in_hours(const Department& department, Time from, Span working) {
  return next_opening(department, reached(department, from, {working, true}));
}

Time first_reminder(const Department& department, Time from, Time due) {
  const auto working = worked(department, from, due);
  return working > Span{} ? in_hours(department, from, working * 3 / 4) : next_opening(department, due);
}

/// Half a target after the other; as far apart as it is late, once that is more.
Time next_reminder(const Department& department, Time due, Time now) {
  if (now < due) return next_opening(department, due);
  const auto half = department.first_response ? department.first_response->span / 2 : least_gap;
  const auto gap = std::clamp(std::max(half, worked(department, due, now)), least_gap, longest_gap);
  return in_hours(department, now, gap);
}

bool has_new_promise(const Ticket& now, const Known& known) {
  if (!now.due || !now.remind_at) return false;
  const auto before = known.tickets.find(now.number);
  return before == known.tickets.end() || before->second.ticket.due != now.due;
}

std::vector<const Staff*> holder(const Draft& draft) {
  const auto& department = department_of(draft.ticket, draft.desk);
  return department.shared ? audience(draft, "") : one_else_audience(draft.ticket.assignee, draft);
}

void add_once(std::vector<const Staff*>& people, const Staff* person) {
  if (person != nullptr && std::ranges::find(people, person) == people.end()) people.push_back(person);
}

std::vector<const Staff*> department_and_lead(const Draft& draft) {
  auto nobodys = draft.ticket;
  nobodys.assignee.clear();
  auto people = audience(nobodys, draft.desk, "");
  const auto& department = department_of(draft.ticket, draft.desk);
  if (!department.shared) add_once(people, draft.desk.staff_by_id(draft.ticket.assignee));
  add_once(people, draft.desk.staff_by_id(department.lead));
  return people;
}

}  // namespace

void remind(Draft& draft, const std::vector<const Staff*>& people, std::optional<Time> due) {
  for (const auto* person : people) {
    auto& letter = draft.to_staff(LetterKind::reminder, *person, Action::comment);
    letter.values["text"] = Prose{draft.before->last_from_customer};
    letter.values["is_late"] = due && *due <= draft.now;
    if (due) letter.values["due"] = *due;
  }
}

void plan_reminders(Draft& draft) {
  std::set<TicketNumber> touched;
  for (const auto& event : draft.verdict.events) touched.insert(event.ticket);
  for (const auto number : touched) {
    const auto ticket = draft.as_it_is_now(number);
    if (!has_new_promise(ticket, draft.known)) continue;
    const auto& department = department_of(ticket, draft.desk);
    const bool is_past = *ticket.due <= draft.now;
    const auto at = is_past ? next_reminder(department, *ticket.due, draft.now)
                            : first_reminder(department, draft.now, *ticket.due);
    draft.verdict.events.push_back(
        {.kind = EventKind::reminder_planned, .ticket = number, .at = draft.now, .actor = "desk", .until = at});
  }
}

void remind_of_response(Draft& draft) {
  const auto due = draft.ticket.due;
  const auto& department = department_of(draft.ticket, draft.desk);
  if (!due || !is_open(department, draft.now)) {
    const auto until = due ? std::optional(next_opening(department, draft.now)) : std::nullopt;
    draft.happen_here({.kind = EventKind::reminder_planned, .actor = "desk", .until = until});
    return;
  }
  draft.happen_here(
      {.kind = EventKind::reminded, .actor = "desk", .until = next_reminder(department, *due, draft.now)});
  remind(draft, draft.now < *due ? holder(draft) : department_and_lead(draft), due);
}

void tell_late(Draft& draft) {
  const auto promise = draft.ticket.promised;
  draft.happen_here({.kind = EventKind::told_late, .actor = "desk"});
  const auto& customer = draft.ticket.customer.address;
  const bool is_open = draft.ticket.state != State::solved && !draft.ticket.first_response;
  if (!is_open || !is_mailable(customer) || draft.before->has_bounced) return;
  if (!is_within_counters(customer, draft.known.counts)) return;
  auto& letter = draft.to_customer(LetterKind::late, draft.ticket.customer, Action::customer);
  letter.values["promise"] = *promise;
  // Nobody has looked at it yet: no word of a stranger in it (P22).
  letter.to.name.clear();
  letter.values["person"] = Values{{"name", ""}, {"address", letter.to.address}};
  letter.values["ticket"] = Values{{"number", std::to_string(draft.ticket.number.value)}};
  letter.time_zone = department_of(draft.ticket, draft.desk).time_zone;
}

}  // namespace gatepost::decide
