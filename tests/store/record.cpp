#include "catch.hpp"
#include "desk_day.hpp"
#include "mail/limits.hpp"
#include "store/sqlite.hpp"

using namespace gatepost;
using namespace gatepost::store;

namespace {

constexpr TicketNumber first{1001};
const std::string cora = "Cora@Shop.test";

Event full_event() {
  auto event = event_of(EventKind::bounced, first, noon + hours(1));
  event.actor = "staff:alice";
  event.mail = MailNumber{1};
  event.letter = LetterNumber{1};
  event.principal = PrincipalNumber{1};
  event.value = "5.1.1";
  event.name = "Zoë";
  event.address = "zoe@shop.test";
  event.language = "zh-Hans";
  event.text = "no such user\nat all";
  event.until = noon + hours(30);
  return event;
}

void check_same(const Event& a, const Event& b) {
  CHECK(a.kind == b.kind);
  CHECK(a.ticket == b.ticket);
  CHECK(a.at == b.at);
  CHECK(a.actor == b.actor);
  CHECK(a.mail == b.mail);
  CHECK(a.letter == b.letter);
  CHECK(a.principal == b.principal);
  CHECK(a.value == b.value);
  CHECK(a.name == b.name);
  CHECK(a.address == b.address);
  CHECK(a.language == b.language);
  CHECK(a.text == b.text);
  CHECK(a.until == b.until);
}

Record principals_record(std::vector<Principal> principals) {
  Record record;
  record.verdict.principals = std::move(principals);
  return record;
}

/// One of every kind, in an order that a ticket could live through.
std::vector<Event> a_long_life() {
  auto joined = event_of(EventKind::joined, first);
  joined.name = "Bo";
  joined.address = "bo@shop.test";
  auto assigned = event_of(EventKind::assigned, first);
  assigned.value = "alice";
  auto moved = event_of(EventKind::moved, first);
  moved.value = "tech";
  moved.until = noon + hours(8);
  auto prioritised = event_of(EventKind::prioritised, first);
  prioritised.value = "urgent";
  auto reminded = event_of(EventKind::reminded, first);
  reminded.until = noon + hours(9);
  auto waiting = event_of(EventKind::waiting, first);
  waiting.until = noon + hours(99);
  auto reopened = event_of(EventKind::reopened, first);
  reopened.until = noon + hours(5);
  auto solved = event_of(EventKind::solved, first);
  solved.until = noon + hours(1);
  auto voted = event_of(EventKind::voted, first);
  voted.value = "4";
  return {joined,
          assigned,
          by_staff(EventKind::commented, first, "bob", "look here"),
          moved,
          prioritised,
          reminded,
          by_staff(EventKind::answered, first, "alice", "descale it"),
          waiting,
          reopened,
          event_of(EventKind::unassigned, first),
          solved,
          event_of(EventKind::surveyed, first),
          voted,
          event_of(EventKind::noted, first)};
}

}  // namespace

TEST_CASE("an event comes back with every field") {
  DeskDay day;
  day.open_ticket(first, cora);
  day.record(principals_record({{PrincipalNumber{1}, Principal::Kind::customer, "zoe@shop.test", 1, noon}}));
  day.happen({full_event()});
  const auto view = day.store->ticket(first);
  REQUIRE(view);
  REQUIRE(view->events.size() == 3);
  check_same(view->events[2], full_event());
}

TEST_CASE("the ticket is the fold of its events, whatever happened") {
  DeskDay day;
  day.open_ticket(first, cora);
  std::vector<Event> lived = {opened(first, cora, "Kettle"), wrote(first, cora, "It does not boil.")};
  for (const auto& event : a_long_life()) {
    day.happen({event});
    lived.push_back(event);
    Ticket folded;
    for (const auto& one : lived) apply(folded, one);
    CHECK(day.store->ticket(first)->ticket == folded);
    CHECK(day.store->differing_folds().empty());
  }
}

TEST_CASE("a ticket's row that says other than its events is found") {
  DeskDay day;
  day.open_ticket(first, cora);
  day.open_ticket({1002}, "bo@shop.test");
  Database(day.folder.file(), hours(0)).run("update ticket set priority = 'low' where id = 1002");
  CHECK(day.store->differing_folds() == std::vector{TicketNumber{1002}});
}

TEST_CASE("what was not committed never happened", "[P3]") {
  DeskDay day;
  const auto number = day.keep();
  {
    Transaction transaction(*day.store);
    Record opening;
    opening.number = number;
    opening.verdict.state = MailState::opened;
    opening.verdict.ticket = first;
    opening.verdict.events = {opened(first, cora, "Kettle")};
    opening.letters = {wire({1}, LetterKind::acknowledgement, cora, first)};
    day.store->record(opening);
  }
  CHECK(day.store->pending(number));
  CHECK_FALSE(day.store->ticket(first));
  CHECK(day.store->letters_due(noon + std::chrono::hours(24), 10, limits::batch_bytes).empty());
  CHECK(day.store->find("kettle").empty());
}

TEST_CASE("a letter may get its bytes later, but before the commit", "[P3]") {
  DeskDay day;
  const auto whole = wire({1}, LetterKind::notice, cora);
  auto head = whole;
  head.subject = head.text = head.bytes = "";
  Record happened;
  happened.letters = {head};
  {
    Transaction transaction(*day.store);
    day.store->record(happened);
    CHECK_THROWS_AS(transaction.commit(), std::logic_error);
  }
  CHECK(day.store->letters_due(noon, 10, limits::batch_bytes).empty());
  Transaction transaction(*day.store);
  day.store->record(happened);
  day.store->write(whole);
  transaction.commit();
  const auto due = day.store->letters_due(noon, 10, limits::batch_bytes);
  REQUIRE(due.size() == 1);
  CHECK(due[0].wire.bytes == whole.bytes);
  CHECK(due[0].wire.subject == whole.subject);
}

TEST_CASE("a record that cannot be written leaves nothing behind", "[P3]") {
  DeskDay day;
  const auto number = day.keep();
  Record broken;
  broken.number = number;
  broken.verdict.state = MailState::opened;
  broken.verdict.events = {opened(first, cora, "Kettle")};
  broken.letters = {wire({1}, LetterKind::notice, cora, first), wire({1}, LetterKind::notice, cora, first)};
  CHECK(has(failure_of([&] { day.record(broken); }), day.folder.file().string()));
  CHECK(day.store->pending(number));
  CHECK_FALSE(day.store->ticket(first));
  CHECK(day.store->letters_due(noon + std::chrono::hours(24), 10, limits::batch_bytes).empty());
}

TEST_CASE("a mail that another process recorded meanwhile is left as it is", "[P2]") {
  DeskDay day;
  const auto number = day.open_ticket(first, cora);
  Record again;
  again.number = number;
  again.verdict.state = MailState::quarantined;
  again.verdict.events = {opened({1002}, cora, "Kettle")};
  again.letters = {wire({9}, LetterKind::notice, cora)};
  day.record(again);
  CHECK_FALSE(day.store->ticket({1002}));
  CHECK(day.store->letters_due(noon + std::chrono::hours(24), 10, limits::batch_bytes).size() == 1);
  CHECK(day.store->status().mails_by_state == std::vector{std::pair{std::string("opened"), std::int64_t{1}}});
}

TEST_CASE("our own faults are told apart from the disk's") {
  DeskDay day;
  CHECK_THROWS_AS(day.store->record({}), std::logic_error);
  CHECK_THROWS_AS(day.happen({event_of(EventKind::solved, {4711})}), std::logic_error);
  day.open_ticket(first, cora);
  CHECK_THROWS_AS(day.happen({opened(first, cora, "again")}), std::logic_error);
  Transaction transaction(*day.store);
  CHECK_THROWS_AS(Transaction(*day.store), std::logic_error);
}

TEST_CASE("principals are added and their generations raised") {
  DeskDay day;
  const Principal alice{PrincipalNumber{1}, Principal::Kind::staff, "alice", 1, noon};
  auto raised = alice;
  raised.generation = 2;
  raised.since = noon + hours(1);
  raised.addresses = {"alice@staff.test", "A.Kim@staff.test"};
  day.record(principals_record({alice}));
  CHECK(day.store->look_up(first, noon).principals == std::vector{alice});
  day.record(principals_record({raised}));
  const auto known = day.store->look_up(first, noon);
  CHECK(known.principals == std::vector{raised});
  CHECK(known.next_principal == PrincipalNumber{2});
}

TEST_CASE("an event of a kind that this program does not know is told, not passed over") {
  DeskDay day;
  day.open_ticket(first, cora);
  Database(day.folder.file(), hours(0)).run("update event set kind = 'teleported' where kind = 'customer_wrote'");
  const auto said = failure_of([&] { day.store->ticket(first); });
  CHECK(has(said, "teleported"));
  CHECK(has(said, day.folder.file().string()));
  CHECK(has(said, "install"));
}

TEST_CASE("a ticket's timer is the earliest time that its state leaves in force") {
  DeskDay day;
  day.open_ticket(first, cora);
  CHECK(day.store->next_timer() == noon + hours(4));
  CHECK(day.store->tickets_due(noon + hours(3), 10).empty());
  CHECK(day.store->tickets_due(noon + hours(4), 10) == std::vector{first});

  auto waiting = event_of(EventKind::waiting, first);
  waiting.until = noon + hours(48);
  day.happen({waiting});
  CHECK(day.store->next_timer() == noon + hours(48));

  auto solved = event_of(EventKind::solved, first);
  solved.until = noon + hours(2);
  day.happen({solved});
  CHECK(day.store->next_timer() == noon + hours(2));
  day.happen({event_of(EventKind::surveyed, first)});
  CHECK_FALSE(day.store->next_timer());
  CHECK(day.store->tickets_due(noon + hours(1'000), 10).empty());
}

TEST_CASE("of many tickets that are due the longest due comes first") {
  DeskDay day;
  for (int i = 0; i < 3; ++i) {
    auto event = opened({1001 + i}, cora, "Kettle");
    event.until = noon + hours(9 - i);
    day.happen({event});
  }
  CHECK(day.store->tickets_due(noon + hours(9), 2) == std::vector{TicketNumber{1003}, TicketNumber{1002}});
}
