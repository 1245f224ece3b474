// Whom an answer reaches, as the card and the first lines of letters to staff show it (P13): of a ticket into which
// others were merged the people of each. Customers see only their own.
#pragma once

#include "decide/draft.hpp"

namespace gatepost::decide {

/// Sets `participants`, `other_customers`, `readers` and `more_readers` of the card (templates/README.md: ticket). The
/// last two only where there is more than one customer: else "the customer" says enough.
void show_addressees(const Draft& draft, Values& card);

}  // namespace gatepost::decide
