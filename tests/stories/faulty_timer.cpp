// A timer whose deciding fails stops neither the others nor the desk (P4): it is tried again later.
#include "catch.hpp"
#include "stories/stage.hpp"

using namespace gatepost;

namespace {

std::string mail_about(const std::string& subject) {
  return "From: " + subject + "@customers.test\nTo: support@desk.test\nSubject: " + subject + "\n\nWhere is it?\n";
}

std::size_t reminders(stories::Stage& stage, const std::string& subject) {
  std::size_t count = 0;
  for (const auto& one : stage.mailboxes.letters["alice@staff.test"])
    count += one.wire.kind == LetterKind::reminder && one.mail.subject.find(subject) != std::string::npos ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("a timer that fails stops no other one, and is tried again", "[P4]") {
  stories::Stage stage;
  stage.deliver(mail_about("kettle"), {});
  auto departments = stage.config.desk.departments;
  stage.config.desk.departments.clear();  // no config gets past the reader like this: deciding throws
  stage.now += std::chrono::hours(24 * 7);
  auto parts = stage.parts();
  CHECK_NOTHROW(fall_due(parts));
  const auto next = stage.store().next_timer();
  REQUIRE(next);
  CHECK(*next > stage.now);
  stage.config.desk.departments = departments;
  stage.settle();
  CHECK(reminders(stage, "kettle") == 0);
  stage.now = *next;
  stage.settle();
  CHECK(reminders(stage, "kettle") == 1);
}
