// `#reply-all TAG`: one text, and each customer who has an open ticket with that tag gets it in a letter of their own.
// Nothing goes at once: the mail is held, and its writer is shown the tickets. `#send` answers those of them that are
// still open, still carry the tag and have no news since; the receipt names all others. As on one ticket, the answer
// takes what nobody has, is told to colleagues, and waits for `#undo` where the desk has a window for it.
#pragma once

#include <vector>

#include "decide/decide.hpp"

namespace gatepost::decide {

/// The tickets that the writer of a held `#reply-all` was shown; none where they have not been.
std::vector<TicketNumber> listed_in(const Hold& hold);

}  // namespace gatepost::decide
