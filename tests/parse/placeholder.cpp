#include "parse/placeholder.hpp"

#include "catch.hpp"

using gatepost::parse::is_placeholder;

TEST_CASE("What stands for an HTML part has none of its sentences", "[P19]") {
  const std::string shown = "#note\nThis is her third kettle, and she broke it herself.\n";
  CHECK(is_placeholder("[image001.png]", shown));
  CHECK(is_placeholder("This message is in HTML.", shown));
  CHECK(is_placeholder("", shown));
  CHECK_FALSE(is_placeholder("This is her third kettle", shown));
  CHECK_FALSE(is_placeholder("kettle", shown));
  CHECK_FALSE(
      is_placeholder("This is her third kettle, and she broke it herself. <https://desk.test/a/b/c?d=e>", shown));
  CHECK_FALSE(is_placeholder("This is HTML.", "[image001.png] 👍"));
  CHECK_FALSE(is_placeholder("👍", "👍 Alice reacted"));
  CHECK_FALSE(is_placeholder(std::string(5'000, 'x'), shown));
  CHECK_FALSE(is_placeholder("안녕하세요 주전자가 고장났어요", "안녕하세요\n주전자가 고장났어요"));
  CHECK_FALSE(is_placeholder("壊れました。直りますか。", "壊れました。直りま\nすか。"));
}
