// A customer asks how their tickets stand: a mail whose subject is the word for it, with nothing else in it.
#pragma once

#include "mail/mail.hpp"
#include "ticket/known.hpp"
#include "ticket/match.hpp"

namespace gatepost::decide {

/// Neither words of their own nor files; of no program, of nobody of staff, and from an address that can be written to.
bool asks_status(const Mail& mail, const Match& match, const Known& known);

/// What the store is asked for it: the tickets of From, whoever else the mail names.
Question status_question(const Mail& mail, Time now);

}  // namespace gatepost::decide
