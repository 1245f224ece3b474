// What is known that matters for one mail or one timer. Every read goes by an index: what a mail costs does not grow
// with the mailbox or the number of tickets (P6).
#pragma once

#include "store/sqlite.hpp"
#include "ticket/asked.hpp"
#include "ticket/clues.hpp"
#include "ticket/known.hpp"

namespace gatepost::store {

Known known_for_mail(Database& database, const Mail& mail, const Clues& clues, Time now);
Known known_for_ticket(Database& database, TicketNumber ticket, Time now);
void learn_asked(Database& database, Known& known, const Asked& asked, Time now);
Known known_for_held(Database& database, MailNumber mail, Time now);

}  // namespace gatepost::store
