#include "decide/inline_answer.hpp"

#include "catch.hpp"

using namespace gatepost;
using decide::lines_below;
using decide::marked_lines;
using decide::own_lines;
using decide::Reach;

namespace {

const std::string letter =
    "Hello Mina,\n\nplease tell us https://desk.test/help which model you have, and when you bought it.\n\n"
    "- Base or jug?\n\n주전자를 어디에서 구입하셨는지 알려 주시겠어요?\n\nKind regards\nJane Doe\n";

}  // namespace

TEST_CASE("A letter that is quoted as it was has no lines of the writer", "[P19]") {
  CHECK(own_lines(letter, letter, Reach::after).empty());
  CHECK(own_lines("Hello Mina,\nplease tell us<https://desk.test/help> which\nmodel you have, and when you bought it.\n"
                  "  * Base or jug?\n주전자를 어디에서 구입하셨는\n지 알려 주시겠어요?\n**Kind regards**\n",
                  letter, Reach::after)
            .empty());
}

TEST_CASE("What is typed inside a marked quote is told from the letter's lines", "[P19]") {
  Mail mail;
  mail.quoted =
      "On Sunday Jane wrote:\n> Hello Mina,\n>\n> please tell us https://desk.test/help which model you have, and\n"
      "> when you bought it.\n> The green one, last year.\n> > Hello all\n> - Base or jug?\n> Kind regards\n> In "
      "June.\n";
  CHECK(marked_lines(mail, letter, Reach::within) == "The green one, last year.\n");
  CHECK(marked_lines(mail, letter, Reach::below) == "In June.\n");
  mail.quoted.clear();
  CHECK(marked_lines(mail, letter, Reach::after).empty());
}

TEST_CASE("What stands below a quote without marks is told, and all of it where it is no quote", "[P19]") {
  AnsweredLetter answered{.text = letter};
  Mail mail;
  CHECK(lines_below(mail, &answered).empty());
  mail.unmarked = "Hello Mina,\nJug\nKind regards\nJane Doe\nIn May.\n";
  CHECK(lines_below(mail, &answered) == "In May.\n");
  CHECK(lines_below(mail, nullptr).empty());
  mail.unmarked = "To: Munich\nSee you there.\n";
  CHECK(lines_below(mail, &answered).empty());
  answered.is_direct = true;
  CHECK(lines_below(mail, &answered) == mail.unmarked);
  answered.text = std::string(200'000, 'a');
  CHECK(lines_below(mail, &answered).empty());
}

TEST_CASE("A quote of something else has no lines between those of the letter", "[P19]") {
  for (const auto reach : {Reach::within, Reach::after}) CHECK(own_lines("LASTLINE here\n", letter, reach).empty());
}

TEST_CASE("Lines that the letter has not are the writer's, however short", "[P19]") {
  CHECK(own_lines("Hello Mina,\nBase or jug?\nJug\nBoth!\nKind regards\nJane Doe\n", letter, Reach::after) ==
        "Both!\n");
  CHECK(own_lines("Base or jug?\nThe jug\nKind regards\n", letter, Reach::within) == "The jug\n");
  CHECK(own_lines("주전자를 어디에서 구입하셨는지 알려 주시겠어요?\n백화점\nKind regards\n", letter, Reach::within) ==
        "백화점\n");
}

TEST_CASE("What stands above the letter is never the writer's, what stands below it where that is asked", "[P19]") {
  const std::string quote = "CAUTION: external sender\nHello Mina,\nJane Doe\nIn May.\n";
  CHECK(own_lines(quote, letter, Reach::within).empty());
  CHECK(own_lines(quote, letter, Reach::after) == "In May.\n");
  CHECK(own_lines(quote, letter, Reach::below) == "In May.\n");
}

TEST_CASE("Without a letter, or with one too large to compare, nothing is told", "[P19]") {
  CHECK(own_lines("Hello\nx\n", "", Reach::after).empty());
  CHECK(own_lines("", letter, Reach::after).empty());
  CHECK(own_lines("a\nx\n", std::string(200'000, 'a'), Reach::after).empty());
}
