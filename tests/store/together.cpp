// Tickets that one mail answers (`#reply-all`): which carry the tag, and which of its letters belong to which.
#include "catch.hpp"
#include "desk_day.hpp"
#include "mail/limits.hpp"

using namespace gatepost;
using namespace gatepost::store;

namespace {

Event tagged_as(TicketNumber ticket, const std::string& tag) {
  auto event = by_staff(EventKind::tagged, ticket, "alice", "");
  event.value = tag;
  return event;
}

Known known_with(DeskDay& day, const std::string& tag) {
  Known known;
  day.store->learn(known, {.tag = tag}, noon);
  return known;
}

constexpr TicketNumber first{1001};
constexpr TicketNumber second{1002};
constexpr TicketNumber third{1003};

/// Alice's answer to the first ticket and to the second, which the third was merged into: a letter on each of them.
MailNumber answer_two(DeskDay& day) {
  Record record;
  record.number = day.keep("Subject: Outage\r\n\r\n#reply-all outage\r\nIt works.\r\n");
  for (const auto ticket : {first, second}) {
    auto answered = by_staff(EventKind::answered, ticket, "alice", "It works.");
    answered.mail = record.number;
    answered.until = noon + minutes(2);
    record.verdict.events.push_back(answered);
  }
  add_answers(day, record, noon + minutes(2),
              {{"cora@shop.test", first}, {"kim@shop.test", second}, {"lee@shop.test", third}});
  const auto mail = mail_from("alice@staff.test", "all@staff.test");
  record.mail = &mail;
  record.now = noon;
  day.record(record);
  return *record.number;
}

void open_three(DeskDay& day) {
  day.open_ticket(first, "cora@shop.test");
  day.open_ticket(second, "kim@shop.test");
  day.open_ticket(third, "lee@shop.test");
}

}  // namespace

TEST_CASE("open tickets with a tag are found with their people and what was said", "[P14]") {
  DeskDay day;
  open_three(day);
  auto solved = by_staff(EventKind::solved, third, "alice", "");
  day.happen({tagged_as(second, "outage"), tagged_as(first, "outage"), tagged_as(third, "outage"), solved,
              tagged_as(first, "vip"), by_staff(EventKind::commented, second, "bob", "Say nothing.")});
  const auto known = known_with(day, "outage");
  CHECK(known.tagged.tickets == std::vector{first, second});
  CHECK(known.tagged.count == 2);
  CHECK(known.tagged.tags == std::set<std::string>{"outage", "vip"});
  CHECK(known.tickets.at(second).said.front().text == "Say nothing.");
  CHECK(known.tickets.at(first).said.size() == 1);
  CHECK(known_with(day, "out").tagged.count == 0);
}

TEST_CASE("of more tickets than one mail can answer only their number is told", "[P31]") {
  DeskDay day;
  std::vector<Event> events;
  for (std::size_t i = 0; i <= limits::reply_all; ++i) {
    const TicketNumber ticket{first.value + static_cast<std::int64_t>(i)};
    events.push_back(opened(ticket, "cora@shop.test", "Kettle"));
    events.push_back(tagged_as(ticket, "outage"));
  }
  day.happen(events);
  const auto known = known_with(day, "outage");
  CHECK(known.tagged.count == limits::reply_all + 1);
  CHECK(known.tagged.tickets.empty());
  CHECK(known.tickets.empty());
}

TEST_CASE("each ticket that a mail answered has its own letters to take back, those of its parts among them", "[P17]") {
  DeskDay day;
  open_three(day);
  auto merged = by_staff(EventKind::merged, third, "alice", "");
  merged.value = "1002";
  day.happen({merged});
  const auto mail = answer_two(day);
  Known known;
  day.store->learn(known, {.has_undo = true, .answered_by = mail}, noon);
  REQUIRE(known.delayed.size() == 2);
  for (const auto& answer : known.delayed) {
    CHECK(answer.mail == mail);
    std::vector<std::string> addresses;
    for (const auto& copy : answer.copies) addresses.push_back(copy.address);
    if (answer.ticket == first) CHECK(addresses == std::vector<std::string>{"cora@shop.test"});
    if (answer.ticket == second) CHECK(addresses == std::vector<std::string>{"kim@shop.test", "lee@shop.test"});
  }
  CHECK(known.tickets.contains(third));
}
