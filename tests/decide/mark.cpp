#include "decide/mark.hpp"

#include "catch.hpp"

using gatepost::decide::has_question;
using gatepost::decide::survey_answer_of;

namespace {

int mark_of(const std::string& text) {
  const auto answer = survey_answer_of(text);
  return answer ? answer->mark : 0;
}

}  // namespace

TEST_CASE("a mark is written in many ways", "[P23]") {
  CHECK(mark_of("5") == 5);
  CHECK(mark_of("4 - could have been quicker") == 4);
  CHECK(mark_of("5/5") == 5);
  CHECK(mark_of("5점") == 5);
  CHECK(mark_of("4つ") == 4);
  CHECK(mark_of("５") == 5);
  CHECK(mark_of("٣") == 3);
  CHECK(mark_of("★★★★") == 4);
  CHECK(mark_of("⭐⭐") == 2);
  CHECK(mark_of("My mark: 3") == 3);
  CHECK(mark_of("mark=2") == 2);
  CHECK(mark_of("five stars") == 5);
  CHECK(mark_of("Fünf") == 5);
  CHECK(mark_of("다섯") == 5);
  CHECK(mark_of("It was really all right with me\n\n4") == 4);
}

TEST_CASE("what is no mark is none", "[P23]") {
  CHECK(mark_of("") == 0);
  CHECK(mark_of("0") == 0);
  CHECK(mark_of("6") == 0);
  CHECK(mark_of("10") == 0);
  CHECK(mark_of("4.5") == 0);
  CHECK(mark_of("3/4") == 0);
  CHECK(mark_of("I wrote to you 3 times and nobody answered") == 0);
  CHECK(mark_of("The order has not come yet") == 0);
  CHECK(mark_of("at 10:30") == 0);
}

TEST_CASE("the rest of the text is the answer to the second question", "[P23]") {
  CHECK(survey_answer_of("4, gut, aber spät")->words == "gut, aber spät");
  CHECK(survey_answer_of("5점 감사합니다\n정말 빨랐어요")->words == "감사합니다\n정말 빨랐어요");
  CHECK(survey_answer_of("5")->words.empty());
}

TEST_CASE("the number of a question is no mark", "[P23]") {
  CHECK(mark_of("1. 4\n2. faster please") == 4);
  CHECK(survey_answer_of("1. 4\n2. faster please")->words == "faster please");
  CHECK(mark_of("1) 5") == 5);
  CHECK(mark_of("1: 5\n2: nothing, all good") == 5);
  CHECK(mark_of("1. Very good\n2. nothing") == 0);
  CHECK(mark_of("1") == 1);
  CHECK(mark_of("1. terrible") == 1);
  CHECK(mark_of("1, never again") == 1);
}

TEST_CASE("a question is one in every script", "[P23]") {
  CHECK(has_question("3 why?"));
  CHECK(has_question("三、なぜですか？"));
  CHECK_FALSE(has_question("5 thanks"));
}
