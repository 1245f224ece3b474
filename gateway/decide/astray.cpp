#include "decide/refusal.hpp"

namespace gatepost::decide {

/// Proven staff wrote to a signed address that leads nowhere: they meant a ticket, so theirs is no fresh matter.
Applies astray_staff(const Case& given, Draft& draft) {
  const auto& match = given.match;
  if (match.role != Role::staff || match.ticket || match.doubt == Doubt::none) return Applies::no;
  draft.take_up_known(match.looks_like);
  Rows reasons(1);
  reasons.front()["astray"] = true;
  refuse(given, draft, *draft.desk.staff_by_id(match.who), std::move(reasons));
  return end(draft, MailState::refused, "staff's mail to an address that does not work");
}

}  // namespace gatepost::decide
