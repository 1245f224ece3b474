// The answer to `#why`: how a mail was threaded, trusted and routed, and which letters it led to.
#pragma once

#include "letter/value.hpp"
#include "ticket/desk.hpp"
#include "ticket/question.hpp"

namespace gatepost::decide {

/// As templates/README.md says of `why`. State, rule and letters are what was recorded; trust and claim are what the
/// mail, read again, says under the config.ini of now.
Values why_row(const Finding& finding, const Desk& desk);

}  // namespace gatepost::decide
