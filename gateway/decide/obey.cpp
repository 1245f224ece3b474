#include "decide/obey.hpp"

#include <chrono>

namespace gatepost::decide {
namespace {

constexpr Span usual_wait = std::chrono::days(7);

/// Nobody is asked about what was never answered, nor twice within `rest`, nor again about the same ticket (P23).
bool is_survey_due(const Draft& draft, const Command& command) {
  const auto& last = draft.known.surveyed;
  return !command.is_quiet && draft.ticket.first_response && !draft.ticket.surveyed_at && draft.ticket.mark == 0 &&
         is_mailable(draft.ticket.customer.address) && (!last || draft.now - *last >= draft.desk.survey.rest);
}

void give_to(const std::string& id, const std::string& actor, Draft& draft) {
  draft.happen({.kind = EventKind::assigned, .actor = actor, .value = id});
}

void move_to(const std::string& id, const std::string& actor, Draft& draft) {
  const auto& department = *draft.desk.department_by_id(id);
  draft.happen({.kind = EventKind::moved, .actor = actor, .value = id, .until = response_due(department, draft.now)});
}

void wait_until(const Command& command, const std::string& actor, Draft& draft) {
  const auto until = draft.now + command.span.value_or(usual_wait);
  draft.happen({.kind = EventKind::waiting, .actor = actor, .until = until});
}

bool mark_solved(const Command& command, const std::string& actor, Draft& draft) {
  const bool is_asked = is_survey_due(draft, command);
  const auto survey = is_asked ? std::optional<Time>(draft.now + draft.desk.survey.delay) : std::nullopt;
  draft.happen({.kind = EventKind::solved, .actor = actor, .until = survey});
  return is_asked;
}

}  // namespace

void obey(const Command& command, const Staff& writer, Draft& draft, Rows& done) {
  using enum Command::Kind;
  const auto actor = staff_actor(writer.id);
  switch (command.kind) {
    case note:
    case send:
    case drop:
    case help: return;
    case take:
      give_to(writer.id, actor, draft);
      done.push_back({{"took", true}});
      return;
    case assign:
      give_to(command.name, actor, draft);
      done.push_back({{"assigned", display_name(draft.desk, command.name)}});
      return;
    case unassign:
      draft.happen({.kind = EventKind::unassigned, .actor = actor});
      done.push_back({{"unassigned", true}});
      return;
    case department:
      move_to(command.name, actor, draft);
      done.push_back({{"department", command.name}});
      return;
    case priority:
      draft.happen({.kind = EventKind::prioritised, .actor = actor, .value = command.name});
      done.push_back({{"priority", command.name}, {"is_" + command.name, true}});
      return;
    case wait:
      wait_until(command, actor, draft);
      done.push_back({{"waiting", *draft.ticket.wait_until}});
      return;
    case solve: done.push_back({{"solved", true}, {"survey", mark_solved(command, actor, draft)}}); return;
    case reopen:
      open_again(actor, draft);
      done.push_back({{"reopened", true}});
      return;
  }
}

}  // namespace gatepost::decide
