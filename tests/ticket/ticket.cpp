#include "ticket/ticket.hpp"

#include "catch.hpp"

using namespace gatepost;
using namespace std::chrono_literals;

namespace {

const Time nine = std::chrono::sys_days(std::chrono::year(2026) / 10 / 5) + 9h;

Ticket opened() {
  Ticket ticket;
  apply(ticket, {.kind = EventKind::opened,
                 .ticket = first_ticket,
                 .at = nine,
                 .value = "support",
                 .name = "Kim",
                 .address = "kim@customers.test",
                 .text = "Kettle",
                 .until = nine + 4h});
  return ticket;
}

}  // namespace

TEST_CASE("a new ticket is open and owes a response") {
  const auto ticket = opened();
  CHECK(ticket.number == first_ticket);
  CHECK(ticket.state == State::open);
  CHECK(ticket.due == nine + 4h);
  CHECK(ticket.remind_at == ticket.due);
}

TEST_CASE("an answer ends what is owed; the first one is remembered as such") {
  auto ticket = opened();
  apply(ticket, {.kind = EventKind::answered, .at = nine + 1h, .actor = staff_actor("alice")});
  apply(ticket, {.kind = EventKind::answered, .at = nine + 2h, .actor = staff_actor("alice")});
  CHECK_FALSE(ticket.due);
  CHECK_FALSE(ticket.remind_at);
  CHECK(ticket.first_response == nine + 1h);
  CHECK(ticket.wrote == std::vector<std::string>{"alice"});
}

TEST_CASE("an answer that was taken back was no response, and what was owed is owed again") {
  auto ticket = opened();
  const auto before = ticket;
  apply(ticket, {.kind = EventKind::answered, .at = nine, .actor = staff_actor("alice"), .until = nine + 2min});
  CHECK(ticket.answer_goes == nine + 2min);
  apply(ticket, {.kind = EventKind::solved, .at = nine, .until = nine + 1h});
  apply(ticket, {.kind = EventKind::taken_back, .at = nine + 1min});
  apply(ticket, {.kind = EventKind::restored, .at = nine + 1min, .name = "open", .until = nine + 4h});
  ticket.wrote.clear();  // whoever wrote hears of it still
  CHECK(ticket == before);
}

TEST_CASE("staff who were reminded before the answer are not reminded once more when it is taken back") {
  auto ticket = opened();
  apply(ticket,
        {.kind = EventKind::restored, .at = nine + 5h, .value = "reminded", .name = "open", .until = nine + 4h});
  CHECK(ticket.due == nine + 4h);
  CHECK_FALSE(ticket.remind_at);
}

TEST_CASE("a comment is no response: the customer got nothing") {
  auto ticket = opened();
  apply(ticket, {.kind = EventKind::commented, .at = nine + 1h, .actor = staff_actor("bob")});
  CHECK(ticket.due);
  CHECK_FALSE(ticket.first_response);
}

TEST_CASE("a customer's second mail does not move the promise of the first") {
  auto ticket = opened();
  apply(ticket, {.kind = EventKind::customer_wrote, .at = nine + 3h, .until = nine + 7h});
  CHECK(ticket.due == nine + 4h);
}

TEST_CASE("a ticket that is solved or waits owes nothing; open again it owes, and its survey is off") {
  auto ticket = opened();
  apply(ticket, {.kind = EventKind::waiting, .at = nine, .until = nine + 48h});
  CHECK_FALSE(ticket.due);
  CHECK(ticket.wait_until == nine + 48h);
  apply(ticket, {.kind = EventKind::solved, .at = nine + 1h, .until = nine + 2h});
  CHECK_FALSE(ticket.wait_until);
  CHECK(ticket.survey_at == nine + 2h);
  apply(ticket, {.kind = EventKind::reopened, .at = nine + 3h, .until = nine + 7h});
  CHECK(ticket.state == State::open);
  CHECK(ticket.due == nine + 7h);
  CHECK_FALSE(ticket.survey_at);
  CHECK_FALSE(ticket.solved);
}

TEST_CASE("a follow-up stays planned until it is over, replaced, or the customer opens the ticket again") {
  auto ticket = opened();
  const Event planned{.kind = EventKind::follow_planned,
                      .at = nine,
                      .actor = staff_actor("alice"),
                      .value = "thanks",
                      .until = nine + 48h};
  apply(ticket, planned);
  apply(ticket, {.kind = EventKind::reopened, .at = nine, .actor = "customer"});  // it was not solved
  apply(ticket, {.kind = EventKind::solved, .at = nine});
  CHECK(ticket.follow_up == FollowUp{nine + 48h, "thanks", "alice"});
  auto second = planned;
  second.value = "tips";
  apply(ticket, second);
  CHECK(ticket.follow_up->answer == "tips");
  apply(ticket, {.kind = EventKind::reopened, .at = nine, .actor = staff_actor("bob")});
  apply(ticket, {.kind = EventKind::solved, .at = nine});
  CHECK(ticket.follow_up);
  auto over = ticket;
  apply(over, {.kind = EventKind::followed_up, .at = nine + 48h});
  CHECK_FALSE(over.follow_up);
  auto merged = ticket;
  apply(merged, {.kind = EventKind::merged, .at = nine, .value = "1050"});
  CHECK_FALSE(merged.follow_up);
  apply(ticket, {.kind = EventKind::reopened, .at = nine + 1h, .actor = "customer"});
  CHECK_FALSE(ticket.follow_up);
}

TEST_CASE("another department takes nobody along, and owes only where something was owed") {
  auto ticket = opened();
  apply(ticket, {.kind = EventKind::assigned, .at = nine, .value = "alice"});
  apply(ticket, {.kind = EventKind::moved, .at = nine, .value = "tech", .until = nine + 8h});
  CHECK(ticket.assignee.empty());
  CHECK(ticket.due == nine + 8h);
  apply(ticket, {.kind = EventKind::answered, .at = nine + 1h, .actor = staff_actor("minsu")});
  apply(ticket, {.kind = EventKind::moved, .at = nine + 2h, .value = "support", .until = nine + 9h});
  CHECK_FALSE(ticket.due);
}

TEST_CASE("whoever joins takes part, once, however their address is written", "[P10]") {
  auto ticket = opened();
  apply(ticket, {.kind = EventKind::joined, .at = nine, .name = "Lee", .address = "lee@customers.test"});
  apply(ticket, {.kind = EventKind::joined, .at = nine, .name = "Lee", .address = "LEE@customers.test"});
  apply(ticket, {.kind = EventKind::joined, .at = nine, .name = "Kim", .address = "Kim@customers.test"});
  CHECK(ticket.participants.size() == 1);
  CHECK(takes_part(ticket, "Lee@Customers.test"));
  CHECK_FALSE(takes_part(ticket, "mallory@customers.test"));
}

TEST_CASE("one of very many new tickets is told with the others, until staff act on it or its customer writes",
          "[P21]") {
  auto ticket = opened();
  apply(ticket, {.kind = EventKind::gathered, .at = nine, .actor = "desk", .until = nine + 1h});
  CHECK(ticket.is_one_of_many);
  CHECK(ticket.tell_at == nine + 1h);
  auto told = ticket;
  apply(told, {.kind = EventKind::gathered, .at = nine + 1h, .actor = "desk"});
  CHECK(told.is_one_of_many);
  CHECK_FALSE(told.tell_at);
  apply(told, {.kind = EventKind::noted, .at = nine + 1h, .actor = "customer"});
  CHECK(told.is_one_of_many);
  for (const auto& [kind, actor] : {std::pair(EventKind::assigned, staff_actor("alice")),
                                    std::pair(EventKind::customer_wrote, std::string("customer"))}) {
    auto known = ticket;
    apply(known, {.kind = kind, .at = nine + 2h, .actor = actor, .value = "alice"});
    CHECK_FALSE(known.is_one_of_many);
    CHECK_FALSE(known.tell_at);
  }
}
