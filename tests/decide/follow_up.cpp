#include "decide/follow_up.hpp"

#include "catch.hpp"
#include "decide/decide.hpp"
#include "mail/limits.hpp"

using namespace gatepost;
using namespace gatepost::decide;
using namespace std::chrono;

namespace {

const Time now = Time(sys_days(2026y / 11 / 23) + hours(9));

/// A solved ticket whose follow-up is due, with nothing that speaks against it.
struct Given {
  Desk desk;
  Known known;
  KnownTicket ticket;

  Given() {
    desk.name = "Example Support";
    desk.address = "support@desk.test";
    desk.staff = {{"alice", "Alice Kim", {"alice@staff.test"}, ""}};
    desk.departments = {{.id = "support", .staff = {"alice"}}};
    known.next_letter = {7};
    known.canned["thanks"][""] = "Dear {{customer.name}}, does it work? {{writer.name}}";
    ticket.ticket.number = {1042};
    ticket.ticket.state = State::solved;
    ticket.ticket.department = "support";
    ticket.ticket.customer = {"Kim", "kim@customers.test"};
    ticket.ticket.participants = {{"Lee", "lee@customers.test"}};
    ticket.ticket.follow_up = FollowUp{now, "thanks", "alice"};
  }

  Verdict fall_due() const { return due(ticket, known, desk, now); }

  /// Why nothing went; fails the case where something did.
  std::string reason() const {
    const auto verdict = fall_due();
    CHECK(verdict.letters.empty());
    REQUIRE(verdict.events.size() == 1);
    CHECK(verdict.events[0].kind == EventKind::followed_up);
    return verdict.events[0].value;
  }
};

}  // namespace

TEST_CASE("a follow-up goes to the customer alone, filled, with an address that stops it", "[P21]") {
  const auto verdict = Given().fall_due();
  REQUIRE(verdict.letters.size() == 1);
  const auto& letter = verdict.letters[0];
  CHECK(letter.kind == LetterKind::follow_up);
  CHECK(letter.to.address == "kim@customers.test");
  CHECK(letter.also_to.empty());
  CHECK(letter.from_name == "Example Support");
  CHECK(std::get<Prose>(letter.values.at("text")).text == "Dear Kim, does it work? Alice Kim");
  REQUIRE(letter.unsubscribe);
  CHECK(letter.unsubscribe->action == Action::unsubscribe);
  CHECK(letter.unsubscribe->number == 1042);
  CHECK(letter.unsubscribe->principal == letter.recipient);
  CHECK(letter.reply_to->action == Action::customer);
  REQUIRE(verdict.events.size() == 1);
  CHECK(verdict.events[0].value.empty());
  CHECK(verdict.events[0].name == "thanks");
}

TEST_CASE("a follow-up waits for its time") {
  Given given;
  given.ticket.ticket.follow_up->at = now + seconds(1);
  CHECK(given.fall_due().events.empty());
}

TEST_CASE("what speaks against a follow-up is told in an event, and nothing goes", "[P21]") {
  Given given;
  SECTION("the ticket is not solved") {
    given.ticket.ticket.state = State::waiting;
    CHECK(given.reason() == "sent no follow-up: the ticket is waiting");
  }
  SECTION("the last mark was low") {
    given.ticket.ticket.mark = 2;
    CHECK(given.reason() == "sent no follow-up: the mark was low");
  }
  SECTION("the customer wants none") {
    given.ticket.wants_no_follow_up = true;
    CHECK(given.reason() == "sent no follow-up: the customer wants none");
  }
  SECTION("mail to the customer came back") {
    given.ticket.has_bounced = true;
    CHECK(given.reason() == "sent no follow-up: mail to the customer came back");
  }
  SECTION("the canned answer is gone") {
    given.known.canned.clear();
    CHECK(given.reason() == "sent no follow-up: there is no canned answer thanks");
  }
  SECTION("the customer has got enough automatic letters") {
    given.known.counts.to_address_hour = limits::letters_per_address_hour;
    CHECK(given.reason() == "sent no follow-up: too many automatic letters went there lately");
  }
}

TEST_CASE("a mark that is not low, and a writer who has left, stop no follow-up", "[P21]") {
  Given given;
  given.ticket.ticket.mark = 3;
  given.desk.staff.clear();
  const auto verdict = given.fall_due();
  REQUIRE(verdict.letters.size() == 1);
  CHECK(std::get<Prose>(verdict.letters[0].values.at("text")).text == "Dear Kim, does it work? alice");
}
