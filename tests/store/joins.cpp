#include "catch.hpp"
#include "desk_day.hpp"

using namespace gatepost;
using namespace gatepost::store;

namespace {

const std::string cora = "cora@shop.test";

Event joined(EventKind kind, TicketNumber ticket, TicketNumber other, std::optional<MailNumber> mail = std::nullopt) {
  auto event = by_staff(kind, ticket, "alice", "");
  event.value = std::to_string(other.value);
  event.mail = mail;
  return event;
}

const std::vector<Join>& joins_of(const Known& known, TicketNumber ticket) { return known.tickets.at(ticket).joins; }

Known learned(DeskDay& day, TicketNumber ticket) {
  auto known = day.store->look_up(ticket, noon);
  day.store->learn(known, {.has_undo = true}, noon);
  return known;
}

}  // namespace

TEST_CASE("a ticket that was neither merged nor split has no joins", "[P11]") {
  DeskDay day;
  day.open_ticket({1001}, cora);
  CHECK(joins_of(learned(day, {1001}), {1001}).empty());
}

TEST_CASE("a merge is known on both sides, with the state before it", "[P11]") {
  DeskDay day;
  day.open_ticket({1001}, cora);
  day.open_ticket({1002}, cora);
  day.happen({event_of(EventKind::solved, {1002})});
  day.happen({joined(EventKind::merged, {1002}, {1001}), joined(EventKind::absorbed, {1001}, {1002})});
  const auto known = learned(day, {1001});
  REQUIRE(joins_of(known, {1001}).size() == 1);
  REQUIRE(joins_of(known, {1002}).size() == 1);
  const auto& whole = joins_of(known, {1001}).front();
  CHECK(whole.kind == EventKind::absorbed);
  CHECK(whole.other == TicketNumber{1002});
  CHECK(whole.before.state == State::open);
  CHECK_FALSE(whole.has_words_since);
  const auto& part = joins_of(known, {1002}).front();
  CHECK(part.kind == EventKind::merged);
  CHECK(part.other == TicketNumber{1001});
  CHECK(part.before.state == State::solved);
  CHECK_FALSE(part.before.merged_into);
  CHECK(part.after.merged_into == TicketNumber{1001});
}

TEST_CASE("another customer is known with the one before, until that is taken back", "[P11]") {
  DeskDay day;
  const auto mail = day.open_ticket({1001}, cora);
  auto handed = event_of(EventKind::handed_over, {1001});
  handed.mail = mail;
  handed.address = "lee@work.test";
  day.happen({handed});
  const auto known = learned(day, {1001});
  REQUIRE(joins_of(known, {1001}).size() == 1);
  const auto change = joins_of(known, {1001}).front();
  CHECK(change.kind == EventKind::handed_over);
  CHECK(change.before.customer.address == cora);
  CHECK(change.after.customer.address == "lee@work.test");
  auto back = event_of(EventKind::handed_over, {1001});
  back.address = cora;
  back.value = std::to_string(mail.value);
  day.happen({back});
  CHECK(joins_of(learned(day, {1001}), {1001}).empty());
}

TEST_CASE("the newest join comes first, and words after one are told", "[P11]") {
  DeskDay day;
  for (const auto number : {1001, 1002, 1003}) day.open_ticket({number}, cora);
  day.happen({joined(EventKind::absorbed, {1001}, {1002})});
  day.happen({wrote({1001}, cora, "Any news?")});
  day.happen({joined(EventKind::split_off, {1001}, {1003})});
  const auto known = learned(day, {1001});
  const auto& joins = joins_of(known, {1001});
  REQUIRE(joins.size() == 2);
  CHECK(joins[0].kind == EventKind::split_off);
  CHECK_FALSE(joins[0].has_words_since);
  CHECK(joins[1].kind == EventKind::absorbed);
  CHECK(joins[1].has_words_since);
  CHECK(known.tickets.contains({1003}));  // what was split off may be taken back
}

TEST_CASE("a comment after a join is no word to the customer", "[P11]") {
  DeskDay day;
  day.open_ticket({1001}, cora);
  day.open_ticket({1002}, cora);
  day.happen({joined(EventKind::absorbed, {1001}, {1002})});
  day.happen({by_staff(EventKind::commented, {1001}, "bob", "The same kettle.")});
  CHECK_FALSE(joins_of(learned(day, {1001}), {1001}).front().has_words_since);
}

TEST_CASE("what the same mail did besides is part of the join", "[P11]") {
  DeskDay day;
  day.open_ticket({1001}, cora);
  day.open_ticket({1002}, cora);
  const auto mail = day.keep();
  auto solved = event_of(EventKind::solved, {1001});
  solved.mail = mail;
  day.happen({joined(EventKind::absorbed, {1001}, {1002}, mail), solved});
  const auto known = learned(day, {1001});
  CHECK(joins_of(known, {1001}).front().before.state == State::open);
  CHECK(joins_of(known, {1001}).front().after.state == State::solved);
}

TEST_CASE("each side of a merge is known as it would be without it", "[P11]") {
  DeskDay day;
  day.open_ticket({1001}, cora);
  day.open_ticket({1002}, "ned@mill.test");
  day.happen({event_of(EventKind::solved, {1001})});
  const auto merge = day.keep();
  auto reopened = event_of(EventKind::reopened, {1001});
  reopened.mail = merge;
  day.happen(
      {joined(EventKind::merged, {1002}, {1001}, merge), joined(EventKind::absorbed, {1001}, {1002}, merge), reopened});
  auto here = wrote({1001}, "ned@mill.test", "Any news?");
  here.part = TicketNumber{1002};
  day.happen({wrote({1002}, "ned@mill.test", "Any news?"), here});
  const auto known = learned(day, {1001});
  CHECK(joins_of(known, {1001}).front().without.state == State::solved);
  CHECK(joins_of(known, {1002}).front().without.state == State::open);
  CHECK(joins_of(known, {1002}).front().without.due == noon + hours(4));

  day.happen({by_staff(EventKind::answered, {1002}, "alice", "Soon."),
              by_staff(EventKind::answered, {1001}, "alice", "Soon.")});
  CHECK_FALSE(joins_of(learned(day, {1001}), {1002}).front().without.due);
}

TEST_CASE("a mail to the part opens what would have waited without the merge", "[P11]") {
  DeskDay day;
  day.open_ticket({1001}, cora);
  day.open_ticket({1002}, cora);
  day.happen({event_of(EventKind::solved, {1002})});
  day.happen({joined(EventKind::merged, {1002}, {1001}), joined(EventKind::absorbed, {1001}, {1002})});
  auto thanks = wrote({1002}, cora, "Thank you!");
  thanks.value = "thanks";
  day.happen({thanks});
  CHECK(joins_of(learned(day, {1001}), {1002}).front().without.state == State::solved);
  day.happen({wrote({1002}, cora, "It drips again.")});
  CHECK(joins_of(learned(day, {1001}), {1002}).front().without.state == State::open);
}
