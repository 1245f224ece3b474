// What a mail asks beside its other commands is answered as things stand when they are done: the store was asked
// before.
#pragma once

#include "decide/draft.hpp"
#include "ticket/question.hpp"

namespace gatepost::decide {

/// What was found, with what the verdict has done so far: rows that changed, that belong there now or no more, and what
/// was said. Figures (`#report`) stay as they were.
Finding with_just_done(Finding finding, const Draft& draft);

}  // namespace gatepost::decide
