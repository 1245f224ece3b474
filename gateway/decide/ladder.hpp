// What is owed to a customer is felt (design, section 10): reminders with growing reach, in the department's hours, and
// one honest line to the customer where the promise was not kept (P22).
#pragma once

#include <optional>
#include <vector>

#include "decide/draft.hpp"

namespace gatepost::decide {

/// The first reminder of each promise that the verdict made: when three quarters of its working time are over. One that
/// was past already begins again with the next step.
void plan_reminders(Draft& draft);

/// A reminder is due: before the promise runs out to who has the ticket (nobody: the department), afterwards to the
/// department and its lead, further and further apart up to a working week, until somebody acts.
void remind_of_response(Draft& draft);

/// A letter to each of those people about the ticket. `due`: what was promised; none: a wait is over.
void remind(Draft& draft, const std::vector<const Staff*>& people, std::optional<Time> due);

/// The customer was promised an answer by now, and has none.
void tell_late(Draft& draft);

}  // namespace gatepost::decide
