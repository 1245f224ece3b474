// Commands, once they are understood: what they do to the ticket, and their line of the receipt.
#pragma once

#include "decide/commands.hpp"
#include "decide/draft.hpp"

namespace gatepost::decide {

/// What is wrong with commands only on this ticket, now: a day that is past, nobody to be accepted.
std::vector<CommandFault> faults_on(const Ticket& ticket, const Orders& orders, const Staff& writer,
                                    const Draft& draft);

/// What `#help` and `#help answers` ask for.
void tell_help(const Orders& orders, const Draft& draft, Letter& letter);

/// Who reads an answer (`#customer`, `#cc`, `#accept`): to be done before the mail's words go out.
void obey_on_readers(const Orders& orders, const Staff& writer, Draft& draft, Rows& done);

/// All others in their order, but a new department first: it takes the ticket from whoever has it, and `#assign` beside
/// it means somebody there.
void obey_others(const Orders& orders, const Staff& writer, Draft& draft, Rows& done);

}  // namespace gatepost::decide
