#include "identify/identify.hpp"

#include "catch.hpp"
#include "identify/given.hpp"

using namespace gatepost;
using namespace gatepost::identify_cases;

TEST_CASE("staff are proven by their own signed address together with their From", "[P9]") {
  const auto found = match(from("alice@staff.test"), {{mark(Action::answer, alice, 3)}, {}});
  CHECK(found.role == Role::staff);
  CHECK(found.who == "alice");
  CHECK(found.proof == Proof::token);
  CHECK(found.ticket == TicketNumber{1042});
  CHECK(found.action == Action::answer);
  CHECK(found.rule == "signed address");
}

TEST_CASE("the signed Message-ID alone is enough", "[P8]") {
  const auto found = match(from("A.Kim@staff.test"), {{}, {mark(Action::comment, alice, 3)}});
  CHECK(found.role == Role::staff);
  CHECK(found.action == Action::comment);
}

TEST_CASE("a From line of staff alone is worth nothing", "[P9]") {
  const auto found = match(from("alice@staff.test"), {});
  CHECK(found.role == Role::claimed);
  CHECK_FALSE(found.ticket);
}

TEST_CASE("a colleague's token gives no rights, and is not burned among colleagues", "[P9]") {
  const auto found = match(from("alice@staff.test"), {{mark(Action::answer, bob, 1)}, {}});
  CHECK(found.role == Role::claimed);
  CHECK_FALSE(found.ticket);
  CHECK(found.doubt == Doubt::not_theirs);
  CHECK(found.burned.empty());
}

TEST_CASE("dmarc=fail overrides the token", "[P9]") {
  auto mail = from("alice@staff.test");
  mail.header = {{"Authentication-Results", "mx; dmarc=fail header.from=staff.test"}};
  const auto found = match(mail, {{mark(Action::answer, alice, 3)}, {}});
  CHECK(found.role == Role::claimed);
  CHECK(found.proof == Proof::refuted);
  CHECK_FALSE(found.ticket);
  CHECK(found.looks_like == TicketNumber{1042});
  CHECK(found.meant == Action::answer);
}

TEST_CASE("several From, one of them of staff, prove nothing, whatever token and evidence", "[P9]") {
  auto mail = proven(from("alice@staff.test"));
  mail.from.push_back({"", "mallory@evil.test"});
  for (int order = 0; order < 2; ++order) {
    const auto found = match(mail, {{mark(Action::answer, alice, 3)}, {}});
    CHECK(found.role == Role::claimed);
    CHECK(found.who == "alice");
    CHECK_FALSE(found.ticket);
    CHECK(found.burned == std::vector{alice});
    std::swap(mail.from[0], mail.from[1]);
  }
}

TEST_CASE("a staff token in an outsider's mail is burned and opens nothing", "[P8]") {
  const auto found = match(from("mallory@evil.test"), {{mark(Action::answer, alice, 3)}, {}});
  CHECK(found.role == Role::stranger);
  CHECK_FALSE(found.ticket);
  CHECK(found.looks_like == TicketNumber{1042});
  CHECK(found.burned == std::vector{alice});
}

TEST_CASE("a staff token copied to an outsider is burned, though the mail itself is obeyed", "[P8]") {
  auto mail = from("alice@staff.test");
  mail.cc = {{"", "kim@customers.test"}};
  const auto found = match(mail, {{mark(Action::answer, alice, 3)}, {}});
  CHECK(found.role == Role::staff);
  CHECK(found.burned == std::vector{alice});
}

TEST_CASE("the newest two generations are valid, none older and none from the future", "[P8]") {
  CHECK(match(from("alice@staff.test"), {{mark(Action::answer, alice, 2)}, {}}).role == Role::staff);
  CHECK(match(from("alice@staff.test"), {{mark(Action::answer, alice, 1)}, {}}).doubt == Doubt::aged);
  CHECK(match(from("alice@staff.test"), {{mark(Action::answer, alice, 4)}, {}}).role == Role::claimed);
}

TEST_CASE("a generation is not valid longer than token_age after the next one began", "[P8]") {
  auto what = known();
  what.principals[0].since = now - desk().token_age - std::chrono::hours(1);
  CHECK(match(from("alice@staff.test"), {{mark(Action::answer, alice, 2)}, {}}, what).doubt == Doubt::aged);
}

TEST_CASE("a person taken out of config.ini loses all rights at once", "[P9]") {
  auto where = desk();
  where.staff.erase(where.staff.begin());
  const auto found =
      identify::match(from("alice@staff.test"), {{mark(Action::answer, alice, 3)}, {}}, known(), where, now);
  CHECK(found.role == Role::stranger);
  CHECK_FALSE(found.ticket);
}

TEST_CASE("evidence is worth nothing in a mail that was written to others and sent on", "[P9]") {
  auto mail = proven(from("alice@staff.test"));
  CHECK(match(mail, {}).role == Role::staff);
  mail.to = {{"", "mallory@evil.test"}};
  CHECK(match(mail, {}).role == Role::claimed);
  mail.cc = {{"", "Support+c1042-x@desk.test"}};
  CHECK(match(mail, {}).role == Role::staff);
}

TEST_CASE("two fields where a mail may have one prove nothing by evidence: the upper one may be another's", "[P9]") {
  for (const std::string field :
       {"From", "To", "Cc", "Reply-To", "Subject", "Message-ID", "In-Reply-To", "References"}) {
    CAPTURE(field);
    auto mail = proven(from("alice@staff.test"));
    mail.header.push_back({field, "x"});
    CHECK(match(mail, {}).role == Role::staff);
    mail.header.insert(mail.header.begin(), {field == "To" ? "TO" : field, "support@desk.test"});
    CHECK(match(mail, {}).role == Role::claimed);
    CHECK(match(mail, {}).proof == Proof::none);
    CHECK(match(mail, {{mark(Action::answer, alice, 3)}, {}}).role == Role::staff);
  }
  auto mail = proven(from("alice@staff.test"));
  for (int i = 0; i < 2; ++i) mail.header.push_back({"Received", "from a by b with LMTP"});
  CHECK(match(mail, {}).role == Role::staff);
  mail = from("alice@staff.test");
  mail.header = {{"Authentication-Results", "mx; dmarc=fail header.from=staff.test"}, {"To", "x"}, {"To", "x"}};
  CHECK(match(mail, {}).proof == Proof::refuted);
}

TEST_CASE("who has left a department takes its tokens with them: they end for all", "[P8]") {
  auto what = known();
  what.principals[4].addresses = {"Alice@staff.test", "bob@staff.test"};
  CHECK(match(from("alice@staff.test"), {{mark(Action::answer, support, 1)}, {}}, what).role == Role::staff);
  what.principals[4].addresses.push_back("carol@staff.test");
  CHECK(match(from("alice@staff.test"), {{mark(Action::answer, support, 1)}, {}}, what).role == Role::claimed);
}

TEST_CASE("a section of config.ini that names another person by now gives nobody the rights of old tokens", "[P8]") {
  auto what = known();
  what.principals[0].addresses = {"alice@old.test"};
  for (const auto& writer : {"alice@staff.test", "alice@old.test", "bob@staff.test"}) {
    const auto found = match(from(writer), {{mark(Action::answer, alice, 3)}, {}}, what);
    CHECK(found.role != Role::staff);
    CHECK_FALSE(found.ticket);
  }
  what.principals[0].addresses = {"alice@old.test", "ALICE@staff.test"};
  CHECK(match(from("alice@staff.test"), {{mark(Action::answer, alice, 3)}, {}}, what).role == Role::staff);
}

TEST_CASE("mail that reaches both targets is a comment", "[P13]") {
  for (const auto& marks : {std::vector{mark(Action::answer, alice, 3), mark(Action::comment, alice, 3)},
                            std::vector{mark(Action::comment, alice, 3), mark(Action::answer, alice, 3)}}) {
    const auto found = match(from("alice@staff.test"), {marks, {}});
    CHECK(found.action == Action::comment);
    CHECK(found.is_to_both);
  }
  CHECK_FALSE(match(from("alice@staff.test"), {{mark(Action::comment, alice, 3)}, {}}).is_to_both);
}

TEST_CASE("the signed address is asked before the Message-ID", "[P7]") {
  const auto found =
      match(from("alice@staff.test"), {{mark(Action::answer, alice, 3, 1043)}, {mark(Action::comment, alice, 3)}});
  CHECK(found.ticket == TicketNumber{1043});
  CHECK(found.action == Action::answer);
}

TEST_CASE("of several signed Message-IDs the nearest counts", "[P7]") {
  const auto found =
      match(from("alice@staff.test"), {{}, {mark(Action::answer, alice, 3, 1043), mark(Action::comment, alice, 3)}});
  CHECK(found.ticket == TicketNumber{1043});
  CHECK(found.action == Action::answer);
}

TEST_CASE("own tokens of two tickets are told as such", "[P7]") {
  const auto found =
      match(from("alice@staff.test"), {{mark(Action::answer, alice, 3), mark(Action::answer, alice, 3, 1043)}, {}});
  CHECK(found.second_ticket == TicketNumber{1043});
}

TEST_CASE("a customer who answers a known mail and takes part is on the ticket", "[P7]") {
  auto mail = from("Kim@customers.test");
  mail.references = {"theirs@customers.test"};
  const auto found = match(mail, {});
  CHECK(found.ticket == TicketNumber{1042});
  CHECK(found.role == Role::customer);
  CHECK(found.rule == "known Message-ID");
}

TEST_CASE("a stranger who knows a Message-ID of a ticket does not get in", "[P7]") {
  auto mail = from("mallory@evil.test");
  mail.in_reply_to = {"theirs@customers.test"};
  const auto found = match(mail, {});
  CHECK_FALSE(found.ticket);
  CHECK(found.doubt == Doubt::not_taking_part);
  CHECK(found.looks_like == TicketNumber{1042});
}

TEST_CASE("a mail that its domain disowns does not get in by a known Message-ID, though From takes part", "[P7]") {
  auto mail = from("kim@customers.test");
  mail.references = {"theirs@customers.test"};
  mail.header = {{"Authentication-Results", "mx; dmarc=fail header.from=customers.test"}};
  const auto found = match(mail, {});
  CHECK_FALSE(found.ticket);
  CHECK(found.role == Role::stranger);
  CHECK(found.proof == Proof::refuted);
  CHECK(found.looks_like == TicketNumber{1042});
}

TEST_CASE("the customer's token from another address is let in and marked", "[P10]") {
  const auto found = match(from("kim@home.test"), {{mark(Action::customer, kim, 1)}, {}});
  CHECK(found.ticket == TicketNumber{1042});
  CHECK(found.role == Role::customer);
  CHECK(found.is_other_address);
}

TEST_CASE("a tag with a wrong MAC leads nowhere and is told", "[P8]") {
  const auto found = match(from("kim@customers.test"), {{{"support+a1042-k3-2-0-0000000000000000@desk.test", {}}}, {}});
  CHECK_FALSE(found.ticket);
  CHECK(found.doubt == Doubt::bad_mac);
}

TEST_CASE("a number in the subject is never a way into a ticket", "[P7]") {
  auto mail = from("kim@customers.test");
  mail.subject = "Re: [#1042] kettle";
  CHECK_FALSE(match(mail, {}).ticket);
}

TEST_CASE("the token for it stops a customer's follow-ups, whoever's From and however old, and is no way in", "[P8]") {
  auto what = known();
  what.principals[2].generation = 9;
  for (const auto* sender : {"kim@customers.test", "kim@home.test", "mailer-daemon@relay.test", "alice@staff.test"}) {
    INFO(sender);
    const auto found = match(from(sender), {{mark(Action::unsubscribe, kim, 1)}, {}}, what);
    REQUIRE(found.unsubscribed);
    CHECK(found.unsubscribed->address == "kim@customers.test");
    CHECK(found.unsubscribed->ticket == TicketNumber{1042});
    CHECK_FALSE(found.ticket);
    CHECK(found.doubt == Doubt::none);
  }
}

TEST_CASE("a wrong MAC, a token of staff or of another action stops nothing", "[P8]") {
  const Clues wrong{{{"support+u1042-k3-2-0-0000000000000000@desk.test", {}}}, {}};
  CHECK_FALSE(match(from("kim@customers.test"), wrong).unsubscribed);
  CHECK_FALSE(match(from("kim@customers.test"), {{mark(Action::unsubscribe, alice, 3)}, {}}).unsubscribed);
  CHECK_FALSE(match(from("kim@customers.test"), {{mark(Action::customer, kim, 1)}, {}}).unsubscribed);
}

TEST_CASE("the envelope token names the letter that bounced", "[P28]") {
  const auto found = match(from("mailer-daemon@relay.test"), {{mark(Action::bounce, kim, 1, 57)}, {}});
  CHECK(found.bounced == LetterNumber{57});
  CHECK_FALSE(found.ticket);
}

TEST_CASE("a staff token in the text of somebody outside is burned, in staff's own mail or a report it is not",
          "[P8]") {
  const Clues quoting{{}, {}, false, {mark(Action::answer, alice, 3), mark(Action::comment, alice, 3)}};
  CHECK(match(from("mallory@evil.test"), quoting).burned == std::vector{alice});
  CHECK(match(from("kim@customers.test"), {{mark(Action::customer, kim, 1)}, {}, false, quoting.seen}).burned ==
        std::vector{alice});
  CHECK(match(from("bob@staff.test"), quoting).burned.empty());
  CHECK(match(proven(from("bob@staff.test")), quoting).burned.empty());
  auto report = from("mailer-daemon@evil.test");
  report.bounce = Bounce{};
  CHECK(match(report, quoting).burned.empty());
}

TEST_CASE("a copy to an address of the company burns nothing, one at a mail provider does, as does a From there",
          "[P8]") {
  const Clues own{{mark(Action::answer, alice, 3)}, {}};
  auto mail = from("alice@staff.test");
  mail.cc = {{"", "team@staff.test"}};
  CHECK(match(mail, own).burned.empty());
  mail.cc = {{"", "team@sub.staff.test"}};
  CHECK(match(mail, own).burned == std::vector{alice});
  CHECK(match(from("team@staff.test"), own).burned == std::vector{alice});
  auto where = desk();
  where.staff[0].addresses.emplace_back("alice@gmail.com");
  mail.cc = {{"", "mallory@gmail.com"}};
  CHECK(identify::match(mail, own, known(), where, now).burned == std::vector{alice});
}

TEST_CASE("the same words once more join the ticket of the first, if their writer takes part and it is not solved",
          "[P7]") {
  auto what = known();
  what.same_words = {{{1042}, {"hash"}}};
  auto mail = from("kim@customers.test");
  CHECK_FALSE(match(mail, {}, what).ticket);  // the file of the first is not there
  mail.attachments = {{.name = "a.pdf", .sha256 = "hash"}, {.name = "b.pdf", .sha256 = "more"}};
  const auto found = match(mail, {}, what);
  CHECK(found.ticket == TicketNumber{1042});
  CHECK(found.role == Role::customer);
  CHECK(found.rule == "same words");
  CHECK(found.is_sent_again);
  CHECK(match(mail, {{mark(Action::customer, kim, 1, 1043)}, {}}, what).ticket == TicketNumber{1043});
  what.same_words = {{{1042}, {"other"}}, {{1042}, {"hash"}}};  // newest first
  CHECK_FALSE(match(mail, {}, what).ticket);
  what.same_words = {{{1043}, {"other"}}, {{1042}, {"hash"}}};
  CHECK(match(mail, {}, what).ticket == TicketNumber{1042});
  what.tickets.at({1042}).ticket.state = State::solved;
  CHECK_FALSE(match(mail, {}, what).ticket);
  what.tickets.at({1042}).ticket.state = State::waiting;
  CHECK(match(mail, {}, what).ticket);
  what.tickets.at({1042}).ticket.customer.address = "lee@customers.test";
  CHECK_FALSE(match(mail, {}, what).ticket);
  mail.header = {{"Authentication-Results", "mx; dmarc=fail header.from=customers.test"}};
  CHECK_FALSE(match(mail, {}, what).ticket);
}

TEST_CASE("a customer whose number was lost with the store comes in by their own mark and From", "[P7][P8]") {
  auto after_loss = known();
  after_loss.next_principal = {1'000'000};
  constexpr PrincipalNumber lost{700};
  for (const auto action : {Action::customer, Action::survey}) {
    const Clues clues{.addresses = {mark(action, lost, 1)}};
    const auto theirs = match(from("kim@customers.test"), clues, after_loss);
    CHECK(theirs.ticket == TicketNumber{1042});
    CHECK(theirs.action == action);
    CHECK(theirs.doubt == Doubt::none);
    CHECK_FALSE(match(from("mallory@else.test"), clues, after_loss).ticket);
    CHECK_FALSE(match(from("kim@customers.test"), clues).ticket);  // this store never gave such a number
  }
  for (const auto action : {Action::answer, Action::comment})
    CHECK_FALSE(match(from("kim@customers.test"), {.addresses = {mark(action, lost, 1)}}, after_loss).ticket);
  after_loss.names_unsent = true;
  CHECK_FALSE(match(from("kim@customers.test"), {.addresses = {mark(Action::customer, lost, 1)}}, after_loss).ticket);
}
