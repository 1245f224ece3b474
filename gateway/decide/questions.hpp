// Questions of staff (P16, P17): what the store is asked for them, and the receipt's part that answers them. They
// change nothing, and nobody else hears of them.
#pragma once

#include "decide/commands.hpp"
#include "decide/draft.hpp"

namespace gatepost::decide {

/// `ticket` is the one that the mail belongs to: what `#show` without a number means.
std::vector<Question> questions_of(const Orders& orders, const Staff& person, std::optional<TicketNumber> ticket,
                                   const Desk& desk, Time now);

/// Adds what was found to the receipt: `found`, `asked`, `is_shown` of templates/README.md.
void tell_findings(const Orders& orders, const Staff& person, Draft& draft, Letter& receipt);

}  // namespace gatepost::decide
