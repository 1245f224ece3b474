// An answer that is plainly meant for colleagues (P13): it calls one of them by name, or its first word, its subject or
// its header says that it is internal, or To begins with a colleague. Its writer is asked before a customer reads it.
#pragma once

#include <string>

#include "decide/commands.hpp"
#include "decide/draft.hpp"
#include "decide/rules.hpp"

namespace gatepost::decide {

/// What gives it away, as it was written; empty: nothing does. Whom the first line calls is a colleague only where
/// nobody outside who would read the answer bears that name, and "all" are colleagues only where one person would.
/// `orders` are those of the mail, `new_customer` whom it makes the ticket's.
std::string inward_sign(const Case& given, const Draft& draft, const Staff& writer, const Orders& orders,
                        const std::string& new_customer);

}  // namespace gatepost::decide
