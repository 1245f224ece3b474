#include "decide/refusal.hpp"

namespace gatepost::decide {
namespace {

Rows reasons_of(const Case& given, const Staff& person) {
  Values reason{{"from", sender_of(given.mail)}, {"expected", person.addresses.front()}};
  reason["not_proven"] = given.match.doubt != Doubt::not_theirs && given.match.doubt != Doubt::aged;
  reason["not_yours"] = given.match.doubt == Doubt::not_theirs;
  reason["aged"] = given.match.doubt == Doubt::aged;
  return {std::move(reason)};
}

}  // namespace

/// From is the address of one of staff, but nothing proves it: nothing is done, and the text goes back to the
/// registered address of that person and nowhere else (P9).
Applies unproven_staff(const Case& given, Draft& draft) {
  if (given.match.role != Role::claimed) return Applies::no;
  const auto* person = draft.desk.staff_by_id(given.match.who);
  // The letter goes to the registered address, so it may carry a fresh way into the ticket that was meant.
  if (const auto meant = given.match.looks_like; meant && draft.known.tickets.contains(*meant))
    draft.take_up(draft.known.tickets.at(*meant));
  refuse_within_limit(given, draft, *person, reasons_of(given, *person));
  return end(draft, MailState::refused, "From is staff, without their own token");
}

}  // namespace gatepost::decide
