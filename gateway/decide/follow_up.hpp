// `#follow 14d NAME`: a canned answer that goes to the customer later, unless something speaks against it by then.
#pragma once

#include <optional>
#include <string>

#include "decide/commands.hpp"
#include "decide/draft.hpp"

namespace gatepost::decide {

/// In the place of one that was planned before, and not before an answer that waits for `#undo`.
void plan_follow_up(const Command& command, const std::string& actor, Draft& draft, Rows& done);

/// What a merge or an `#undo` makes the ticket's plan, in whose name it was; nothing: none.
void set_follow_up(const std::optional<FollowUp>& plan, const std::string& actor, Draft& draft);

/// Its time has come: the letter goes, or an event says why it does not.
void follow_up(Draft& draft);

}  // namespace gatepost::decide
