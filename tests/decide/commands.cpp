#include "decide/commands.hpp"

#include "catch.hpp"
#include "decide/decide.hpp"
#include "decide/orders.hpp"
#include "mail/limits.hpp"

using namespace gatepost;
using namespace gatepost::decide;
using namespace gatepost::decide_cases;
using Kind = Command::Kind;
using Why = CommandFault::Why;

TEST_CASE("commands are the lines at the top, the rest is text", "[P16]") {
  const auto orders = read("#take\n#priority high\n\nDear Kim,\nit works.\n");
  REQUIRE(orders.faults.empty());
  REQUIRE(orders.commands.size() == 2);
  CHECK(orders.commands[0].kind == Kind::take);
  CHECK(orders.commands[1].name == "high");
  CHECK(orders.text == "Dear Kim,\nit works.");
}

TEST_CASE("commands are forgiving in form", "[P16]") {
  for (const std::string line : {"#solve", "#Solve", "#SOLVE.", "  #solve  ", "#solve\xC2\xA0", "# solve", "*#solve*",
                                 "\xE2\x80\x8B#solve", "\xEF\xBC\x83solve", "#solve\r", "#solve!", "#solve\xE3\x80\x82",
                                 "\xE3\x80\x80#solve\xE3\x80\x80", "#solve?", "#Solve…", "#solve...", "#solve:"}) {
    CAPTURE(line);
    const auto orders = read("\n\n" + line + "\n\nDone.");
    CHECK(orders.faults.empty());
    CHECK(orders.has(Kind::solve));
    CHECK(orders.text == "Done.");
  }
}

TEST_CASE("an answer to all with a tag names one tag, and belongs to no ticket", "[P16]") {
  const auto orders = read("#Reply-All Outage\n#solve quietly\n\nIt works again.");
  REQUIRE(orders.faults.empty());
  CHECK(orders.commands.at(0).kind == Kind::reply_all);
  CHECK(orders.commands.at(0).name == "outage");
  CHECK(orders.commands.at(1).is_quiet);
  CHECK(orders.text == "It works again.");
  CHECK_FALSE(is_about_ticket(orders.commands.at(0)));
  CHECK(read("#reply-all").faults.at(0).why == Why::missing_word);
  CHECK(read("#reply-all outage, login").faults.at(0).why == Why::extra_words);
  CHECK(read("#replyall outage").faults.at(0).nearest == "reply-all");
  CHECK(read("#note\n#reply-all outage").has(Kind::reply_all));
  CHECK(read("Hello,\n#reply-all outage").faults.at(0).why == Why::hidden_command);
}

TEST_CASE("quotes around what stands behind a command are none of it", "[P16]") {
  for (const std::string word :
       {"‘outage’", "“Outage”.", "„outage“", "« outage »", "「outage」", "\"outage\"", "`outage`"}) {
    CAPTURE(word);
    CHECK(read("#tag " + word).commands.at(0).name == "outage");
    CHECK(read("#reply-all " + word).commands.at(0).name == "outage");
    CHECK(read("#tag vip, " + word).commands.at(1).name == "outage");
  }
  CHECK(read("#follow 14d “outage”").commands.at(0).name == "outage");
  CHECK(read("#priority “high”").commands.at(0).name == "high");
  CHECK(read("#assign ‘alice’").commands.at(0).name == "alice");
  CHECK(read("#subject “It's cold.”").commands.at(0).name == "It's cold.");
  CHECK(read("#subject \"a\" and \"b\"").commands.at(0).name == "\"a\" and \"b\"");
  CHECK(read("#find “two words”").commands.at(0).name == "two words");
  CHECK(read("#solve quiet").faults.at(0).nearest == "quietly");
}

TEST_CASE("a full-width sign comes with full-width blanks", "[P16]") {
  const auto orders = read(
      "\xEF\xBC\x83"
      "assign\xE3\x80\x80"
      "alice\n\xEF\xBC\x83\xE3\x80\x80solve\n");
  REQUIRE(orders.faults.empty());
  CHECK(orders.commands.at(0).name == "alice");
  CHECK(orders.has(Kind::solve));
}

TEST_CASE("a text behind a command keeps its final stop, a name does not", "[P16]") {
  CHECK(read("#subject Done!").commands.at(0).name == "Done!");
  CHECK(read("#subject Wait ...").commands.at(0).name == "Wait ...");
  CHECK(read("#note Call her.").text == "Call her.");
  CHECK(read("#assign alice.").commands.at(0).name == "alice");
  CHECK(read("#subject !").faults.at(0).why == Why::missing_word);
  CHECK(read("#take\n!\n").text.empty());
}

TEST_CASE("names complete where only one fits", "[P16]") {
  CHECK(read("#assign ali").commands.at(0).name == "alice");
  CHECK(read("#assign Alice Kim").commands.at(0).name == "alice");
  CHECK(read("#department te").commands.at(0).name == "tech");
  CHECK(read("#product ket").commands.at(0).name == "kettle");
}

TEST_CASE("people are named as people name them, where only one fits", "[P16]") {
  for (const auto* line :
       {"#assign Roth", "#assign @bob", "#assign bob@staff.test", "#assign Bob Roth <bob@staff.test>", "#assign ROT",
        "#assign bob@staff.test<mailto:bob@staff.test>"}) {
    INFO(line);
    CHECK(read(line).commands.at(0).name == "bob");
  }
  CHECK(read("#assign me").has(Kind::take));
  auto two = desk();
  two.staff.push_back({"mei", "Mei Roth", {"mei@staff.test"}, ""});
  CHECK(orders_of("#assign roth", two).faults.at(0).why == Why::unknown_name);
  CHECK(orders_of("#assign me", two).has(Kind::take));
  CHECK(orders_of("#assign mei", two).commands.at(0).name == "mei");
}

TEST_CASE("addresses and numbers are taken as mail programs paste them", "[P16]") {
  for (const auto* line : {"#cc Wife <wife@home.test>", "#cc <wife@home.test>",
                           "#cc wife@home.test<mailto:wife@home.test>", "#cc \"Lee, Ann\" <wife@home.test>",
                           "#cc Wife <mailto:wife@home.test>", "#cc Wife <wife@home.test<mailto:wife@home.test>>"}) {
    INFO(line);
    CHECK(read(line).commands.at(0).name == "wife@home.test");
  }
  CHECK(read("#cc ann@home.test <wife@home.test>").faults.at(0).why == Why::bad_address);
  CHECK(read("#cc Wife <alice@staff.test>").faults.at(0).why == Why::bad_address);
  CHECK(read("#cc ann@home.test, Lee <lee@home.test>").commands.at(1).name == "lee@home.test");
  CHECK(read("#merge [#1001]").commands.at(0).ticket == TicketNumber{1001});
  CHECK(read("#merge [#1001] really").commands.at(0).is_sure);
  CHECK(read("#show [#1001]").commands.at(0).name == "1001");
}

TEST_CASE("several tags may stand on a line", "[P16]") {
  const auto orders = read("#tag vip, outage");
  REQUIRE(orders.commands.size() == 2);
  CHECK(orders.commands[0].name == "vip");
  CHECK(orders.commands[1].name == "outage");
  CHECK(read("#tag two words").faults.at(0).why == Why::extra_words);
  CHECK(read("#tag vip, two words").faults.at(0).why == Why::extra_words);
}

TEST_CASE("a name that nobody has is a mistake that lists those that are known", "[P16]") {
  const auto orders = read("#assign alise\n\ntext");
  REQUIRE(orders.faults.size() == 1);
  CHECK(orders.faults[0].why == Why::unknown_name);
  CHECK(orders.faults[0].nearest == "alice");
  CHECK(orders.faults[0].known == std::vector<std::string>{"alice", "bob"});
}

TEST_CASE("a product that config.ini does not name is a mistake, with those that it does", "[P16]") {
  const auto orders = read("#product kettel");
  REQUIRE(orders.faults.size() == 1);
  CHECK(orders.faults[0].why == Why::unknown_name);
  CHECK(orders.faults[0].nearest == "kettle");
  CHECK(orders.faults[0].known == std::vector<std::string>{"kettle", "toaster"});
  CHECK(read("#product").faults.at(0).why == Why::missing_word);
  const Desk none;
  CHECK(orders_of("#product kettle", none).faults.at(0).why == Why::unknown_name);
}

TEST_CASE("all mistakes are told, in the order of their lines", "[P16]") {
  const auto orders = read("#sovle\n#take\n#assign nobody\n\nHi,\n#reopen\n");
  REQUIRE(orders.faults.size() == 3);
  CHECK(orders.faults[0].line == "#sovle");
  CHECK(orders.faults[1].why == Why::unknown_name);
  CHECK(orders.faults[2].why == Why::hidden_command);
}

TEST_CASE("a mail of nothing but mistakes names only the first of them", "[P31]") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "#sovle\n";
  CHECK(read(text).faults.size() == 10);
}

TEST_CASE("an unknown command at the top is a mistake, with the nearest known one", "[P16]") {
  const auto orders = read("#take\n#sovle\nThanks");
  REQUIRE(orders.faults.size() == 1);
  CHECK(orders.faults[0].why == Why::unknown_command);
  CHECK(orders.faults[0].line == "#sovle");
  CHECK(orders.faults[0].nearest == "solve");
}

TEST_CASE("a command of another name is suggested, and not one that only looks alike", "[P16]") {
  const auto nearest = [](const std::string& line) { return read(line).faults.at(0).nearest; };
  CHECK(nearest("#done") == "solve");
  CHECK(nearest("#Close") == "solve");
  CHECK(nearest("#search kettle") == "find");
  CHECK(nearest("#commands") == "help");
  CHECK(nearest("#tkae") == "take");
  CHECK(nearest("#asign bob") == "assign");
  for (const auto* line : {"#1 issue is the lid", "#?", "#c bob", "#gone", "#kettle"}) {
    INFO(line);
    CHECK(nearest(line).empty());
  }
}

TEST_CASE("words behind a command that takes none are a mistake", "[P16]") {
  CHECK(read("#take now").faults.at(0).why == Why::extra_words);
  CHECK(read("#solve please").faults.at(0).why == Why::extra_words);
  CHECK(read("#assign").faults.at(0).why == Why::missing_word);
  CHECK(read("#priority huge").faults.at(0).why == Why::bad_priority);
  CHECK(read("#wait soon").faults.at(0).why == Why::bad_time);
  CHECK(read("#wait 0d").faults.at(0).why == Why::bad_time);
}

TEST_CASE("a wait has a time or none", "[P16]") {
  CHECK(read("#wait 3d").commands.at(0).name == "3d");
  CHECK(read("#wait").commands.at(0).name.empty());
  for (const auto* line : {"#wait friday", "#wait 3 days", "#wait 1 Week", "#due 2 days", "#due 3 d", "#due in 3 days",
                           "#away until friday", "#due 1.12.2026", "#wait until 2026-12-01", "#due by fri."}) {
    INFO(line);
    CHECK(read(line).faults.empty());
  }
  CHECK(read("#due 12/1/2026").faults.at(0).why == Why::bad_date);
}

TEST_CASE("a follow-up has a time from an hour to two years, and a canned answer", "[P16]") {
  const auto orders = read("#follow 14d thanks");
  REQUIRE(orders.faults.empty());
  CHECK(orders.commands.at(0).span == std::chrono::days(14));
  CHECK(orders.commands.at(0).name == "thanks");
  CHECK(read("#follow 1h thanks").faults.empty());
  CHECK(read("#follow 730d thanks").faults.empty());
  for (const auto* line : {"#follow 59m thanks", "#follow 731d thanks", "#follow soon thanks", "#follow thanks 14d"}) {
    INFO(line);
    CHECK(read(line).faults.at(0).why == Why::bad_time);
  }
  for (const auto* line : {"#follow", "#follow 14d", "#follow thanks"}) {
    INFO(line);
    CHECK(read(line).faults.at(0).why == Why::missing_word);
  }
  CHECK(read("#follow 14d thanks a lot").faults.at(0).why == Why::bad_time);
  CHECK(asked_by(read("#follow 14d thanks")).wants_canned);
}

TEST_CASE("#solve quietly asks for no survey", "[P16]") { CHECK(read("#solve quietly").commands.at(0).is_quiet); }

TEST_CASE("a line further down that is exactly a command stops the mail", "[P16]") {
  const auto orders = read("Hi,\n#solve");
  REQUIRE(orders.faults.size() == 1);
  CHECK(orders.faults[0].why == Why::hidden_command);
  CHECK(orders.faults[0].line == "#solve");
}

TEST_CASE("a command in quote signs is still one: no customer reads it", "[P16]") {
  for (const auto* text : {"> #solve\nDone.", "\"#solve\"\nDone.", "“#solve”\nDone."}) {
    INFO(text);
    const auto orders = read(text);
    REQUIRE(orders.faults.size() == 1);
    CHECK(orders.faults.front().why == CommandFault::Why::hidden_command);
  }
}

TEST_CASE("a command copied from a list is one", "[P16]") {
  for (const auto* line :
       {"- #solve", "- `#solve`", "`#solve`", "• #solve", "–#solve", "* #solve", "1. #solve", "2) #solve", "[#solve]",
        "\\#solve", "##solve", "  ·  #Solve.", "- [#solve]", "+ **#solve**"}) {
    CAPTURE(line);
    const auto orders = read(std::string(line) + "\n\nDone.");
    CHECK(orders.faults.empty());
    CHECK(orders.has(Kind::solve));
    CHECK(orders.text == "Done.");
    const auto below = read("Hi,\n" + std::string(line));
    REQUIRE(below.faults.size() == 1);
    CHECK(below.faults[0].why == Why::hidden_command);
  }
  CHECK(read("- #note ask Bob").text == "ask Bob");
  CHECK(read("- `#take` – the ticket is yours").faults.at(0).why == Why::extra_words);
  for (const std::string line : {"- #1 is broken", "1. #blue one", "[#1001] is yours"}) {
    CAPTURE(line);
    CHECK(read(line).faults.empty());
    CHECK(read(line).text == line);
  }
}

TEST_CASE("a command word alone without its sign stops the mail", "[P16]") {
  for (const std::string line :
       {"solve", "Help", "Solve.", "#take\n\nsolve", "take\n\nKind regards\nAlice", "`send`"}) {
    CAPTURE(line);
    const auto orders = read(line);
    REQUIRE(orders.faults.size() == 1);
    CHECK(orders.faults[0].why == Why::hidden_command);
    CHECK_FALSE(orders.text.empty());
  }
  for (const std::string line : {"Why?", "Note: it is hot.", "Help is near", "Solved", "Hi,\nsolve", "#note back"})
    CHECK(read(line).faults.empty());
}

TEST_CASE("what follows #note on its line is the beginning of the comment", "[P16]") {
  const auto orders = read("#note ask Bob first\nand then Minsu");
  CHECK(orders.faults.empty());
  CHECK(orders.has(Command::Kind::note));
  CHECK(orders.text == "ask Bob first\nand then Minsu");
  CHECK(read("#take\n#note: ask Bob").text == "ask Bob");
  CHECK(read("#priority: urgent").commands.at(0).name == "urgent");
}

TEST_CASE("a line that merely begins with a number sign is text", "[P16]") {
  for (const std::string line : {"#1 is broken", "#solved it yesterday", "# Heading", "## take", "#"}) {
    CAPTURE(line);
    CHECK(read("Hi,\n" + line).faults.empty());
    CHECK(read("Hi,\n" + line).text == "Hi,\n" + line);
  }
}

TEST_CASE("no words, no commands", "[P16]") {
  CHECK(read("").commands.empty());
  CHECK(read(" \n\n").text.empty());
}

TEST_CASE("more commands than one mail may have are one mistake, and nothing is looked up for them", "[P16][P31]") {
  std::string text;
  for (std::size_t i = 0; i < limits::commands; ++i) text += "#cc x" + std::to_string(i) + "@shop.test\n";
  CHECK(read(text).faults.empty());
  CHECK(asked_by(read(text)).addresses.size() == limits::commands);
  for (int i = 0; i < 100'000; ++i) text += "#for y" + std::to_string(i) + "@shop.test\n";
  const auto orders = read(text);
  CHECK(orders.commands.size() == limits::commands + 1);
  REQUIRE(orders.faults.size() == 1);
  CHECK(orders.faults.front().why == Why::too_many_commands);
  CHECK(orders.faults.front().line == "#for y0@shop.test");
  CHECK(asked_by(orders).addresses.empty());
  CHECK(asked_by(orders).customers.empty());
}

TEST_CASE("a From line of staff alone has no ticket looked up", "[P9][P31]") {
  Mail mail;
  mail.from = {{"Alice Kim", "alice@staff.test"}};
  mail.reply = "#merge 1042\n#undo\n#show 1043";
  const auto before = asked_by(mail, desk());
  CHECK(before.tickets.empty());
  CHECK_FALSE(before.has_undo);
  Match match{.role = Role::claimed, .who = "alice"};
  CHECK(asked_by(mail, match, {}, desk(), Time{}).tickets.empty());
  match.role = Role::staff;
  const auto proven = asked_by(mail, match, {}, desk(), Time{});
  CHECK(proven.tickets == std::vector{TicketNumber{1042}});
  CHECK(proven.has_undo);
  CHECK(proven.questions.size() == 1);
}
