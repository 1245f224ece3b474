#include "decide/elsewhere.hpp"

#include <algorithm>

#include "decide/audience.hpp"

namespace gatepost::decide {
namespace {

/// Of the customer of the draft's new ticket, open, and in another department.
std::vector<const KnownTicket*> open_elsewhere(const Draft& draft) {
  std::vector<const KnownTicket*> out;
  for (const auto& [number, one] : draft.known.tickets) {
    const auto& ticket = one.ticket;
    if (ticket.state == State::open && ticket.department != draft.ticket.department &&
        same_address(ticket.customer.address, draft.ticket.customer.address))
      out.push_back(&one);
  }
  return out;
}

/// Whoever reads of the new one anyway needs no second notice, and one is enough about several tickets.
std::vector<const Staff*> not_told_yet(std::vector<const Staff*> people, const Draft& draft) {
  std::erase_if(people, [&](const Staff* person) {
    return std::ranges::any_of(draft.verdict.letters, [&](const Letter& letter) {
      return letter.kind == LetterKind::notice && same_address(letter.to.address, person->addresses.front());
    });
  });
  return people;
}

}  // namespace

void tell_elsewhere(Draft& draft, std::string_view except) {
  const auto fresh = draft.ticket;
  for (const auto* one : open_elsewhere(draft)) {
    const Draft::Aside aside(draft, *one);
    const auto first = draft.verdict.letters.size();
    notify(draft, not_told_yet(audience(draft, except), draft), Action::comment,
           {.flags = {"is_elsewhere"}, .writer = fresh.customer, .text = one->last_from_customer});
    for (auto at = first; at < draft.verdict.letters.size(); ++at)
      draft.verdict.letters[at].values["elsewhere"] = Values{
          {"number", std::to_string(fresh.number.value)}, {"subject", called(fresh)}, {"department", fresh.department}};
  }
}

}  // namespace gatepost::decide
