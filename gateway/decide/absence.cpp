#include "decide/absence.hpp"

#include <algorithm>

#include "decide/audience.hpp"
#include "decide/hours.hpp"

namespace gatepost::decide {
namespace {

bool is_theirs(const KnownTicket& one, const Staff& person) {
  return one.ticket.assignee == person.id && one.ticket.state != State::solved;
}

/// In the ticket's own conversation, so that whoever can take it has it at hand.
bool offer(const KnownTicket& one, const Staff& person, Draft& draft) {
  const Draft::Aside aside(draft, one);
  News news{.flags = {"is_offered"}, .writer = {person.name, person.addresses.front()}, .text = one.last_from_customer};
  const auto others = colleagues(draft.ticket, draft.desk, person);
  notify(draft, others, Action::answer, news);
  return !others.empty();
}

/// The first one that the person belongs to.
const Department& department_of(const Staff& person, const Desk& desk) {
  for (const auto& department : desk.departments)
    if (std::ranges::find(department.staff, person.id) != department.staff.end()) return department;
  return desk.default_department();
}

std::optional<Time> until_of(const Command& away, const Staff& person, const Draft& draft) {
  const auto when = when_of(away.name);
  return when ? moment_of(department_of(person, draft.desk), *when, draft.now) : std::nullopt;
}

Values absent_row(const std::string& staff_id, const Draft& draft) {
  Values row{{"absent", true}, {"name", display_name(draft.desk, staff_id)}};
  if (const auto until = draft.away().at(staff_id)) row["until"] = *until;
  return row;
}

}  // namespace

bool is_over(const Command& away, const Staff& writer, const Draft& draft) {
  return !away.name.empty() && !until_of(away, writer, draft);
}

void obey_about_self(const Command& command, const Staff& writer, Draft& draft, Rows& done) {
  Values row;
  if (command.kind == Command::Kind::back) {
    if (come_back(writer, draft))
      row["back"] = true;
    else
      row["already"] = command.line;
  } else {
    const auto until = until_of(command, writer, draft);
    row["offered"] = go_away(writer, until, draft);
    row["away"] = true;
    if (until) row["until"] = *until;
  }
  done.push_back(std::move(row));
}

bool is_away(const Draft& draft, const std::string& staff_id) { return draft.away().contains(staff_id); }

Rows given_to_absent(const Orders& orders, const Staff& writer, const Draft& draft) {
  Rows rows;
  for (const auto& command : orders.commands)
    if (command.kind == Command::Kind::assign && command.name != writer.id && is_away(draft, command.name))
      rows.push_back(absent_row(command.name, draft));
  return rows;
}

bool go_away(const Staff& person, std::optional<Time> until, Draft& draft) {
  const bool was_away = is_away(draft, person.id);
  draft.verdict.absences.push_back({person.id, true, until});
  if (was_away) return false;
  bool is_any_offered = false;
  for (const auto& [number, one] : draft.known.tickets)
    if (is_theirs(one, person) && offer(one, person, draft)) is_any_offered = true;
  return is_any_offered;
}

bool come_back(const Staff& person, Draft& draft) {
  const bool was_away = draft.known.away.contains(person.id);
  if (was_away) draft.verdict.absences.push_back({person.id, false});
  return was_away;
}

}  // namespace gatepost::decide
