#include "cli/table.hpp"

#include "catch.hpp"
#include "cli/local_time.hpp"

using namespace gatepost;

TEST_CASE("columns are as wide as what a terminal shows") {
  CHECK(cli::columns_of("abc") == 3);
  CHECK(cli::columns_of("배송") == 4);
  CHECK(cli::columns_of("ｶﾞ") == 2);
  CHECK(cli::columns_of("ＡＢ") == 4);
  CHECK(cli::columns_of("e\xCC\x81") == 1);
}

TEST_CASE("a table stays aligned when a cell is Korean") {
  CHECK(cli::table({"ticket", "customer", "subject"}, {{"1042", "김민수", "배송 문의"}, {"7", "Jane", "Kettle"}}) ==
        "ticket  customer  subject\n"
        "1042    김민수    배송 문의\n"
        "7       Jane      Kettle\n");
}

TEST_CASE("empty cells at the end leave no blanks") { CHECK(cli::table({"a", "b"}, {{"1", ""}}) == "a  b\n1\n"); }

TEST_CASE("a long cell is cut between characters") {
  const auto shown = cli::table({"subject"}, {{std::string(59, 'a') + "가나다"}});
  CHECK(shown == "subject\n" + std::string(59, 'a') + "…\n");
}

TEST_CASE("a subject cannot draw on the terminal or make lines of its own") {
  CHECK(cli::table({"subject"}, {{"\x1b[2Ja\nb"}}) == "subject\n\\x1B[2Ja\\x0Ab\n");
  CHECK(cli::indented("one\n\x1b[1mtwo\n", "  ") == "  one\n  \\x1B[1mtwo\n");
}

TEST_CASE("times at the terminal are the desk's") {
  const Time noon = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + std::chrono::hours(12);
  CHECK(cli::local_time(noon, "Asia/Seoul") == "2026-11-21 21:00");
  CHECK(cli::local_time(std::nullopt, "UTC").empty());
}
