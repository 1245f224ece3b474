// `deliver` considers its own mail and no other: many of them run at once, and each sees what the others have begun.
#include "catch.hpp"
#include "stories/stage.hpp"

using namespace gatepost;

namespace {

RawMail mail_of(const stories::Stage& stage, const std::string& who) {
  return {.bytes = "From: " + who + "\nTo: support@desk.test\nSubject: Hello\n\nIs anybody there?\n",
          .received = stage.now};
}

}  // namespace

TEST_CASE("a mail that another process has begun is left alone", "[P1][P4]") {
  stories::Stage stage;
  auto parts = stage.parts();
  const auto others = take_in(parts, mail_of(stage, "kim@customers.test"));
  // As if three processes had begun it and none had come to its end yet.
  for (int i = 0; i < 2; ++i) stage.store().note_attempts({&others, 1});
  const auto ours = take_in(parts, mail_of(stage, "lee@customers.test"));
  CHECK(stage.store().pending(ours)->attempts == 1);
  consider_begun(parts, ours);
  CHECK_FALSE(stage.store().is_pending(ours));
  REQUIRE(stage.store().is_pending(others));
  CHECK(stage.store().pending(others)->attempts == 3);
}

TEST_CASE("a mail that another process was faster with is considered once", "[P2]") {
  stories::Stage stage;
  auto parts = stage.parts();
  const auto number = take_in(parts, mail_of(stage, "kim@customers.test"));
  consider_begun(parts, number);
  consider_begun(parts, number);
  CHECK(stage.store().tickets({}).size() == 1);
}
