// What only looks as if it belonged to a ticket (P7): it has one of its own, and staff are told.
#pragma once

#include <optional>

#include "mail/mail.hpp"
#include "ticket/match.hpp"

namespace gatepost::decide {

/// A Message-ID or a mark that proves nothing names it; or the subject does, as in a reply to a notice
/// ("Re: [#1001] Kettle"), of a mail that nothing else led to `own`, its ticket: staff see the same subject twice.
std::optional<TicketNumber> looks_related(const Mail& mail, const Match& match, TicketNumber own);

}  // namespace gatepost::decide
