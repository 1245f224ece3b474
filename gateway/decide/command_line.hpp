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

/// The line with blanks folded, no-break spaces (Outlook), full-width signs and blanks (CJK keyboards), what nobody
/// sees (zero-width spaces) and emphasis made plain.
std::string plain(std::string_view line);

/// `#solve.` and `#solve!` are meant as `#solve`.
std::string without_stop(std::string text);

Line take_apart(const std::string& line);

/// `# Heading` and `## more` are text, `# solve` is meant as a command.
bool is_order_line(const std::string& line);

/// There is a command of that word.
bool is_known(const Line& line);

/// Strict in meaning: every word must be understood.
std::variant<Command, CommandFault> command_of(const Line& line, const Desk& desk);

/// A command of that form has no place here.
CommandFault fault_of(CommandFault::Why why, const Line& line, std::vector<std::string> known = {});

}  // namespace gatepost::decide
