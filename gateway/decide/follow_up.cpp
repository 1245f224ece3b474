#include "decide/follow_up.hpp"

#include <algorithm>

#include "decide/canned.hpp"
#include "decide/mark.hpp"
#include "decide/rules.hpp"

namespace gatepost::decide {
namespace {

/// As the event tells it, behind "desk"; empty: nothing speaks against it.
std::string reason_against(const FollowUp& plan, const Draft& draft) {
  const std::string none = "sent no follow-up: ";
  const auto& ticket = draft.ticket;
  if (ticket.state != State::solved) return none + "the ticket is " + std::string(name_of(ticket.state));
  if (is_low(ticket.mark, draft.desk)) return none + "the mark was low";
  if (draft.before->wants_no_follow_up) return none + "the customer wants none";
  if (draft.before->has_bounced) return none + "mail to the customer came back";
  if (!is_mailable(ticket.customer.address)) return none + "the customer has no address";
  if (!draft.known.canned.contains(plan.answer)) return none + "there is no canned answer " + plan.answer;
  if (!is_within_counters(ticket.customer.address, draft.known.counts))
    return none + "too many automatic letters went there lately";
  return {};
}

/// In the name of whoever planned it, though they may have left config.ini.
void write(const FollowUp& plan, Draft& draft) {
  const Staff writer{.id = plan.by, .name = display_name(draft.desk, plan.by), .addresses = {}, .language = {}};
  const auto text = canned_text(plan.answer, draft, writer);
  auto& letter = draft.to_customer(LetterKind::follow_up, draft.ticket.customer, Action::customer);
  letter.unsubscribe = letter.identity;
  letter.unsubscribe->action = Action::unsubscribe;
  letter.values["text"] = Prose{text};
}

}  // namespace

void plan_follow_up(const Command& command, const std::string& actor, Draft& draft, Rows& done) {
  const auto at = draft.now + std::max(*command.span, draft.desk.undo_window);
  const auto answer = canned_name(draft.known.canned, command.name);
  draft.happen({.kind = EventKind::follow_planned, .actor = actor, .value = answer, .until = at});
  done.push_back({{"follow_up", at},
                  {"follow_with", answer},
                  {"is_unwanted", draft.before != nullptr && draft.before->wants_no_follow_up}});
}

void set_follow_up(const std::optional<FollowUp>& plan, const std::string& actor, Draft& draft) {
  if (draft.ticket.follow_up == plan) return;
  Event event{.kind = EventKind::follow_planned, .actor = actor};
  if (plan) {
    event.value = plan->answer;
    event.name = plan->by;
    event.until = plan->at;
  }
  draft.happen(std::move(event));
}

void follow_up(Draft& draft) {
  const auto plan = *draft.ticket.follow_up;
  const auto why = reason_against(plan, draft);
  if (why.empty()) write(plan, draft);
  draft.happen({.kind = EventKind::followed_up, .actor = "desk", .value = why, .name = plan.answer});
}

}  // namespace gatepost::decide
