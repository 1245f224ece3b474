// A letter that did not reach the customer, told by a report or by the relay itself (P25, P28).
#pragma once

#include <string>

#include "decide/draft.hpp"
#include "letter/outcome.hpp"

namespace gatepost::decide {

struct FailedLetter {
  LetterKind kind = LetterKind::answer;
  const std::string& writer;  // staff id; empty: none
  const std::string& text;    // so that nobody has to type it once more; empty: not known
  Values weight{};            // where it is too large: size, limit, files
};

/// `bounced` goes on the ticket. Of an answer, or a question to somebody outside, staff hear: its writer, where known,
/// else whoever hears of the ticket. After an answer the ticket is open again, since solved means delivered.
void take_failure(Event bounced, const FailedLetter& letter, Draft& draft);

/// Its writer hears that it is not there yet, once. The ticket stays as it is.
void take_delay(const StuckLetter& letter, Draft& draft);

/// The letter did not arrive. A notice leaves a customer waiting whom nobody knows of: the admin hears of it.
void tell_admin_of_notice(LetterKind kind, const std::string& to, const std::string& said, Draft& draft);

}  // namespace gatepost::decide
