// A mail of staff that is not carried out: its writer gets the words back with the reason, so that nothing typed is
// lost (P17).
#pragma once

#include <string>

#include "decide/commands.hpp"
#include "decide/rules.hpp"

namespace gatepost::decide {

/// The letter to the registered address of `person`; `reasons` are what templates/README.md says of a refusal.
Letter& refuse(const Case& given, Draft& draft, const Staff& person, Rows reasons);

/// A reason for each mistake.
Rows reasons_of(const std::vector<CommandFault>& faults);

/// Why nothing of the mail can be done.
struct Obstacle {
  Rows reasons;  // what templates/README.md says of a refusal
  std::string rule;
};

/// One reason of that name; `rule` is for explain and the log.
Obstacle stopped(const char* reason, const char* rule);
/// Mistakes in commands, at least one.
Obstacle stopped(const std::vector<CommandFault>& faults);

}  // namespace gatepost::decide
