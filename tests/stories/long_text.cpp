// Mails with more text than is read: what was left out goes nowhere unheard.
#include "catch.hpp"
#include "mail/limits.hpp"
#include "stories/stage.hpp"

using namespace gatepost;

namespace {

const std::string evidence = "Authentication-Results: mx.desk.test; dmarc=pass header.from=";

std::string mail_of(const std::string& from, const std::string& to, const std::string& text) {
  return evidence + from.substr(from.find('@') + 1) + "\nFrom: " + from + "\nTo: " + to +
         "\nSubject: Kettle\nMessage-ID: <" + std::to_string(text.size()) +
         "@mail.test>\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n";
}

const stories::Received& last_of(stories::Stage& stage, const std::string& who) {
  return stage.mailboxes.letters[who].back();
}

bool says(const stories::Received& letter, std::string_view words) {
  return letter.mail.text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a text that is longer than is read is told to staff, and no answer", "[P17][P31]") {
  stories::Stage stage;
  std::string log;
  while (log.size() <= limits::text_bytes) log += "2026-11-22 08:00:00 the kettle boils\n";
  stage.deliver(mail_of("kim@shop.test", "support@desk.test", log + "And it leaks."), {});
  const auto notice = last_of(stage, "alice@staff.test").mail;
  CHECK(says(last_of(stage, "alice@staff.test"), "longer than we pass on"));
  const auto before = stage.mailboxes.letters["kim@shop.test"].size();
  stage.deliver(mail_of("alice@staff.test", notice.reply_to.front().address, log + "Please pay 500 euro."), {});
  CHECK(last_of(stage, "alice@staff.test").wire.kind == LetterKind::refusal);
  CHECK(says(last_of(stage, "alice@staff.test"), "more text than we can take in"));
  CHECK(stage.mailboxes.letters["kim@shop.test"].size() == before);
}
