// Who is asked how it was, and when (P23).
#pragma once

#include "decide/draft.hpp"

namespace gatepost::decide {

/// When the survey of a ticket that is solved now is due. Nobody is asked about what was never answered, nor twice
/// within `rest`, nor again about the same ticket.
std::optional<Time> survey_time(const Draft& draft);

}  // namespace gatepost::decide
