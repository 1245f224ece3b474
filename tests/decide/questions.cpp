#include "decide/questions.hpp"

#include "catch.hpp"
#include "mail/limits.hpp"

using namespace gatepost;
using namespace gatepost::decide;
using Kind = Command::Kind;
using Why = CommandFault::Why;

namespace {

Desk desk() {
  Desk desk;
  desk.staff = {{"alice", "Alice Kim", {"alice@staff.test"}, ""}, {"bob", "Bob Roth", {"bob@staff.test"}, ""}};
  desk.departments = {{.id = "support", .staff = {"alice", "bob"}}, {.id = "tech", .staff = {"alice"}}, {.id = "open"}};
  return desk;
}

Orders read(const std::string& text) { return orders_of(text, desk()); }

CommandFault only_fault(const std::string& text) {
  const auto orders = read(text);
  REQUIRE(orders.faults.size() == 1);
  CHECK(orders.commands.empty());
  return orders.faults.front();
}

Question only_question(const std::string& text) {
  const auto questions = questions_of(read(text), desk().staff.front(), TicketNumber{1042}, desk(), Time{});
  REQUIRE(questions.size() == 1);
  return questions.front();
}

}  // namespace

TEST_CASE("a question about a ticket names it, or means the mail's own", "[P16]") {
  CHECK(only_question("#show 987").ticket == TicketNumber{987});
  CHECK(only_question("#show #987").ticket == TicketNumber{987});
  CHECK(only_question("#show").ticket == TicketNumber{1042});
  for (const auto* wrong : {"#show me", "#show #", "#show -1", "#show 10 42", "#show 12345678901234567890"}) {
    CAPTURE(wrong);
    CHECK(only_fault(wrong).why == Why::bad_number);
  }
}

TEST_CASE("a list takes one of its words or a department, and the words win", "[P16]") {
  CHECK(only_question("#list").words.empty());
  CHECK(only_question("#LIST Mine").words == "mine");
  CHECK(only_question("#list te").words == "tech");
  for (const std::string word : {"open", "waiting", "all", "solved"})
    CHECK(only_question("#list " + word).words == word);
  CHECK(only_question("#list").departments == std::vector<std::string>{"support", "tech"});
  const auto fault = only_fault("#list unasigned");
  CHECK(fault.why == Why::unknown_word);
  CHECK(fault.nearest == "unassigned");
  CHECK(fault.known == std::vector<std::string>{"open", "waiting", "mine", "late", "unassigned", "all", "solved",
                                                "support", "tech", "open"});
}

TEST_CASE("words and addresses are strict", "[P16]") {
  CHECK(only_question("#find 주전자 물").words == "주전자 물");
  for (const auto* line : {"#find “kettle”", "#find \"kettle\"", "#find 'kettle'", "#find kettle?", "#find ‘kettle’.",
                           "#find (kettle)", "#find 「kettle」。", "#find #kettle", "#find?  kettle"}) {
    INFO(line);
    CHECK(only_question(line).words == "kettle");
  }
  CHECK(only_question("#find kettle,boil").words == "kettle boil");
  CHECK(only_question("#find don't order_id_12 3.5 kim@example.org").words == "don't order_id_12 3.5 kim@example.org");
  CHECK(only_question("#find #1001").ticket == TicketNumber{1001});
  CHECK(only_question("#find [#1001]").ticket == TicketNumber{1001});
  CHECK(only_question("#find 1001").words == "1001");
  CHECK(only_fault("#find ???").why == Why::missing_word);
  CHECK(only_fault("#find").why == Why::missing_word);
  std::string many = "#find";
  for (int i = 0; i < 20; ++i) many += " kettle";
  CHECK(read(many).faults.empty());
  CHECK(only_fault(many + " lid").why == Why::extra_words);
  CHECK(only_question("#history <mailto:kim@example.org>").words == "kim@example.org");
  CHECK(only_question("#history bob@staff.test").words == "bob@staff.test");
  CHECK(only_fault("#history kim").why == Why::partial_address);
  CHECK(only_fault("#history").why == Why::missing_word);
}

TEST_CASE("only so many questions are asked in one mail", "[P16]") {
  CHECK(read("#list\n#list\n#list\n#list\n#list\n#take").faults.empty());
  const auto orders = read("#list\n#list\n#list\n#list\n#list\n#list mine\n#list late");
  REQUIRE(orders.faults.size() == 1);
  CHECK(orders.faults.front().why == Why::too_many_questions);
  CHECK(orders.faults.front().line == "#list mine");
  CHECK(questions_of(orders, desk().staff.front(), std::nullopt, desk(), Time{}).size() == limits::questions);
}

TEST_CASE("a mail that only asks is told from one that does something", "[P16]") {
  CHECK(read("#list\n#help\n").only_ask());
  CHECK_FALSE(read("#list\n#take").only_ask());
  CHECK_FALSE(read("#list\n\nDear Kim").only_ask());
}

TEST_CASE("a report is of a day, a week or a month", "[P16]") {
  CHECK(only_question("#report").from == Time{} - std::chrono::days(7));
  CHECK(only_question("#report DAY").from == Time{} - std::chrono::days(1));
  CHECK(only_question("#report month").from == Time{} - std::chrono::days(30));
  const auto fault = only_fault("#report weak");
  CHECK(fault.why == Why::unknown_word);
  CHECK(fault.nearest == "week");
}

TEST_CASE("why takes a number or means the mail's own ticket", "[P16]") {
  CHECK(only_question("#why").ticket == TicketNumber{1042});
  CHECK(only_question("#why #987").ticket == TicketNumber{987});
  CHECK(only_fault("#why not").why == Why::bad_number);
  CHECK(is_about_ticket(read("#why").commands.front()));
  CHECK_FALSE(is_about_ticket(read("#why 987").commands.front()));
}
