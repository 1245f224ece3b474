// Very many new tickets within minutes, from as many senders (P21): a program with a new address for each mail, or a
// list of the desk's address in wrong hands. Nothing is lost: each has its ticket. Staff hear of them together, soon
// and then half-hourly; customers of before the storm are served as ever.
#pragma once

#include "decide/rules.hpp"

namespace gatepost::decide {

/// The mail's new ticket is one of them.
bool is_one_of_many(const Case& given, const Draft& draft);

/// No notice now: staff hear of the draft's ticket with others.
void tell_later(Draft& draft);

/// The time of such a ticket has come: one letter to its department about all whose time is near, the late ones too.
void tell_of_many(Draft& draft);

}  // namespace gatepost::decide
