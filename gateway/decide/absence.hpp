// Staff who are away: their tickets are offered to the department once, and it hears of them meanwhile (P29).
#pragma once

#include <string>

#include "decide/commands.hpp"
#include "decide/draft.hpp"

namespace gatepost::decide {

/// `#away [until]` and `#back`.
void obey_about_self(const Command& command, const Staff& writer, Draft& draft, Rows& done);

/// The day that `#away` names is past.
bool is_over(const Command& away, const Staff& writer, const Draft& draft);

/// Of each `#assign` of a colleague who is away: the row that asks about it.
Rows given_to_absent(const Orders& orders, const Staff& writer, const Draft& draft);

bool is_away(const Draft& draft, const std::string& staff_id);

/// Marks the person away, and offers what they have to their colleagues, a notice a ticket. A person who is away
/// already only gets another end of it. True where somebody was offered one.
bool go_away(const Staff& person, std::optional<Time> until, Draft& draft);

/// The person is here: they wrote a mail of their own, or said so. True where they were away until now.
bool come_back(const Staff& person, Draft& draft);

}  // namespace gatepost::decide
