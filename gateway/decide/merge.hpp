// Two tickets become one, one becomes two, and either is taken back (design: "Merge"; P11). Events only: nothing that
// was written is rewritten, and what was merged keeps its own people, who never see those of the other ticket.
#pragma once

#include <optional>

#include "decide/commands.hpp"
#include "decide/draft.hpp"

namespace gatepost::decide {

/// `#merge`, `#split`, `#undo`: the only command of their mail.
bool joins_or_parts(const Orders& orders);

/// Why the command cannot be obeyed here, now. What `#undo` would take back is looked at elsewhere (undo.hpp).
std::vector<CommandFault> faults_of_merging(const Orders& orders, const Draft& draft);

/// Does it, tells colleagues, and leaves the draft on the ticket that the receipt is about.
void join_or_part(const Orders& orders, const Staff& writer, Draft& draft, Rows& done);

/// The newest merge, split or change of the customer that was not taken back since, however old; `by`: of that mail
/// alone. Null: none.
const Join* newest_join(const Draft& draft, std::optional<MailNumber> by = {});
/// Likewise of a part of the draft's ticket.
const Join* newest_join(const KnownTicket& part, const Draft& draft, std::optional<MailNumber> by);

/// Takes it back, and tells colleagues.
void undo_join(const Join& join, const Staff& writer, Draft& draft, Rows& done);

}  // namespace gatepost::decide
