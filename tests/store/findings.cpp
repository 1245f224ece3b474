#include "catch.hpp"
#include "desk_day.hpp"
#include "mail/limits.hpp"

using namespace gatepost;
using namespace gatepost::store;
using Kind = Question::Kind;

namespace {

const std::string cora = "cora@shop.test";

Finding found(DeskDay& day, const Question& question) {
  Known known;
  day.store->learn(known, {.questions = {question}}, noon);
  REQUIRE(known.findings.size() == 1);
  CHECK(known.findings.front().question.is_same(question));
  return known.findings.front();
}

std::vector<std::int64_t> numbers_of(const Finding& finding) {
  std::vector<std::int64_t> numbers;
  for (const auto& one : finding.tickets) numbers.push_back(one.ticket.number.value);
  return numbers;
}

using Numbers = std::vector<std::int64_t>;

Event assigned(TicketNumber ticket, const std::string& staff) {
  auto event = event_of(EventKind::assigned, ticket);
  event.value = staff;
  return event;
}

Event moved(TicketNumber ticket, const std::string& department, Time due) {
  auto event = event_of(EventKind::moved, ticket);
  event.value = department;
  event.until = due;
  return event;
}

Question list(const std::string& words, Time now = noon) {
  return {.kind = Kind::list, .words = words, .person = "alice", .departments = {"support"}, .now = now};
}

}  // namespace

TEST_CASE("a list has what was asked for, what is due soonest first", "[P17]") {
  DeskDay day;
  for (int i = 0; i < 6; ++i) day.open_ticket({1001 + i}, cora);
  day.happen({event_of(EventKind::solved, {1001}), event_of(EventKind::waiting, {1002}), assigned({1003}, "alice"),
              assigned({1004}, "bob"), moved({1005}, "tech", noon + hours(1)),
              moved({1006}, "support", noon + hours(2))});
  CHECK(numbers_of(found(day, list(""))) == Numbers{1003, 1006, 1002});
  CHECK(numbers_of(found(day, list("open"))) == Numbers{1005, 1006, 1004, 1003});
  CHECK(numbers_of(found(day, list("waiting"))) == Numbers{1002});
  CHECK(numbers_of(found(day, list("all"))) == Numbers{1005, 1006, 1004, 1003, 1002});
  CHECK(numbers_of(found(day, list("solved"))) == Numbers{1001});
  CHECK(numbers_of(found(day, list("mine"))) == Numbers{1003});
  CHECK(numbers_of(found(day, list("unassigned"))) == Numbers{1005, 1006, 1002});
  CHECK(numbers_of(found(day, list("tech"))) == Numbers{1005});
  CHECK(numbers_of(found(day, list("late"))).empty());
  CHECK(numbers_of(found(day, list("late", noon + hours(3)))) == Numbers{1005, 1006});
}

TEST_CASE("a long list tells how many it leaves out", "[P31]") {
  DeskDay day;
  for (int i = 0; i < 53; ++i) day.open_ticket({1001 + i}, cora);
  for (const auto& question : {list("open"), Question{.kind = Kind::find, .words = "boil"},
                               Question{.kind = Kind::history, .words = "CORA@shop.test"}}) {
    const auto finding = found(day, question);
    CHECK(finding.tickets.size() == limits::tickets_told);
    CHECK(finding.tickets.front().ticket.number.value == 1053);
    CHECK(finding.more == 3);
  }
}

TEST_CASE("a ticket is shown with the newest of its conversation", "[P17]") {
  DeskDay day;
  day.open_ticket({1001}, cora);
  day.open_ticket({1002}, cora);
  for (int i = 0; i < 40; ++i) day.happen({wrote({1002}, cora, "mail " + std::to_string(i), noon + minutes(i + 1))});
  const auto finding = found(day, {.kind = Kind::show, .ticket = TicketNumber{1002}});
  CHECK(numbers_of(finding) == Numbers{1002});
  REQUIRE(finding.entries.size() == limits::entries_told);
  CHECK(finding.entries.back().text == "mail 39");
  CHECK(finding.earlier > 10);
  REQUIRE(finding.others.size() == 1);
  CHECK(finding.others.front().number.value == 1001);
  CHECK(found(day, {.kind = Kind::show, .ticket = TicketNumber{4711}}).tickets.empty());
  CHECK(found(day, {.kind = Kind::show}).tickets.empty());
}

TEST_CASE("what is found brings its texts, the newest first", "[P17]") {
  DeskDay day;
  day.open_ticket({1001}, cora, "주문", "주전자가 꺼져요");
  day.happen({wrote({1001}, cora, "아직도요")});
  const auto finding = found(day, {.kind = Kind::find, .words = "주전자"});
  REQUIRE(finding.tickets.size() == 1);
  CHECK(finding.tickets.front().texts == std::vector<std::string>{"아직도요", "주전자가 꺼져요", "주문"});
}

TEST_CASE("a question is answered within a transaction that is open", "[P17]") {
  DeskDay day;
  day.open_ticket({1001}, cora);
  Transaction transaction(*day.store);
  CHECK(found(day, {.kind = Kind::find, .words = "kettle"}).tickets.size() == 1);
  transaction.commit();
}

TEST_CASE("a report counts what happened since, and how it stands", "[P17]") {
  DeskDay day;
  for (int i = 0; i < 4; ++i) day.open_ticket({1001 + i}, cora);
  auto voted = event_of(EventKind::voted, {1001}, noon + hours(3));
  voted.value = "4";
  day.happen({by_staff(EventKind::answered, {1001}, "alice", "Descale it."), event_of(EventKind::solved, {1001}),
              event_of(EventKind::surveyed, {1001}), voted, event_of(EventKind::waiting, {1002}),
              moved({1003}, "tech", noon + hours(1))});
  const auto finding =
      found(day, {.kind = Kind::report, .words = "week", .from = noon - hours(1), .now = noon + hours(5)});
  REQUIRE(finding.figures.size() == 2);
  const auto& support = finding.figures.front();
  CHECK(support.department == "support");
  CHECK(support.opened == 3);
  CHECK(support.answered == 1);
  CHECK(support.solved == 1);
  CHECK(support.open_now == 1);
  CHECK(support.waiting_now == 1);
  CHECK(support.late_now == 1);
  CHECK(support.marks == 1);
  CHECK(support.mark_sum == 4);
  REQUIRE(support.responses.size() == 1);
  CHECK(support.responses.front().answered - support.responses.front().opened == minutes(30));
  CHECK(finding.figures.back().opened == 1);
  CHECK(finding.figures.back().late_now == 1);

  const auto later =
      found(day, {.kind = Kind::report, .words = "day", .from = noon + hours(4), .now = noon + hours(5)});
  CHECK(later.figures.front().opened == 0);
  CHECK(later.figures.front().marks == 0);
}

TEST_CASE("a report counts by product, of the tickets that are about one", "[P17]") {
  DeskDay day;
  for (int i = 0; i < 4; ++i) day.open_ticket({1001 + i}, cora);
  auto kettle = event_of(EventKind::product_set, {1001});
  kettle.value = "kettle";
  auto also_kettle = kettle;
  also_kettle.ticket = {1002};
  auto toaster = kettle;
  toaster.ticket = {1003};
  toaster.value = "toaster";
  auto voted = event_of(EventKind::voted, {1001}, noon + hours(3));
  voted.value = "5";
  day.happen({kettle, also_kettle, toaster, event_of(EventKind::solved, {1001}), event_of(EventKind::surveyed, {1001}),
              voted, event_of(EventKind::waiting, {1002})});
  const auto finding =
      found(day, {.kind = Kind::report, .words = "week", .from = noon - hours(1), .now = noon + hours(5)});
  REQUIRE(finding.products.size() == 2);
  CHECK(finding.products.front().product == "toaster");
  const auto& figures = finding.products.back();
  CHECK(figures.product == "kettle");
  CHECK(figures.opened == 2);
  CHECK(figures.solved == 1);
  CHECK(figures.open_now == 1);
  CHECK(figures.marks == 1);
  CHECK(figures.mark_sum == 5);
}

TEST_CASE("a mail is traced to its state, its rule and its letters", "[P17]") {
  DeskDay day;
  day.open_ticket({1001}, cora);
  const auto finding = found(day, {.kind = Kind::why, .ticket = TicketNumber{1001}});
  REQUIRE(finding.trace);
  CHECK(finding.trace->state == "opened");
  CHECK(finding.trace->received == noon);
  REQUIRE(finding.trace->letters.size() == 1);
  CHECK(finding.trace->letters.front().kind == "acknowledgement");
  CHECK(finding.trace->letters.front().to == cora);
  CHECK(finding.trace->letters.front().state == "waiting");
  CHECK(found(day, {.kind = Kind::why, .ticket = TicketNumber{4711}}).tickets.empty());
}

TEST_CASE("a customer's own tickets are those whose customer they are, what was merged as one", "[P6]") {
  DeskDay day;
  for (int i = 0; i < 5; ++i) day.open_ticket({1001 + i}, i == 3 ? "ben@shop.test" : cora);
  auto joined = event_of(EventKind::joined, {1004});
  joined.address = cora;
  auto same = event_of(EventKind::merged, {1002});
  same.value = "1001";
  auto other = event_of(EventKind::merged, {1003});
  other.value = "1004";
  day.happen({joined, same, other});
  const auto finding = found(day, {.kind = Kind::own, .words = "CORA@shop.test", .now = noon});
  CHECK(numbers_of(finding) == Numbers{1005, 1003, 1001});
  REQUIRE(finding.tickets.at(1).goes_on);
  CHECK(finding.tickets.at(1).goes_on->number == TicketNumber{1004});
  CHECK_FALSE(finding.tickets.at(0).goes_on);
  CHECK_FALSE(finding.told);
  CHECK(found(day, {.kind = Kind::own, .words = "nobody@shop.test", .now = noon}).tickets.empty());
}

TEST_CASE("many own tickets are told by number", "[P31]") {
  DeskDay day;
  for (int i = 0; i < 23; ++i) day.open_ticket({1001 + i}, cora);
  const auto finding = found(day, {.kind = Kind::own, .words = cora, .now = noon});
  CHECK(finding.tickets.size() == limits::own_tickets_told);
  CHECK(finding.more == 3);
}

TEST_CASE("a search inside a transaction goes only so far, and says so", "[P6][P17]") {
  DeskDay day;
  day.open_ticket({1001}, cora, "Kettle", "ab");
  std::vector<Event> events;
  for (std::size_t i = 0; i < limits::searched_events; ++i) events.push_back(wrote({1001}, cora, "spout"));
  day.happen(events);
  const Question spout{.kind = Kind::find, .words = "spout"};
  CHECK(found(day, spout).is_behind);
  CHECK_FALSE(found(day, spout).is_behind);
  CHECK_FALSE(found(day, spout).is_partial);
  const Question ab{.kind = Kind::find, .words = "ab"};
  CHECK_FALSE(found(day, ab).is_partial);
  CHECK(numbers_of(found(day, ab)) == Numbers{1001});
  for (int i = 0; i < 20; ++i) day.happen(events);
  CHECK(found(day, ab).is_partial);
  CHECK(numbers_of(found(day, ab)).empty());
  CHECK(day.store->find("ab").size() == 1);
  CHECK(found(day, spout).is_partial);
  CHECK(numbers_of(found(day, spout)) == Numbers{1001});
}
