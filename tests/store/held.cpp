#include "catch.hpp"
#include "desk_day.hpp"
#include "mail/limits.hpp"

using namespace gatepost;
using namespace gatepost::store;

namespace {

const std::string cora = "cora@shop.test";

Hold terms(std::optional<TicketNumber> ticket, Time due = noon + hours(1)) {
  return {.person = "alice", .ticket = ticket, .action = Action::answer, .due = due};
}

MailNumber held(DeskDay& day, const Hold& hold) {
  const auto number = day.keep();
  const auto mail = mail_from("alice@staff.test", "held" + std::to_string(number.value) + "@staff.test");
  Record record;
  record.number = number;
  record.mail = &mail;
  record.verdict.state = MailState::held;
  record.verdict.held = {{number, hold}};
  record.now = noon;
  day.record(record);
  return number;
}

std::vector<HeldMail> waiting_on(DeskDay& day, TicketNumber ticket) {
  Clues clues;
  clues.ids = {{"a", Token{Action::comment, ticket.value, {}, 1, 0}}};
  return day.store->look_up(mail_from("alice@staff.test", "new@staff.test"), clues, noon).held;
}

std::vector<HeldMail> named(DeskDay& day, MailNumber mail) {
  Clues clues;
  clues.ids = {{"a", Token{Action::click, mail.value, {}, 1, 0}}};
  return day.store->look_up(mail_from("alice@staff.test", "new@staff.test"), clues, noon).held;
}

void settle(DeskDay& day, MailNumber mail) {
  Record record;
  record.verdict.settled = {{mail, MailState::refused, "dropped"}};
  day.record(record);
}

}  // namespace

TEST_CASE("a held mail comes back under its terms, with what its ticket had seen", "[P9][P15]") {
  DeskDay day;
  day.open_ticket({1001}, cora);
  const auto number = held(day, terms(TicketNumber{1001}));
  day.happen({wrote({1001}, cora, "later")});
  const auto found = waiting_on(day, {1001});
  REQUIRE(found.size() == 1);
  CHECK(found.front().number == number);
  CHECK(found.front().hold.why == Hold::Why::proven);
  CHECK(found.front().hold.person == "alice");
  CHECK(found.front().hold.ticket == TicketNumber{1001});
  CHECK(found.front().hold.action == Action::answer);
  CHECK(found.front().hold.due == noon + hours(1));
  CHECK(found.front().is_waiting);
  CHECK(found.front().seen == 2);  // opened, wrote
}

TEST_CASE("a mail that belongs to no ticket is held all the same", "[P9]") {
  DeskDay day;
  const auto number = held(day, terms(std::nullopt));
  const auto found = named(day, number);
  REQUIRE(found.size() == 1);
  CHECK_FALSE(found.front().hold.ticket);
  CHECK(found.front().seen == 0);
}

TEST_CASE("on a ticket those that wait and were told count, the newest first, so many", "[P31]") {
  DeskDay day;
  day.open_ticket({1001}, cora);
  day.open_ticket({1002}, cora);
  held(day, terms(TicketNumber{1002}));
  auto untold = terms(TicketNumber{1001});
  untold.is_told = false;
  held(day, untold);
  MailNumber last;
  for (std::size_t i = 0; i <= limits::held_told; ++i) last = held(day, terms(TicketNumber{1001}));
  const auto found = waiting_on(day, {1001});
  CHECK(found.size() == limits::held_told);
  CHECK(found.front().number == last);
}

TEST_CASE("what is settled waits no more, and its name still leads to it", "[P9]") {
  DeskDay day;
  day.open_ticket({1001}, cora);
  const auto number = held(day, terms(TicketNumber{1001}));
  settle(day, number);
  CHECK(waiting_on(day, {1001}).empty());
  CHECK(day.store->held_due(noon + hours(2), 10).empty());
  REQUIRE(named(day, number).size() == 1);
  CHECK_FALSE(named(day, number).front().is_waiting);
}

TEST_CASE("held mails fall due in the order of their times", "[P9]") {
  DeskDay day;
  const auto late = held(day, terms(std::nullopt, noon + hours(2)));
  const auto soon = held(day, terms(std::nullopt, noon + hours(1)));
  CHECK(day.store->next_timer() == noon + hours(1));
  CHECK(day.store->held_due(noon, 10).empty());
  CHECK(day.store->held_due(noon + hours(2), 10) == std::vector{soon, late});
  CHECK(day.store->held_due(noon + hours(2), 1) == std::vector{soon});
}

TEST_CASE("whose time has come brings the other mails that its person was not told of", "[P9]") {
  DeskDay day;
  auto untold = terms(std::nullopt);
  untold.is_told = false;
  const auto first = held(day, untold);
  const auto second = held(day, untold);
  auto of_bob = untold;
  of_bob.person = "bob";
  held(day, of_bob);
  const auto known = day.store->look_up(first, noon + hours(1));
  REQUIRE(known.held.size() == 2);
  CHECK(known.held.front().number == first);
  CHECK(known.held.back().number == second);
}
