// What the acknowledgement promises (P22), where a department needs longer than its target.
#include <string>

#include "catch.hpp"
#include "stories/script.hpp"

using namespace gatepost;
using namespace gatepost::stories;

namespace {

/// So many customers, each of another domain, write on a working day and get their answer a day later.
std::string answered(int customers) {
  std::string script;
  for (int number = 1; number <= customers; ++number) {
    const auto who = "kim@shop" + std::to_string(number) + ".test";
    script += who + " writes \"Kettle " + std::to_string(number) + "\"\n| It does not boil, and I wonder why " +
              std::to_string(number) + " times.\n" + who + " gets an acknowledgement\nalice gets a notice\n" +
              "bob gets a notice\nlater 1d\n" +
              (number % 5 == 0 ? "" : "alice gets a reminder\nbob gets a reminder\n") + who +
              " gets a late\nalice replies to notice\n| Please send it.\n" + who +
              " gets an answer\nbob gets a notice\n";
    if (number % 5 == 0) script += "later 2d\n";  // the weekend
  }
  return script;
}

}  // namespace

TEST_CASE("who writes to a department that has been slow lately is promised what it really needs", "[P22]") {
  Stage stage;
  REQUIRE_NOTHROW(play(read_script(answered(20) + "later 2h\n"), stage));
  CHECK_NOTHROW(play(read_script("kim writes \"Slow\"\n| When?\nkim gets an acknowledgement saying \"by **Tuesday, "
                                 "December 22, 12:00 PM**\"\n"),
                     stage));
}
