// What `explain` says of a mail is what the desk then does with it.
#include "catch.hpp"
#include "parse/parse.hpp"
#include "stories/stage.hpp"

using namespace gatepost;

namespace {

std::string mail_of(const std::string& from, const std::string& id, const std::string& more, const std::string& text) {
  return "From: " + from + "\nTo: support@desk.test\nSubject: Kettle\nMessage-ID: <" + id +
         "@mail.test>\nAuthentication-Results: mx.desk.test; dmarc=pass header.from=" +
         from.substr(from.find('@') + 1) + "\n" + more + "\n" + text + "\n";
}

std::string reply_of_alice(const std::string& id, const std::string& to, const std::string& text) {
  return mail_of("alice@staff.test", id, "In-Reply-To: <" + to + ">\n", text);
}

Opinion opinion_on(stories::Stage& stage, const std::string& bytes) {
  auto parts = stage.parts();
  return opinion_on(parts, parse::mail({.bytes = bytes, .received = stage.now}));
}

const std::string& last_id(stories::Stage& stage) {
  return stage.mailboxes.letters["alice@staff.test"].back().mail.message_id;
}

}  // namespace

TEST_CASE("explain knows what commands speak of, and what waits for a word", "[P16]") {
  stories::Stage stage;
  stage.add_canned("thanks.md", "Thank you for your patience.");
  stage.deliver(mail_of("kim@shop.test", "first", "", "It is cold."), {});
  stage.deliver(mail_of("kim@shop.test", "second", "", "It is still cold."), {});
  const auto merge = reply_of_alice("merge", "second@mail.test", "#merge 1001");
  const auto opinion = opinion_on(stage, merge);
  CHECK(opinion.verdict.state == MailState::obeyed);
  CHECK(opinion.verdict.ticket == TicketNumber{1001});
  CHECK(opinion_on(stage, reply_of_alice("use", last_id(stage), "#use thanks")).verdict.state == MailState::obeyed);

  CHECK(stage.store().ticket({1002})->ticket.merged_into == std::nullopt);
  stage.deliver(merge, {});
  CHECK(stage.store().ticket({1002})->ticket.merged_into == TicketNumber{1001});

  stage.deliver(reply_of_alice("hidden", "first@mail.test", "See below.\n\n#solve"), {});
  REQUIRE(stage.mailboxes.letters["alice@staff.test"].back().wire.kind == LetterKind::held);
  const auto word = opinion_on(stage, reply_of_alice("word", last_id(stage), "#send"));
  CHECK(word.verdict.state == MailState::obeyed);
  CHECK(word.verdict.rule == "#send");
}

TEST_CASE("explain looks for no words, which may write", "[P16]") {
  stories::Stage stage;
  stage.deliver(mail_of("kim@shop.test", "first", "", "It is cold."), {});
  CHECK(opinion_on(stage, reply_of_alice("find", "first@mail.test", "#find cold")).verdict.state == MailState::obeyed);
  CHECK(stage.store().make_findable(1));
}
