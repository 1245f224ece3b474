#include "decide/rules.hpp"

namespace gatepost::decide {

/// Sent to the address by which a customer stops follow-ups: obeyed whoever's From, since mail programs send it by
/// themselves, and answered by nothing.
Applies unsubscribe(const Case& given, Draft& draft) {
  const auto& who = given.match.unsubscribed;
  if (!who) return Applies::no;
  draft.verdict.unsubscribed.push_back(who->address);
  draft.take_up_known(who->ticket);
  if (draft.before != nullptr)
    draft.happen(
        {.kind = EventKind::unsubscribed, .actor = "customer", .address = who->address, .text = given.mail.reply});
  return end(draft, MailState::obeyed, "unsubscribed from follow-ups");
}

}  // namespace gatepost::decide
