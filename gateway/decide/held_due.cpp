#include <algorithm>

#include "decide/decide.hpp"
#include "decide/hold.hpp"
#include "decide/junk.hpp"
#include "decide/parked.hpp"
#include "decide/refusal.hpp"
#include "mail/limits.hpp"

namespace gatepost::decide {
namespace {

/// Nobody said a word about it: the words go back, so that nothing typed is lost (P17). A forger's flood goes back to
/// nobody beyond the limit; the mails stay in the store.
void give_back(const HeldMail& held, Draft& draft, const Staff& person) {
  draft.verdict.settled.push_back({held.number, MailState::refused, "not confirmed in time"});
  const bool is_unproven = held.hold.why != Hold::Why::proven;
  if (!held.mail || (is_unproven && letters_left(draft.known, person) <= 0)) return;
  draft.take_up_known(held.hold.ticket);
  draft.answered = held.answered ? &*held.answered : nullptr;
  Match match;
  match.role = Role::staff;
  match.action = held.hold.action;
  Rows reasons(1);
  reasons.front()["not_confirmed"] = true;
  refuse({*held.mail, match}, draft, person, std::move(reasons)).is_unproven = is_unproven;
}

}  // namespace

Verdict held_due(MailNumber mail, const Known& known, const Desk& desk, Time now) {
  Draft draft(known, desk, now, std::nullopt);
  draft.verdict.rule = "timer of a held mail";
  const auto held = std::ranges::find(known.held, mail, &HeldMail::number);
  if (held == known.held.end() || !held->is_waiting || held->hold.due > now) return std::move(draft.verdict);
  if (held->hold.why == Hold::Why::parked || held->hold.why == Hold::Why::junk) {
    held->hold.why == Hold::Why::parked ? parked_due(*held, draft) : junk_due(*held, draft);
    return std::move(draft.verdict);
  }
  const auto* person = desk.staff_by_id(held->hold.person);
  if (person == nullptr)
    draft.verdict.settled.push_back({mail, MailState::refused, "its writer is none of staff any more"});
  else if (held->hold.is_told || held->received + limits::held_for <= now)
    give_back(*held, draft, *person);
  else
    ask_later(*held, draft, *person);
  return std::move(draft.verdict);
}

}  // namespace gatepost::decide
