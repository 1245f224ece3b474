// One line of a mail as a command: its word and what stands behind it.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "decide/commands.hpp"

namespace gatepost::decide {

/// One line taken apart: `#assign alice` into "assign" and "alice".
struct Line {
  std::string written;  // blanks folded, what nobody sees left out
  std::string word;     // folded, without '#'
  std::string rest;     // without a final stop
  std::string words;    // the rest as it was written, for what is a text
};

Line take_apart(const std::string& line);

/// `# Heading` and `## more` are text, `# solve` and `# # solve` are meant as a command.
bool is_order_line(const std::string& line);

/// There is a command of that word.
bool is_known(const Line& line);

/// Strict in meaning: every word must be understood.
std::variant<Command, CommandFault> command_of(const Line& line, const Desk& desk);

/// A command of that form has no place here.
CommandFault fault_of(CommandFault::Why why, const Line& line, std::vector<std::string> known = {});

}  // namespace gatepost::decide
