#include "send/send.hpp"

#include <set>

#include "catch.hpp"

using namespace gatepost;
using namespace std::chrono_literals;

TEST_CASE("Attempts come after 1, 2, 5, 15, 30 and 60 minutes, then every 2 hours, each within a fifth") {
  const std::vector<std::chrono::seconds> plan = {1min, 2min, 5min, 15min, 30min, 60min, 2h, 2h, 2h};
  for (std::size_t i = 0; i < plan.size(); ++i) {
    for (std::int64_t letter = 1; letter < 500; ++letter) {
      const auto wait = send::retry_after(static_cast<int>(i) + 1, letter);
      REQUIRE(wait * 10 >= plan[i] * 8);
      REQUIRE(wait * 10 <= plan[i] * 12);
    }
  }
}

TEST_CASE("Letters that failed together do not come back together") {
  std::set<std::chrono::seconds> waits;
  std::chrono::seconds sum{0};
  for (std::int64_t letter = 1; letter <= 1000; ++letter) {
    waits.insert(send::retry_after(5, letter));
    sum += send::retry_after(5, letter);
  }
  CHECK(waits.size() > 300);
  CHECK(sum / 1000 > 29min);
  CHECK(sum / 1000 < 31min);
}

TEST_CASE("A letter's plan is the same each time it is asked for") {
  CHECK(send::retry_after(3, 42) == send::retry_after(3, 42));
  CHECK(send::retry_after(0, 42) == send::retry_after(1, 42));
}
