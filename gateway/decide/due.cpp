// Timers: what a ticket owes when its time has come.
#include "decide/audience.hpp"
#include "decide/decide.hpp"
#include "decide/draft.hpp"
#include "decide/follow_up.hpp"
#include "decide/ladder.hpp"
#include "decide/storm.hpp"
#include "decide/wait.hpp"

namespace gatepost::decide {
namespace {

bool has_come(const std::optional<Time>& at, Time now) { return at && *at <= now; }

/// Another of the customer's tickets may have asked since this one was solved (P23: not twice within `rest`).
bool was_asked_lately(const Draft& draft) {
  return draft.known.surveyed && draft.now - *draft.known.surveyed < draft.desk.survey.rest;
}

void ask_for_mark(Draft& draft) {
  if (was_asked_lately(draft)) {
    draft.happen({.kind = EventKind::surveyed, .actor = "desk", .value = "not asked: within rest"});
    return;
  }
  auto& letter = draft.to_customer(LetterKind::survey, draft.ticket.customer, Action::survey);
  letter.values["survey_address"] = letter.identity;
  draft.happen({.kind = EventKind::surveyed, .actor = "desk"});
}

}  // namespace

Verdict due(const KnownTicket& ticket, const Known& known, const Desk& desk, Time now) {
  Draft draft(known, desk, now, std::nullopt);
  draft.take_up(ticket);
  draft.verdict.rule = "timer";
  if (has_come(ticket.ticket.survey_at, now)) ask_for_mark(draft);
  if (ticket.ticket.follow_up && ticket.ticket.follow_up->at <= now) follow_up(draft);
  if (has_come(ticket.ticket.promised, now)) tell_late(draft);
  const bool is_to_be_told = has_come(ticket.ticket.tell_at, now) || has_come(ticket.ticket.remind_at, now);
  if (ticket.ticket.is_one_of_many && is_to_be_told)
    tell_of_many(draft);
  else if (has_come(ticket.ticket.wait_until, now) && end_wait(draft))
    remind(draft, audience(draft, ""), std::nullopt);
  else if (has_come(ticket.ticket.remind_at, now))
    remind_of_response(draft);
  plan_reminders(draft);
  return std::move(draft.verdict);
}

}  // namespace gatepost::decide
