// Opening a ticket, whoever brings its matter in.
#pragma once

#include <string>

#include "decide/rules.hpp"

namespace gatepost::decide {

/// A new ticket of the mail's sender, in the department that claims the mail; `actor` did it. `subject` is what the
/// customer will see of all its letters.
void open_ticket(const Case& given, const std::string& subject, const std::string& actor, Draft& draft);

/// Says when an answer will come; repeats nothing of the sender's unless the sender is authenticated (P22).
void acknowledge(const Case& given, Draft& draft);

}  // namespace gatepost::decide
