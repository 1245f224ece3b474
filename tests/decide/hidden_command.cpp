#include "decide/commands.hpp"

#include "catch.hpp"
#include "decide/orders.hpp"
#include "mail/limits.hpp"

using namespace gatepost;
using namespace gatepost::decide;
using namespace gatepost::decide_cases;
using Kind = Command::Kind;
using Why = CommandFault::Why;

TEST_CASE("what nobody sees before a command hides it from nobody", "[P16]") {
  for (const std::string sign :
       {"\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u2066", "\u2069", "\u061C", "\u00AD",
        "\u2003", "\u2002", "\u2009", "\u2007", "\u202F", "\uFFFC", "\u2028", "\u2029", "\u0085",
        "\v",     "\f",     "\u180E", "\u2800", "\u3164", "\uFE0F", "\x01",   "\x7F"}) {
    CAPTURE(sign);
    const auto orders = read(sign + "#note" + sign + " she is difficult");
    CHECK(orders.faults.empty());
    CHECK(orders.has(Kind::note));
    CHECK(orders.text == "she is difficult");
    CHECK(read("Hi,\nthere\n" + sign + "#solve").faults.size() == 1);
  }
  for (const std::string line : {"\uFF03note she", "\uFE5Fnote she", "\u266Fnote she", "#\uFE0F\u20E3note she",
                                 "# # note she", "# note she", "#  #\u200E #note she"}) {
    CAPTURE(line);
    CHECK(read(line).has(Kind::note));
    CHECK(read(line).text == "she");
  }
}

TEST_CASE("a command anywhere in the first line is asked about, and named", "[P16]") {
  for (const std::string line :
       {"\u00B4#note she is difficult", "|#note she is difficult", "\u2705 #note she is difficult",
        "@Bob #note she is difficult", "Bob, #note: she is difficult", "1.5 #solve", "see #solve", "## note she",
        "밥#note"}) {
    CAPTURE(line);
    for (const std::string above : {"", "#take\n\n"}) {
      const auto orders = read(above + line + "\n\nMore.");
      REQUIRE(orders.faults.size() == 1);
      CHECK(orders.faults[0].why == Why::hidden_command);
      CHECK(line.ends_with(orders.faults[0].line));
      CHECK(orders.text == line + "\n\nMore.");
    }
    CHECK(read("#note\n" + line).faults_at_top().empty());
  }
  for (const std::string line : {"https://desk.test/#help has it", "C#back", "page#help", "Invoice # for March",
                                 "#1 to do", "It is #notebook", "Number #back-up", "# Heading"}) {
    CAPTURE(line);
    CHECK(read("Hi, " + line).faults.empty());
  }
}

TEST_CASE("a command whose number sign was forgotten is asked about with what it wants behind it", "[P16]") {
  for (const std::string line : {"assign alice", "Assign Alice Kim.", "assign me", "department tech", "priority high",
                                 "merge 1042", "cc kim@customers.test", "wait 3d", "due 2026-12-01", "> assign bob"}) {
    CAPTURE(line);
    REQUIRE(read(line + "\n\nMore.").faults.size() == 1);
    CHECK(read(line).faults[0].why == Why::hidden_command);
    CHECK(read("Hi,\n" + line).faults.empty());
    CHECK(read("#note\n" + line).faults.empty());
  }
  for (const std::string line :
       {"assign alice to it", "Assign it", "assign: alice", "Wait 3 days", "due friday", "tag it", "find kim",
        "Department stores", "priority is high", "subject to change", "assign"}) {
    CAPTURE(line);
    CHECK(read("#take\n" + line + " here.").faults.empty());
  }
}

TEST_CASE("further down a command with signs before it is asked about, and one in prose is not", "[P16]") {
  for (const std::string line : {"\u2705 #solve", "|#solve", "@Bob #solve", "10:30 #solve", "#note she is difficult",
                                 "@Bob #note she is difficult", "> | #note she", "\u00B4#note she"}) {
    CAPTURE(line);
    const auto orders = read("Hi,\n" + line);
    REQUIRE(orders.faults.size() == 1);
    CHECK(orders.faults[0].why == Why::hidden_command);
    CHECK(orders.faults[0].line.starts_with('#'));
  }
  for (const std::string line : {"order #solve", "## Note", "see #note 3", "\u2705 #solve it", "#1 #solve"}) {
    CAPTURE(line);
    CHECK(read("Hi,\n" + line).faults.empty());
  }
  CHECK(read("#note\nBob,\n#note that it leaks").faults.empty());
}

TEST_CASE("one line is no more commands than are too many, each with its own words", "[P31]") {
  std::string line = "#tag a";
  for (int i = 0; i < 900; ++i) line += ",a";
  const auto orders = read(line);
  CHECK(orders.commands.size() == limits::commands + 1);
  CHECK(orders.commands.front().line == "#tag a");
  REQUIRE(orders.faults.size() == 1);
  CHECK(orders.faults[0].why == Why::too_many_commands);
  CHECK(orders.faults[0].line == "#tag a");
}

TEST_CASE("a line that nobody types is no command, and is not sent for that", "[P31]") {
  const std::string many(limits::command_line, 'x');
  for (const std::string word : {"#tag ", "#find ", "#sovle ", "#"}) {
    CAPTURE(word);
    const auto orders = read(word + many);
    CHECK(orders.commands.empty());
    REQUIRE(orders.faults_at_top().size() == 1);
    CHECK(orders.faults[0].line.size() < limits::command_shown + 4);
  }
  const auto note = read("#note " + many);
  CHECK(note.faults.empty());
  CHECK(note.text == many);
  CHECK(note.commands.at(0).line.size() < limits::command_shown + 4);
  for (const std::string above : {"", "Hi,\n"}) {
    const auto hidden = read(above + "\u2705 #note " + many);
    REQUIRE(hidden.faults.size() == 1);
    CHECK(hidden.faults[0].line.size() < limits::command_shown + 8);
  }
  CHECK(read("Hi,\n- #find " + many).faults.empty());
}

TEST_CASE("signs are taken out of a line in one go", "[P31]") {
  const std::size_t many = 300'000;
  for (const std::string sign : {"`", "x>", "\u00AB", "#", "# ", "<", " ", "a,", "\u200B", "*", "@"}) {
    CAPTURE(sign);
    std::string line;
    for (std::size_t i = 0; i < many; ++i) line += sign;
    const bool is_plain_away = sign == " " || sign == "*" || sign == "\u200B";
    CHECK(read("Hi,\n" + line + "#solve").faults.size() == (is_plain_away ? 1 : 0));
    CHECK(read(line).commands.empty());
  }
}

TEST_CASE("of very many lines that begin as commands the later ones are taken for such", "[P31]") {
  std::string text = "Hi,\n";
  for (std::size_t i = 0; i < limits::commands; ++i) text += "#assign nobody\n";
  CHECK(read(text).faults.empty());
  CHECK(read(text + "#assign nobody\n").faults.size() == 1);
}
