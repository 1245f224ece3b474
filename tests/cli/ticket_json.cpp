#include "cli/ticket_json.hpp"

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "cli/ticket_table.hpp"

using namespace gatepost;

namespace {

const Time noon = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + std::chrono::hours(12);

Ticket kettle() {
  Ticket ticket;
  ticket.number = {1042};
  ticket.subject = "Kettle";
  ticket.customer = {"Jane Doe", "jane@customers.test"};
  ticket.department = "support";
  ticket.opened = noon;
  ticket.due = noon + std::chrono::hours(4);
  return ticket;
}

}  // namespace

TEST_CASE("a ticket as JSON leaves absent values out") {
  CHECK(cli::json_of(kettle()).dump() ==
        R"({"number":1042,"state":"open","subject":"Kettle","customer":{"name":"Jane Doe",)"
        R"("address":"jane@customers.test"},"department":"support","priority":"normal",)"
        R"("due":"2026-11-21T16:00:00Z","opened":"2026-11-21T12:00:00Z"})");
}

TEST_CASE("what a ticket is about stands in its JSON") {
  auto ticket = kettle();
  ticket.product = "kettle";
  CHECK(cli::json_of(ticket)["product"] == "kettle");
}

TEST_CASE("a planned follow-up stands in a ticket's JSON") {
  auto ticket = kettle();
  ticket.follow_up = FollowUp{noon, "thanks", "alice"};
  CHECK(cli::json_of(ticket)["follow_up"].dump() == R"({"at":"2026-11-21T12:00:00Z","answer":"thanks"})");
}

TEST_CASE("show has messages and events, list has neither") {
  store::TicketView view{kettle(), {{"customer", "Jane Doe <jane@customers.test>", noon, "It leaks."}}, {}};
  view.events.push_back(
      {.kind = EventKind::assigned, .ticket = {1042}, .at = noon, .actor = "staff:bob", .value = "bob"});
  const auto json = cli::json_of(view);
  CHECK(json["messages"].dump() == R"([{"kind":"customer","from":"Jane Doe <jane@customers.test>",)"
                                   R"("at":"2026-11-21T12:00:00Z","text":"It leaks."}])");
  CHECK(json["events"].dump() ==
        R"([{"kind":"assigned","at":"2026-11-21T12:00:00Z","actor":"staff:bob","value":"bob"}])");
  CHECK_FALSE(cli::json_of(std::vector{kettle()})[0].contains("messages"));
}

TEST_CASE("bytes that are no UTF-8 do not stop the output") {
  auto ticket = kettle();
  ticket.subject = "Caf\xE9";
  CHECK(cli::printed(cli::json_of(ticket)).find("Caf\xEF\xBF\xBD") != std::string::npos);
}

TEST_CASE("a list says what is late") {
  const auto text = cli::ticket_table({kettle()}, "UTC", noon + std::chrono::hours(5));
  CHECK(text.find("2026-11-21 16:00 late") != std::string::npos);
  CHECK(cli::ticket_table({kettle()}, "UTC", noon).find("late") == std::string::npos);
  CHECK(cli::ticket_table({}, "UTC", noon) == "no tickets\n");
}
