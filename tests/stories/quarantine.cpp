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

const std::vector<stories::Received>& letters_to_admin(stories::Stage& stage) {
  return stage.mailboxes.letters["admin@staff.test"];
}

/// A reply of whoever it is to the newest letter that the admin got.
void reply(stories::Stage& stage, const std::string& from, const std::string& text) {
  const auto& letter = letters_to_admin(stage).back().mail;
  stage.deliver("From: " + from + "\nTo: " + letter.reply_to.at(0).address + "\nSubject: Re: " + letter.subject +
                    "\nMessage-ID: <" + std::to_string(letters_to_admin(stage).size()) + from + ">\nIn-Reply-To: <" +
                    letter.message_id + ">\n\n" + text,
                {});
}

/// Parked by its attempts, as if it had killed its reader.
void park(stories::Stage& stage, const std::string& subject) {
  begin(stage, keep(stage, "From: kim@customers.test\nTo: support@desk.test\nSubject: " + subject + "\n\nHello?\n"), 3);
  auto parts = stage.parts();
  consider_all(parts);
  stage.settle();
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

TEST_CASE("mails that are parked within an hour are told in one letter", "[P4]") {
  stories::Stage stage;
  park(stage, "One");
  REQUIRE(letters_to_admin(stage).size() == 1);
  CHECK(letters_to_admin(stage)[0].mail.text.find("Subject: One") != std::string::npos);
  park(stage, "Two");
  park(stage, "Three");
  CHECK(letters_to_admin(stage).size() == 1);
  stage.now += std::chrono::minutes(61);
  stage.settle();
  REQUIRE(letters_to_admin(stage).size() == 2);
  const auto& told = letters_to_admin(stage)[1].mail.text;
  CHECK(told.find("Subject: Two") != std::string::npos);
  CHECK(told.find("Subject: Three") != std::string::npos);
  CHECK(told.find("Subject: One") == std::string::npos);
  stage.now += std::chrono::hours(24 * 9);
  stage.settle();
  CHECK(letters_to_admin(stage).size() == 2);
  CHECK(count_of(stage.store().status(), "quarantined") == 3);
}

TEST_CASE("the admin's #send has a parked mail read once more, and it opens its ticket", "[P4]") {
  stories::Stage stage;
  park(stage, "One");
  reply(stage, "admin@staff.test", "#send\n");
  CHECK(count_of(stage.store().status(), "quarantined") == 0);
  CHECK(count_of(stage.store().status(), "opened") == 1);
  REQUIRE(letters_to_admin(stage).size() == 2);
  CHECK(letters_to_admin(stage)[1].mail.text.find("is read once more") != std::string::npos);
  CHECK(stage.mailboxes.letters["alice@staff.test"].size() == 1);
}

TEST_CASE("a second word about a parked mail does nothing and says so", "[P4][P17]") {
  stories::Stage stage;
  park(stage, "One");
  const auto first = letters_to_admin(stage)[0].mail;
  reply(stage, "admin@staff.test", "#drop\n");
  REQUIRE(letters_to_admin(stage).size() == 2);
  CHECK(letters_to_admin(stage)[1].mail.text.find("stays where it is") != std::string::npos);
  stage.deliver(
      "From: admin@staff.test\nTo: " + first.reply_to.at(0).address + "\nMessage-ID: <again@staff.test>\n\n#send\n",
      {});
  REQUIRE(letters_to_admin(stage).size() == 3);
  CHECK(letters_to_admin(stage)[2].mail.text.find("Nothing was done") != std::string::npos);
  CHECK(count_of(stage.store().status(), "quarantined") == 1);
}

TEST_CASE("nobody else lets a parked mail be read, nor a program of the admin's", "[P4][P9]") {
  stories::Stage stage;
  park(stage, "One");
  reply(stage, "kim@customers.test", "#send\n");
  CHECK(count_of(stage.store().status(), "quarantined") == 1);
  const auto& letter = letters_to_admin(stage)[0].mail;
  const auto to = letter.reply_to.at(0).address;
  stage.deliver("From: admin@staff.test\nTo: " + to + "\nAuto-Submitted: auto-replied\nSubject: Away\n\n#send\n", {});
  stage.deliver(
      "Authentication-Results: mx.desk.test; dmarc=fail header.from=staff.test\nFrom: admin@staff.test\nTo: " + to +
          "\nSubject: Forged\n\n#send\n",
      {});
  CHECK(count_of(stage.store().status(), "quarantined") == 1);
}
