// Which ticket a mail of staff is about, where evidence proves its writer (P9), and what a mere claim means.
#include "catch.hpp"
#include "identify/given.hpp"

using namespace gatepost;
using namespace gatepost::identify_cases;

namespace {

const Mail of_alice = proven(from("alice@staff.test"));

Mail answering(Mail mail, const std::string& id) {
  mail.in_reply_to = {id};
  return mail;
}

}  // namespace

TEST_CASE("evidence of the receiving server proves staff without any token", "[P9]") {
  const auto found = match(of_alice, {});
  CHECK(found.role == Role::staff);
  CHECK(found.who == "alice");
  CHECK(found.proof == Proof::evidence);
  CHECK_FALSE(found.ticket);
}

TEST_CASE("proven staff are on the ticket of a colleague's or their department's token", "[P9]") {
  for (const auto whose : {bob, support}) {
    const auto by_address = match(of_alice, {{mark(Action::answer, whose, 1)}, {}});
    CHECK(by_address.role == Role::staff);
    CHECK(by_address.ticket == TicketNumber{1042});
    CHECK(match(of_alice, {{}, {mark(Action::comment, whose, 1)}}).action == Action::comment);
  }
}

TEST_CASE("a colleague's token asks for no answer to the customer, their department's does", "[P13]") {
  CHECK_FALSE(match(of_alice, {{mark(Action::answer, bob, 1)}, {}}).action);
  CHECK_FALSE(match(of_alice, {{}, {mark(Action::answer, bob, 1)}}).action);
  CHECK_FALSE(match(from("alice@staff.test"), {{mark(Action::answer, bob, 1)}, {}}).meant);
  CHECK(match(of_alice, {{mark(Action::answer, support, 1)}, {}}).action == Action::answer);
}

TEST_CASE("what answers a mail among colleagues asks for no answer to the customer, whatever token", "[P13]") {
  auto what = known();
  what.message_ids["bobs@staff.test"] = {1042};
  what.inside_ids = {"bobs@staff.test"};
  for (const auto& token : {mark(Action::answer, alice, 3), mark(Action::answer, support, 1)}) {
    auto mail = answering(from("alice@staff.test"), "bobs@staff.test");
    mail.references = {"theirs@customers.test", "bobs@staff.test"};
    const auto found = match(mail, {{token}, {}}, what);
    CHECK(found.role == Role::staff);
    CHECK(found.ticket == TicketNumber{1042});
    CHECK_FALSE(found.action);
    mail.in_reply_to = {"theirs@customers.test"};
    CHECK(match(mail, {{token}, {}}, what).action == Action::answer);
  }
}

TEST_CASE("their own token goes before a colleague's, recipients before Message-IDs, the nearest of these first",
          "[P7]") {
  const auto own = match(of_alice, {{mark(Action::answer, bob, 1)}, {mark(Action::comment, alice, 3, 1043)}});
  CHECK(own.ticket == TicketNumber{1043});
  CHECK(own.action == Action::comment);
  const auto others = match(of_alice, {{mark(Action::comment, bob, 1)}, {mark(Action::answer, bob, 1, 1043)}});
  CHECK(others.ticket == TicketNumber{1042});
  const auto nearest = match(of_alice, {{}, {mark(Action::answer, bob, 1, 1043), mark(Action::comment, bob, 1)}});
  CHECK(nearest.ticket == TicketNumber{1043});
}

TEST_CASE("proven staff's mail to both targets of a colleague is a comment", "[P13]") {
  const auto found = match(of_alice, {{mark(Action::answer, bob, 1), mark(Action::comment, bob, 1)}, {}});
  CHECK(found.action == Action::comment);
}

TEST_CASE("tokens that are aged or burned, a customer's, an outsider's or a former colleague's name no ticket",
          "[P8]") {
  for (const auto& dead : {mark(Action::answer, alice, 1), mark(Action::customer, kim, 1),
                           mark(Action::comment, outsider, 1), mark(Action::answer, carol, 1)}) {
    const auto found = match(of_alice, {{dead}, {}});
    CHECK(found.role == Role::staff);
    CHECK_FALSE(found.ticket);
    CHECK(found.doubt != Doubt::none);
  }
}

TEST_CASE("a known Message-ID alone leads proven staff to the ticket, and says not what to do there", "[P7]") {
  const auto found = match(answering(of_alice, "theirs@customers.test"), {{mark(Action::answer, alice, 1)}, {}});
  CHECK(found.role == Role::staff);
  CHECK(found.ticket == TicketNumber{1042});
  CHECK(found.rule == "known Message-ID");
  CHECK_FALSE(found.action);
}

TEST_CASE("a claim says which ticket and action its writer would have to confirm", "[P9]") {
  const auto others = match(from("alice@staff.test"), {{mark(Action::comment, bob, 1)}, {}});
  CHECK(others.role == Role::claimed);
  CHECK(others.looks_like == TicketNumber{1042});
  CHECK(others.meant == Action::comment);
  const auto own = match(from("alice@staff.test"), {{mark(Action::answer, alice, 1)}, {}});
  CHECK(own.meant == Action::answer);
  const auto aged = match(from("alice@staff.test"), {{}, {mark(Action::comment, alice, 1, 1043)}});
  CHECK(aged.looks_like == TicketNumber{1043});
  CHECK(aged.meant == Action::comment);
  const auto by_id = match(answering(from("alice@staff.test"), "theirs@customers.test"), {});
  CHECK(by_id.looks_like == TicketNumber{1042});
  CHECK_FALSE(by_id.meant);
  CHECK_FALSE(by_id.ticket);
}

TEST_CASE("a department's token proves each of its people, and them alone", "[P9]") {
  CHECK(match(from("alice@staff.test"), {{mark(Action::answer, support, 1)}, {}}).proof == Proof::token);
  auto where = desk();
  where.departments[0].staff = {"bob"};
  const auto found =
      identify::match(from("alice@staff.test"), {{mark(Action::answer, support, 1)}, {}}, known(), where, now);
  CHECK(found.role == Role::claimed);
  CHECK(found.doubt == Doubt::not_theirs);
}

TEST_CASE("a shared address is proven by its department's token, not by evidence nor by a person's token", "[P9]") {
  auto where = desk();
  where.departments[0].shared = Staff{"support", "support", {"team@staff.test"}, "", true};
  const auto match_of = [&](const Mail& mail, const Clues& clues) {
    return identify::match(mail, clues, known(), where, now);
  };
  const auto by_token = match_of(from("team@staff.test"), {{mark(Action::answer, support, 1)}, {}});
  CHECK(by_token.role == Role::staff);
  CHECK(by_token.who == "support");
  CHECK(match_of(proven(from("team@staff.test")), {}).role == Role::claimed);
  CHECK(match_of(from("team@staff.test"), {{mark(Action::answer, alice, 3)}, {}}).role == Role::claimed);
  CHECK(match_of(from("mallory@evil.test"), {{mark(Action::answer, support, 1)}, {}}).burned == std::vector{support});
}
