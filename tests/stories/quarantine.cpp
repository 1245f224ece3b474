// A mail that kills its reader (P4). The killing itself is played by its trace: attempts that were noted and never
// came to an end.
#include "catch.hpp"
#include "stories/stage.hpp"

using namespace gatepost;

namespace {

const std::string mail = "From: kim@customers.test\nTo: support@desk.test\nSubject: Hello\n\nIs anybody there?\n";

std::int64_t count_of(const store::Status& status, const std::string& state) {
  for (const auto& [name, count] : status.mails_by_state)
    if (name == state) return count;
  return 0;
}

MailNumber keep(stories::Stage& stage, const std::string& bytes) {
  const RawMail raw{.bytes = bytes, .received = stage.now};
  return stage.store().keep({&raw, 1}, std::nullopt).at(0);
}

void begin(stories::Stage& stage, MailNumber number, int times) {
  for (int i = 0; i < times; ++i) stage.store().note_attempts({&number, 1});
}

}  // namespace

TEST_CASE("a mail that was begun three times is parked, the admin is told, and the next one is handled", "[P4]") {
  stories::Stage stage;
  begin(stage, keep(stage, mail + "killer"), 3);
  stage.deliver(mail, {});
  CHECK(count_of(stage.store().status(), "quarantined") == 1);
  CHECK(count_of(stage.store().status(), "opened") == 1);
  REQUIRE(stage.mailboxes.letters["admin@staff.test"].size() == 1);
  CHECK(stage.mailboxes.letters["admin@staff.test"][0].wire.kind == LetterKind::admin);
}

TEST_CASE("the admin hears who wrote the mail and about what, as harmless text", "[P4]") {
  stories::Stage stage;
  const std::string hostile =
      "Received: by\n From: nobody@else.test\nfrom: \"<script>\"\n <kim@customers.test>\r\nSubject: "
      "[x](http://evil.test) <b>\n\n"
      "Subject: in the body\n";
  begin(stage, keep(stage, hostile), 3);
  stage.settle();
  stage.deliver(mail, {});
  REQUIRE(stage.mailboxes.letters["admin@staff.test"].size() == 1);
  const auto& told = stage.mailboxes.letters["admin@staff.test"][0].mail;
  CHECK(told.text.find("From: \"<script>\" <kim@customers.test>") != std::string::npos);
  CHECK(told.text.find("Subject: [x](http://evil.test) <b>") != std::string::npos);
  CHECK(told.text.find("in the body") == std::string::npos);
  CHECK(told.html.find("&lt;script&gt;") != std::string::npos);
  CHECK(told.html.find("<script>") == std::string::npos);
  CHECK(told.html.find("<a href=\"http://evil.test") == std::string::npos);
}

TEST_CASE("a mail that was begun twice still gets its last attempt", "[P4]") {
  stories::Stage stage;
  begin(stage, keep(stage, mail), 2);
  stage.deliver(mail + "another", {});
  CHECK(count_of(stage.store().status(), "quarantined") == 0);
  CHECK(count_of(stage.store().status(), "opened") == 2);
}

TEST_CASE("a mail that the server has and cannot hand out is parked at once", "[P4]") {
  stories::Stage stage;
  keep(stage, "");
  stage.deliver(mail, {});
  CHECK(count_of(stage.store().status(), "quarantined") == 1);
  CHECK(count_of(stage.store().status(), "opened") == 1);
}
