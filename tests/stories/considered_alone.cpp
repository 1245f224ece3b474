// `deliver` considers its own mail and no other: many of them run at once, and each sees what the others have begun.
#include "catch.hpp"
#include "stories/stage.hpp"

using namespace gatepost;

namespace {

MailNumber keep(stories::Stage& stage, const std::string& who) {
  const RawMail raw{.bytes = "From: " + who + "\nTo: support@desk.test\nSubject: Hello\n\nIs anybody there?\n",
                    .received = stage.now};
  return stage.store().keep({&raw, 1}, std::nullopt).at(0);
}

}  // namespace

TEST_CASE("a mail that another process has begun is left alone", "[P1][P4]") {
  stories::Stage stage;
  auto parts = stage.parts();
  const auto others = keep(stage, "kim@customers.test");
  // As if three processes had begun it and none had come to its end yet.
  for (int i = 0; i < 3; ++i) stage.store().note_attempts({&others, 1});
  const auto ours = keep(stage, "lee@customers.test");
  consider_one(parts, ours);
  CHECK_FALSE(stage.store().is_pending(ours));
  REQUIRE(stage.store().is_pending(others));
  CHECK(stage.store().pending(others)->attempts == 3);
}

TEST_CASE("a mail that another process was faster with is considered once", "[P2]") {
  stories::Stage stage;
  auto parts = stage.parts();
  const auto number = keep(stage, "kim@customers.test");
  consider_one(parts, number);
  consider_one(parts, number);
  CHECK(stage.store().tickets({}).size() == 1);
}
