#include "catch.hpp"
#include "desk_day.hpp"

using namespace gatepost;
using namespace gatepost::store;

namespace {

constexpr TicketNumber first{1001};
const std::string cora = "cora@shop.test";

std::vector<std::int64_t> numbers_of(const std::vector<Ticket>& tickets) {
  std::vector<std::int64_t> numbers;
  for (const auto& ticket : tickets) numbers.push_back(ticket.number.value);
  return numbers;
}

using Numbers = std::vector<std::int64_t>;

Event solved(TicketNumber ticket) { return event_of(EventKind::solved, ticket); }

Event assigned(TicketNumber ticket, const std::string& staff) {
  auto event = event_of(EventKind::assigned, ticket);
  event.value = staff;
  return event;
}

}  // namespace

TEST_CASE("a ticket reads as a conversation in the order of time") {
  DeskDay day;
  day.open_ticket(first, cora);
  auto noted = event_of(EventKind::noted, first, noon + minutes(45));
  noted.address = cora;
  noted.text = "I am away.";
  day.happen({by_staff(EventKind::commented, first, "bob", "Old model?"),
              by_staff(EventKind::answered, first, "alice", "Descale it."), noted,
              wrote(first, cora, "Thanks", noon + hours(1))},
             {wire({2}, LetterKind::answer, cora, first, noon + minutes(30)),
              wire({3}, LetterKind::survey, cora, first, noon + hours(2))});
  const auto view = day.store->ticket(first);
  REQUIRE(view);
  std::vector<std::string> told;
  for (const auto& message : view->messages) told.push_back(message.kind + " " + message.from + ": " + message.text);
  CHECK(told == std::vector<std::string>{"customer cora@shop.test: It does not boil.", "letter desk: We got your mail.",
                                         "comment bob: Old model?", "answer alice: Descale it.",
                                         "automatic cora@shop.test: I am away.", "customer cora@shop.test: Thanks",
                                         "letter desk: We got your mail."});
  CHECK(view->events.size() == 6);
  CHECK_FALSE(day.store->ticket({4711}));
}

TEST_CASE("the list has what is not solved, and all of it where asked") {
  DeskDay day;
  for (int i = 0; i < 4; ++i) day.open_ticket({1001 + i}, cora);
  day.happen({solved({1002}), event_of(EventKind::waiting, {1003}), assigned({1004}, "alice")});
  CHECK(numbers_of(day.store->tickets({})) == Numbers{1004, 1003, 1001});
  CHECK(numbers_of(day.store->tickets({true, "", ""})) == Numbers{1004, 1003, 1002, 1001});
  CHECK(numbers_of(day.store->tickets({true, "", "alice"})) == Numbers{1004});
  CHECK(numbers_of(day.store->tickets({true, "support", ""})).size() == 4);
  CHECK(day.store->tickets({true, "tech", ""}).empty());
}

TEST_CASE("a ticket is found by words of its subject, texts and people, wherever each stands") {
  DeskDay day;
  day.open_ticket(first, "cora.lind@shop.test", "Broken Kettle", "It does not boil.");
  day.open_ticket({1002}, "bo@else.test", "Invoice", "The kettle was paid twice.");
  day.happen({by_staff(EventKind::commented, first, "bob", "scale in the spout")});
  CHECK(numbers_of(day.store->find("kettle")) == Numbers{1002, 1001});
  CHECK(numbers_of(day.store->find("  KETTLE \n spout")) == Numbers{1001});
  CHECK(numbers_of(day.store->find("lind boil")) == Numbers{1001});
  CHECK(numbers_of(day.store->find("customer paid")) == Numbers{1002});
  CHECK(numbers_of(day.store->find("ce bo")) == Numbers{1002});
  CHECK(day.store->find("kettle teapot").empty());
  CHECK(day.store->find("").empty());
}

TEST_CASE("words are found inside Chinese, Japanese and Korean sentences, however short") {
  DeskDay day;
  day.open_ticket(first, cora, "お問い合わせ", "先月の請求書が届いていません。");
  day.open_ticket({1002}, cora, "문의", "비밀번호를 잊었습니다");
  day.open_ticket({1003}, cora, "ÄRGER mit dem Café", "Über alles");
  CHECK(numbers_of(day.store->find("請求書")) == Numbers{1001});
  CHECK(numbers_of(day.store->find("請求")) == Numbers{1001});
  CHECK(numbers_of(day.store->find("届")) == Numbers{1001});
  CHECK(numbers_of(day.store->find("비밀")) == Numbers{1002});
  CHECK(numbers_of(day.store->find("ärger über")) == Numbers{1003});
}

TEST_CASE("what looks like a query language is looked for as it stands") {
  DeskDay day;
  day.open_ticket(first, cora, "100% \"sure\" NOT a_b");
  day.open_ticket({1002}, cora, "100 percent", "a-b");
  CHECK(numbers_of(day.store->find("100%")) == Numbers{1001});
  CHECK(numbers_of(day.store->find("%")) == Numbers{1001});
  CHECK(numbers_of(day.store->find("_")) == Numbers{1001});
  CHECK(numbers_of(day.store->find("\"sure\"")) == Numbers{1001});
  CHECK(numbers_of(day.store->find("not")) == Numbers{1001});
  CHECK(day.store->find("text:kettle* OR (").empty());
}

TEST_CASE("a text of a megabyte is found by what it begins with") {
  DeskDay day;
  day.open_ticket(first, cora, "Long", "beginning " + std::string(1'000'000, 'x') + " theend");
  CHECK(numbers_of(day.store->find("beginning")) == Numbers{1001});
  CHECK(day.store->find("theend").empty());
}

TEST_CASE("the history of an address has the tickets of the customer and those they took part in") {
  DeskDay day;
  day.open_ticket(first, cora);
  day.open_ticket({1002}, "bo@else.test");
  day.open_ticket({1003}, "bo@else.test");
  auto joined = event_of(EventKind::joined, {1002});
  joined.address = "Cora@Shop.test";
  day.happen({joined});
  CHECK(numbers_of(day.store->history("CORA@shop.test")) == Numbers{1002, 1001});
  CHECK(day.store->history("nobody@else.test").empty());
}

TEST_CASE("the status counts mails, tickets and letters by what became of them") {
  DeskDay day;
  day.open_ticket(first, cora);
  day.open_ticket({1002}, cora);
  day.keep();
  day.happen({solved(first)});
  using Figures = std::vector<std::pair<std::string, std::int64_t>>;
  const auto status = day.store->status();
  CHECK(status.mails == 3);
  CHECK(status.mails_by_state == Figures{{"opened", 2}, {"received", 1}});
  CHECK(status.tickets_by_state == Figures{{"open", 1}, {"solved", 1}});
  CHECK(status.letters_waiting == 2);
  CHECK(status.waiting.size() == 2);
  CHECK(status.waiting_by_kind == Figures{{"acknowledgement", 2}});
  CHECK(status.oldest_waiting == noon);
  CHECK(status.oldest_undecided == noon);
  CHECK(status.waiting[0].number == LetterNumber{1});
}

TEST_CASE("the status names the letters that failed, the latest first, with what the server said") {
  DeskDay day;
  day.open_ticket(first, cora);
  day.open_ticket({1002}, "bo@else.test");
  CHECK(day.store->status().failed.empty());
  day.store->settle({1}, {Fate::refused, 550, "no such user", ""}, std::nullopt, noon);
  day.store->settle({2}, {Fate::refused, 0, "given up", ""}, std::nullopt, noon + hours(1));
  const auto failed = day.store->status().failed;
  REQUIRE(failed.size() == 2);
  CHECK(failed[0].number == LetterNumber{2});
  CHECK(failed[1].recipient == cora);
  CHECK(failed[1].kind == "acknowledgement");
  CHECK(failed[1].code == 550);
  CHECK(failed[1].said == "no such user");
  CHECK(failed[1].settled == noon);
}

TEST_CASE("a mail is given out as it came") {
  DeskDay day;
  CHECK(day.store->raw(day.keep("Subject: x\r\n\r\n")) == "Subject: x\r\n\r\n");
  CHECK(day.store->raw({99}).empty());
}
