// A notice that one of staff passed on shows the addresses by which staff answer. Once somebody outside quotes it to
// the desk, nobody writes as staff by them later.
#include "catch.hpp"
#include "stories/stage.hpp"

using namespace gatepost;

namespace {

std::string mail_of(const std::string& from, const std::string& to, const std::string& text) {
  return "From: " + from + "\nTo: " + to + "\nSubject: Kettle\nMessage-ID: <" + std::to_string(text.size()) +
         "@mail.test>\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n";
}

const stories::Received& last_of(stories::Stage& stage, const std::string& who) {
  return stage.mailboxes.letters[who].back();
}

}  // namespace

TEST_CASE("a staff token in the text of a mail from outside is burned, and staff are told", "[P8]") {
  stories::Stage stage;
  stage.deliver(mail_of("kim@shop.test", "support@desk.test", "It is cold."), {});
  const auto notice = last_of(stage, "alice@staff.test").mail;
  stage.deliver(mail_of("mallory@evil.test", "support@desk.test", "I got this from Alice:\n\n" + notice.text), {});
  CHECK(last_of(stage, "alice@staff.test").mail.text.find("made for Alice Kim") != std::string::npos);
  stage.deliver(mail_of("alice@staff.test", notice.reply_to.front().address, "#note\nWritten by Mallory."), {});
  CHECK(last_of(stage, "alice@staff.test").wire.kind == LetterKind::confirm);
}

TEST_CASE("a staff token in a header field of a mail from outside is burned as one in its text is", "[P8]") {
  for (const std::string field : {"Reply-To: ", "Sender: ", "Resent-To: ", "X-Forwarded-To: ", "X-Note: from "}) {
    CAPTURE(field);
    stories::Stage stage;
    stage.deliver(mail_of("kim@shop.test", "support@desk.test", "It is cold."), {});
    const auto token = last_of(stage, "alice@staff.test").mail.reply_to.front().address;
    stage.deliver(field + token + "\n" + mail_of("kim@shop.test", "support@desk.test", "It is very cold."), {});
    CHECK(last_of(stage, "alice@staff.test").mail.text.find("made for Alice Kim") != std::string::npos);
    stage.deliver(mail_of("alice@staff.test", token, "#note\nWritten by Mallory."), {});
    CHECK(last_of(stage, "alice@staff.test").wire.kind == LetterKind::confirm);
  }
}
