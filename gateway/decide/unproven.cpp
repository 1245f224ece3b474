#include "decide/refusal.hpp"
#include "mail/limits.hpp"

namespace gatepost::decide {
namespace {

Values reason_of(const Case& given, const Staff& person) {
  Values reason{{"from", sender_of(given.mail)}, {"expected", person.addresses.front()}};
  reason["not_proven"] = given.match.doubt != Doubt::not_theirs && given.match.doubt != Doubt::aged;
  reason["not_yours"] = given.match.doubt == Doubt::not_theirs;
  reason["aged"] = given.match.doubt == Doubt::aged;
  return reason;
}

int refusals_before(const Staff& person, const Counts& counts) {
  const auto found = counts.unproven_refusals_hour.find(folded(person.addresses.front()));
  return found == counts.unproven_refusals_hour.end() ? 0 : found->second;
}

}  // namespace

/// From is the address of one of staff, but nothing proves it: nothing is done, and the text goes back to the
/// registered address of that person and nowhere else (P9). Whoever forges From could fill that mailbox so: the last
/// letter of an hour says that it is the last.
Applies unproven_staff(const Case& given, Draft& draft) {
  if (given.match.role != Role::claimed) return Applies::no;
  const auto* person = draft.desk.staff_by_id(given.match.who);
  // The letter goes to the registered address, so it may carry a fresh way into the ticket that was meant.
  if (const auto meant = given.match.looks_like; meant && draft.known.tickets.contains(*meant))
    draft.take_up(draft.known.tickets.at(*meant));
  const std::string rule = "From is staff, without their own token";
  const auto before = refusals_before(*person, draft.known.counts);
  if (before >= limits::unproven_refusals_hour) return end(draft, MailState::refused, rule + "; not told, too many");
  auto& letter = refuse(given, draft, *person, reason_of(given, *person));
  letter.is_unproven = true;
  letter.values["is_last"] = before + 1 == limits::unproven_refusals_hour;
  return end(draft, MailState::refused, rule);
}

}  // namespace gatepost::decide
