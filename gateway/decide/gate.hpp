// The leak gate of one answer (P14): what of it was said inside, among all that the ticket knows.
#pragma once

#include <string>
#include <vector>

#include "decide/answer.hpp"
#include "decide/leak.hpp"
#include "decide/rules.hpp"

namespace gatepost::decide {

struct Passed {
  std::string text;                   // as it may go out, once its writer has said so where there are passages
  std::vector<std::string> passages;  // of the writer's own lines, that were said inside
  bool is_all_compared = true;        // false: more was said than can be compared
  std::vector<std::string> files;     // names of those that show something inside, or came with a comment
};

/// What of it shows inside, for its writer: a reason of templates/README.md, "held".
Values inside_row(const Passed& passed);
/// What is kept of that row, to know it again: passage by passage and file by file.
std::string inside_text(const Passed& passed);

/// `words`: what would go to the customer, or to somebody outside who is asked.
Passed through_gate(const Case& given, const Draft& draft, const Words& words);
/// One answer to each of the tickets: what was said on any of them is compared with it, and none of their customers
/// should learn what another has written.
Passed through_gate(const Case& given, const Draft& draft, const Words& words,
                    const std::vector<const KnownTicket*>& tickets);

}  // namespace gatepost::decide
