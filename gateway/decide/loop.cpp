#include "decide/junk.hpp"
#include "decide/rules.hpp"

namespace gatepost::decide {

/// The same mail again changes nothing (P2).
Applies same_mail(const Case& given, Draft& draft) {
  if (!draft.known.same || is_moved_out(given.mail, draft.known, draft.desk)) return Applies::no;
  return end(draft, MailState::noted, "same as mail " + std::to_string(draft.known.same->value));
}

namespace {

/// A mailing list that the desk itself is on sends our letters back under its own From. No mail program copies this
/// field into a reply.
bool is_sent_back(const Mail& mail, const Desk& desk) {
  const auto* sender = desk.staff_by_address(sender_of(mail));
  return sender != nullptr && sender->is_department && field_of(mail, "X-Gatepost-Ticket");
}

}  // namespace

/// `gatepost check --probe` looks for it, and reads what the provider has left of it.
Applies own_probe(const Case& given, Draft& draft) {
  return given.match.is_probe ? end(draft, MailState::noted, "the desk's letter to itself, of check --probe")
                              : Applies::no;
}

/// A mail From the desk itself is an echo of its own letters: answering it would never end.
Applies own_address(const Case& given, Draft& draft) {
  if (draft.desk.is_own_address(sender_of(given.mail)))
    return end(draft, MailState::set_aside, "loop: From is the desk's own address");
  if (is_sent_back(given.mail, draft.desk))
    return end(draft, MailState::set_aside, "loop: a letter of the desk that a shared address sent back");
  return Applies::no;
}

}  // namespace gatepost::decide
