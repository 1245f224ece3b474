// For whom words below a command are meant (P13): what speaks to colleagues or to the desk may be followed by words for
// them.
#pragma once

#include <string>

#include "decide/commands.hpp"

namespace gatepost::decide {

/// The line of the command below which the words may be for colleagues; empty: they are for the customer. They are
/// where a command stands beside them that only an answer has, and where they begin with the customer's name, as in
/// "Dear Kim,".
std::string line_for_others(const Orders& orders, const Staff& writer, const Ticket& ticket);

/// The text begins with the customer's name, or that of somebody who takes part, as letters do.
bool greets_customer(const std::string& text, const Ticket& ticket);

}  // namespace gatepost::decide
