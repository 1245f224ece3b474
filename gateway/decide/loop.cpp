#include "decide/rules.hpp"

namespace gatepost::decide {

/// The same mail again changes nothing (P2).
Applies same_mail(const Case&, Draft& draft) {
  if (!draft.known.same) return Applies::no;
  return end(draft, MailState::noted, "same as mail " + std::to_string(draft.known.same->value));
}

/// A mail From the desk itself is an echo of its own letters: answering it would never end.
Applies own_address(const Case& given, Draft& draft) {
  if (!draft.desk.is_own_address(sender_of(given.mail))) return Applies::no;
  return end(draft, MailState::set_aside, "loop: From is the desk's own address");
}

}  // namespace gatepost::decide
