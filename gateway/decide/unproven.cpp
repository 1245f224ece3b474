#include "decide/hold.hpp"

namespace gatepost::decide {

/// From is the address of one of staff, but nothing proves it: nothing is done, and the registered address of that
/// person, and nobody else, is asked (P9).
Applies unproven_staff(const Case& given, Draft& draft) {
  if (given.match.role != Role::claimed) return Applies::no;
  const auto* person = draft.desk.staff_by_id(given.match.who);
  draft.take_up_known(given.match.looks_like);
  hold_unproven(given, draft, *person);
  return end(draft, MailState::held, "From is staff, without their own token");
}

}  // namespace gatepost::decide
