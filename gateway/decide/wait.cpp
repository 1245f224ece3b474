#include "decide/wait.hpp"

#include <algorithm>

#include "decide/rules.hpp"
#include "decide/survey.hpp"

namespace gatepost::decide {
namespace {

bool may_ask(const Draft& draft) {
  const auto& customer = draft.ticket.customer.address;
  const auto& wait = draft.before->wait;
  return wait && wait->is_answered && is_mailable(customer) && !draft.before->has_bounced &&
         is_within_counters(customer, draft.known.counts);
}

/// As long as was waited before, in whole days, so that a weekend or a day in bed is no answer.
Time as_long_again(const Draft& draft) {
  constexpr Span least = std::chrono::days(2);
  return draft.now + std::max(std::chrono::ceil<Span>(draft.now - draft.before->wait->since), least);
}

void ask(Draft& draft) {
  const auto until = as_long_again(draft);
  auto& letter = draft.to_customer(LetterKind::waiting, draft.ticket.customer, Action::customer);
  letter.values["until"] = until;
  draft.happen({.kind = EventKind::waiting, .actor = "desk", .value = std::string(wait_asked), .until = until});
}

void solve_by_time(Draft& draft) {
  const auto survey = survey_time(draft);
  auto& letter = draft.to_customer(LetterKind::solved_by_time, draft.ticket.customer, Action::customer);
  letter.values["survey"] = survey.has_value();
  draft.happen({.kind = EventKind::solved, .actor = "desk", .until = survey});
}

}  // namespace

bool end_wait(Draft& draft) {
  if (!may_ask(draft)) {
    open_again("desk", draft);
    return true;
  }
  if (draft.before->wait->is_asked)
    solve_by_time(draft);
  else
    ask(draft);
  return false;
}

}  // namespace gatepost::decide
