// Who takes part in a ticket beside the customer (P10).
#pragma once

#include "decide/draft.hpp"
#include "mail/mail.hpp"

namespace gatepost::decide {

/// People whom the customer copied in, at most limits::take_part; never staff, never the desk's own addresses.
void join_copied(const Mail& mail, Draft& draft);

/// The same people where nothing proves that the customer wrote the mail: staff may accept them.
void propose_copied(const Mail& mail, Draft& draft);

}  // namespace gatepost::decide
