#include "decide/signature.hpp"

#include <algorithm>

#include "catch.hpp"

using namespace gatepost;
using namespace gatepost::decide;

namespace {

const Staff alice{"alice", "Alice Kim", {"alice@staff.test"}, ""};
const std::string card = "Alice Kim\nOur kettles sing in every kitchen.";

Desk desk() {
  Desk out;
  out.staff = {alice};
  out.departments = {{.id = "support", .staff = {"alice"}}};
  return out;
}

/// What a mail of alice's teaches that ended like that.
std::vector<Ending> taught_by(const std::string& reply, Role role = Role::staff,
                              MailState state = MailState::appended) {
  const auto here = desk();
  const Known known;
  Draft draft(known, here, Time{}, MailNumber{1});
  draft.verdict.state = state;
  Mail mail;
  mail.reply = reply;
  Match match;
  match.role = role;
  match.who = "alice";
  learn_signature({mail, match}, draft);
  return draft.verdict.endings;
}

Signatures blocks_of(const std::string& reply) {
  Signatures out;
  for (const auto& one : taught_by(reply)) out.insert(one.block);
  return out;
}

const std::string words = "Dear Kim, we have sent it today.\n\n";

}  // namespace

TEST_CASE("a mail teaches its last blocks, from one to three", "[P16]") {
  CHECK(taught_by(words + card).size() == 1);
  CHECK(taught_by(words + "Kind regards,\n\n" + card).size() == 2);
  CHECK(taught_by(words + "It is blue.\n\nKind regards,\n\n" + card).size() == 3);
  CHECK(taught_by(words + "It is blue.\n\nIt sings.\n\nKind regards,\n\n" + card).size() == 3);
}

TEST_CASE("how a block is set and wrapped makes it no other", "[P16]") {
  const auto known = blocks_of(words + card);
  CHECK(blocks_of(words + "*ALICE  KIM*\nOur kettles sing\nin every kitchen.\n") == known);
  CHECK(blocks_of(words + "Alice Kim\nOur kettles sing in each kitchen.") != known);
}

TEST_CASE("only what stands below own words teaches", "[P16]") {
  for (const std::string& reply : {
           card,
           "#solve\n\n" + card,
           "#solve\n" + card,
           "Dear Kim,\n\n" + card,
           "Hello Mr. Kim\n\n" + card,
           "안녕하세요, 김지우 고객님.\n\n" + card,
           "> It does not boil, and nobody has ever answered me.\n\n" + card,
           "Dear Kim,\nwe have sent it today.\n" + card,
           "#for nina@customers.test\n\nShe wants a blue one, and soon.\n\n" + card,
       }) {
    INFO(reply);
    CHECK(taught_by(reply).empty());
  }
}

TEST_CASE("a question, a quote and a long text are no signature", "[P16]") {
  std::string lines;
  for (int i = 0; i < 13; ++i) lines += "line " + std::to_string(i) + "\n";
  for (const std::string& block :
       {std::string("Alice Kim\nDid it arrive?"), std::string("届きましたか？"), std::string("> It does not boil."),
        std::string("_______"), lines, std::string(1001, 'a')}) {
    INFO(block);
    CHECK(taught_by(words + block).empty());
  }
}

TEST_CASE("only mails of proven staff that were done teach", "[P9]") {
  CHECK(taught_by(words + card, Role::claimed).empty());
  CHECK(taught_by(words + card, Role::customer).empty());
  for (const auto state : {MailState::held, MailState::refused, MailState::noted, MailState::set_aside})
    CHECK(taught_by(words + card, Role::staff, state).empty());
  CHECK(taught_by(words + card, Role::staff, MailState::obeyed).size() == 1);
}

TEST_CASE("mails that differ by their greeting alone are the same words", "[P16]") {
  const std::string same = "\n\nplease restart it, and wait for an hour.\n\n" + card;
  const auto above = [](const std::string& reply) { return taught_by(reply).front().above; };
  CHECK(above("Dear Kim," + same) == above("Dear Lena," + same));
  CHECK(above("Dear Kim,\n\nplease send it in.\n\n" + card) != above("Dear Kim," + same));
  // Nor does a sentence become a signature that stood below different greetings.
  CHECK(taught_by("Dear Kim," + same).size() == 1);
}

TEST_CASE("below commands a learned signature says nothing, whatever closing words stand above it", "[P16]") {
  const auto known = blocks_of(words + card);
  for (const std::string& text : {card, "Kind regards\n\n" + card, "Thanks\n\n" + card, "Alice\n\n" + card}) {
    INFO(text);
    CHECK(closing_of(text, alice, known) == Closing::learned);
    CHECK(closing_of(text, alice, {}) != Closing::learned);
  }
  CHECK(closing_of("Alice Kim", alice, known) == Closing::by_its_words);
  CHECK(is_learned_signature(card, alice, known));
  CHECK_FALSE(is_learned_signature("Thanks\n\n" + card, alice, known));
  CHECK_FALSE(is_learned_signature(card, alice, {}));
}

TEST_CASE("above a learned signature an answer is an answer, however short", "[P16]") {
  const auto known = blocks_of(words + card);
  for (const std::string above : {"Done.", "Done", "Yes", "Please restart it.", "https://www.example.com/manual"}) {
    INFO(above);
    CHECK(closing_of(above + "\n\n" + card, alice, known) == Closing::none);
    CHECK(signature_in(above + "\n\n" + card, alice, known) == card);
  }
}

TEST_CASE("a sentence that ended several mails is asked about, never left out", "[P16]") {
  const std::string sentence = "Please let us know whether it helps.";
  const auto known = blocks_of(words + sentence);
  CHECK(closing_of(sentence, alice, known) == Closing::perhaps);
  CHECK(closing_of("Please restart it.\n\n" + sentence, alice, known) == Closing::none);
  CHECK_FALSE(is_learned_signature(sentence, alice, known));
  CHECK(signature_in(sentence, alice, known).empty());
}
