// Whose ticket it is: `#customer`, and taking that back (design: "Commands of staff").
#pragma once

#include <string>

#include "decide/draft.hpp"

namespace gatepost::decide {

/// It is that address's ticket from now on, under the name by which its mails on the ticket go.
void hand_over(const std::string& address, const std::string& actor, Draft& draft, Rows& done);

/// It is the ticket of whoever had it before that (`handed_over`). Who had changed it hears of it.
void hand_back(const Join& change, const Staff& writer, Draft& draft, Rows& done);

}  // namespace gatepost::decide
