// Tickets that one mail answers (`#reply-all`): those with a tag, and afterwards those that it has answered.
#pragma once

#include "store/ledger.hpp"
#include "ticket/known.hpp"

namespace gatepost::store {

/// Open tickets with that tag. Reads the tags of all that are open, and of no others.
Tagged tagged(Database& database, const std::string& tag);

/// The tickets that the mail answered together, where their letters waited for `#undo`.
TicketNumbers answered_together(Database& database, MailNumber mail);

}  // namespace gatepost::store
