// What a department really needs for its first response (P22): a promise that is shorter would be broken.
#pragma once

#include <map>
#include <string>

#include "ticket/desk.hpp"

namespace gatepost::decide {

/// Until when a customer who writes now will hear from the department: the target, or what it usually needs where that
/// is later; on the half hour. `target`: when the target is reached.
Time promise_of(const Department& department, const std::map<std::string, Span>& usual, Time now, Time target);

}  // namespace gatepost::decide
