// The mark that a customer gives in a survey, from 1 (bad) to 5 (good), as people write it by mail (P23).
#pragma once

#include <optional>
#include <string>

#include "ticket/desk.hpp"

namespace gatepost::decide {

struct SurveyAnswer {
  int mark = 0;
  std::string words;  // the rest of the text: what should have been better
};

/// The mark begins the first line, follows a ':' or '=' in it, or stands in a line of at most three words: a digit of
/// any script, "5/5", "5점", "4つ", "★★★★", a number word. Nothing: there is none.
std::optional<SurveyAnswer> survey_answer_of(const std::string& own_text);

/// So low that the customer is unhappy; 0 is none.
bool is_low(int mark, const Desk& desk);

bool has_question(const std::string& own_text);

}  // namespace gatepost::decide
