// What providers change on the way out: the envelope sender, and the Message-ID.
#include "catch.hpp"
#include "stories/parts.hpp"
#include "stories/stage.hpp"

using namespace gatepost;

namespace {

const std::string desk_address = "support@desk.test";

void kim_writes(stories::Stage& stage) {
  stage.deliver(
      "From: kim@customers.test\nTo: support@desk.test\nSubject: Kettle\nMessage-ID: <k1@customers.test>\n"
      "\nIt does not boil.\n",
      {});
}

const stories::Received& newest(stories::Stage& stage, const std::string& who) {
  REQUIRE_FALSE(stage.mailboxes.letters[who].empty());
  return stage.mailboxes.letters[who].back();
}

/// As mail programs reply: to Reply-To, with the letter's References and its Message-ID.
void reply(stories::Stage& stage, const std::string& who, const std::string& text, bool has_references) {
  static int number = 0;
  const auto letter = newest(stage, who).mail;
  std::string references;
  for (const auto& id : letter.references) references += "<" + id + "> ";
  stage.deliver("From: " + who + "\nTo: " + (letter.reply_to.empty() ? desk_address : letter.reply_to[0].address) +
                    "\nSubject: Re: Kettle\nMessage-ID: <reply-" + std::to_string(++number) +
                    "@customers.test>\nIn-Reply-To: <" + letter.message_id + ">\n" +
                    (has_references ? "References: " + references + "<" + letter.message_id + ">\n" : std::string()) +
                    "\n" + text + "\n",
                {});
}

std::size_t tickets(stories::Stage& stage) { return stage.store().tickets({.with_solved = true}).size(); }

}  // namespace

TEST_CASE("envelope = address sends all letters from the public address, null none from any", "[P28]") {
  stories::Stage stage;
  stage.send_by({EnvelopeRule::address, false});
  kim_writes(stage);
  for (const auto* who : {"kim@customers.test", "alice@staff.test"})
    CHECK(newest(stage, who).wire.envelope_sender == desk_address);
  stage.send_by({EnvelopeRule::null, false});
  reply(stage, "alice@staff.test", "Try the other socket.", true);
  CHECK(newest(stage, "kim@customers.test").wire.kind == LetterKind::answer);
  CHECK(newest(stage, "kim@customers.test").wire.envelope_sender.empty());
}

TEST_CASE("a report to the public address finds its letter by the returned Message-ID", "[P25][P28]") {
  const bool has_own_ids = GENERATE(false, true);
  stories::Stage stage;
  stage.send_by({EnvelopeRule::address, has_own_ids});
  kim_writes(stage);
  reply(stage, "alice@staff.test", "#solve\nTry the other socket.", true);
  const auto answer = newest(stage, "kim@customers.test").mail;
  REQUIRE(stage.store().tickets({.with_solved = true})[0].state == State::solved);
  auto report = stories::report_of(desk_address, "kim@customers.test", 1, "failed");
  report.replace(report.rfind("--b--"), 5,
                 "--b\nContent-Type: text/rfc822-headers\n\nFrom: support@desk.test\nSubject: Kettle\nMessage-ID: <" +
                     answer.message_id + ">\n\n--b--");
  stage.deliver(report, {"", {desk_address}});
  CHECK(tickets(stage) == 1);
  CHECK(stage.store().tickets({})[0].state == State::open);
  CHECK(newest(stage, "alice@staff.test").mail.text.find("did not arrive") != std::string::npos);
}

TEST_CASE("where the relay writes its own Message-IDs, replies thread by ours in References", "[P7][P8][P13]") {
  stories::Stage stage;
  stage.drop_subaddresses();
  stage.send_by({EnvelopeRule::verp, true});
  stage.mailboxes.tells_ids = false;
  kim_writes(stage);
  reply(stage, "alice@staff.test", "Try the other socket.", true);
  CHECK(newest(stage, "kim@customers.test").mail.text.find("other socket") != std::string::npos);
  reply(stage, "kim@customers.test", "That helps, but it smells.", true);
  CHECK(newest(stage, "alice@staff.test").mail.text.find("smells") != std::string::npos);
  CHECK(tickets(stage) == 1);
}

TEST_CASE("the id that the relay tells is a name of the letter, for whoever takes part and for nobody's rights",
          "[P7][P9]") {
  stories::Stage stage;
  stage.drop_subaddresses();
  stage.send_by({EnvelopeRule::verp, true});
  kim_writes(stage);
  const auto before = stage.mailboxes.letters["kim@customers.test"].size();
  reply(stage, "alice@staff.test", "Try the other socket.", false);
  CHECK(stage.mailboxes.letters["kim@customers.test"].size() == before);
  CHECK(newest(stage, "alice@staff.test").wire.kind == LetterKind::confirm);

  reply(stage, "kim@customers.test", "It smells, too.", false);
  CHECK(tickets(stage) == 1);
  const auto id = newest(stage, "kim@customers.test").mail.message_id;
  stage.deliver(
      "From: eve@elsewhere.test\nTo: support@desk.test\nSubject: Re: Kettle\nMessage-ID: <e1@elsewhere.test>\n"
      "In-Reply-To: <" +
          id + ">\n\nWhat did kim say?\n",
      {});
  CHECK(tickets(stage) == 2);
}

TEST_CASE("the desk's letter to itself is noted, whatever became of From, and only with its own mark", "[P1]") {
  stories::Stage stage;
  const sign::Signer signer(sign::existing_keyring(stage.config.key_file), desk_address, true);
  const auto mark = signer.tag(Token{.action = Action::probe, .number = 1});
  const auto deliver = [&](const std::string& subject, const std::string& id) {
    stage.deliver("From: login@provider.test\nTo: support@desk.test\nSubject: " + subject + "\nMessage-ID: <" + id +
                      "@provider.test>\n\nIt needs no answer.\n",
                  {});
  };
  deliver("Gatepost probe " + mark, "p1");
  CHECK(tickets(stage) == 0);
  CHECK(stage.mailboxes.letters.empty());
  deliver("Gatepost probe " + mark.substr(0, mark.size() - 1) + "0", "p2");
  CHECK(tickets(stage) == 1);
}
