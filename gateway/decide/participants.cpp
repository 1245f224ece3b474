#include "decide/participants.hpp"

#include "mail/limits.hpp"

namespace gatepost::decide {
namespace {

/// The public address, with any tag, or wherever this copy was delivered to (a desk in Bcc, an alias).
bool is_ours(const std::string& address, const Mail& mail, const Desk& desk) {
  for (const auto& delivered : mail.envelope.recipients)
    if (same_address(delivered, address)) return true;
  return desk.is_own_address(address) || desk.staff_by_address(address) != nullptr;
}

bool may_join(const Address& person, const Mail& mail, const Draft& draft) {
  return is_mailable(person.address) && !is_ours(person.address, mail, draft.desk) &&
         !takes_part(draft.ticket, person.address) &&
         draft.ticket.participants.size() + draft.ticket.proposed.size() < limits::take_part;
}

void add_copied(const Mail& mail, Draft& draft, EventKind kind) {
  for (const auto* people : {&mail.to, &mail.cc})
    for (const auto& person : *people)
      if (may_join(person, mail, draft))
        draft.happen({.kind = kind, .actor = "customer", .name = person.name, .address = person.address});
}

}  // namespace

void join_copied(const Mail& mail, Draft& draft) { add_copied(mail, draft, EventKind::joined); }

void propose_copied(const Mail& mail, Draft& draft) { add_copied(mail, draft, EventKind::proposed); }

}  // namespace gatepost::decide
