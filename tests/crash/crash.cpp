// The program is stopped at every seam in turn and started again, or its disk fails there: the end is the same as
// without (P3).
#include <algorithm>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "crash/disk.hpp"
#include "crash/seams.hpp"
#include "crash/world.hpp"

using namespace gatepost::crash;

namespace {

std::vector<std::string> calm_end() {
  World world;
  play(world, 0, [] {});
  REQUIRE(doubled_letters(world) == 0);
  return end_state(world);
}

/// How often a fault came, in each round at the first seam, the next after `stride` and so on, until there is none.
struct Played {
  int faults = 0;
  int told = 0;
};

Played play_all(const std::vector<std::string>& expected, int stride, const std::function<void(int)>& fault_at) {
  Played out;
  for (std::size_t round = 0; round < rounds(); ++round)
    for (int seam = 1;; seam += stride) {
      World world;
      const auto how = play(world, round, [&] { fault_at(seam); });
      if (how == End::itself) break;
      ++out.faults;
      if (how == End::told) ++out.told;
      INFO("round " << round << ", seam " << seam);
      REQUIRE(end_state(world) == expected);
      // At most the one letter that the relay had accepted when the program was stopped, with the same Message-ID.
      REQUIRE(doubled_letters(world) <= 1);
    }
  return out;
}

/// GATEPOST_ALL_SEAMS=1: every write of the disk in turn, which takes some minutes.
int stride() { return std::getenv("GATEPOST_ALL_SEAMS") != nullptr ? 1 : 29; }

}  // namespace

TEST_CASE("stopped at any commit and started again, the end is the same", "[P1][P3]") {
  const auto expected = calm_end();
  REQUIRE(expected.size() >= 10);
  const auto is_among = [&](const std::string& piece) {
    return std::ranges::any_of(expected, [&](const auto& line) { return line.find(piece) != std::string::npos; });
  };
  REQUIRE(is_among(" taken_back restored"));
  REQUIRE(is_among("I have mended it."));
  const auto played = play_all(expected, 1, stop_at_seam);
  CHECK(played.faults > 30);
  CHECK(played.told == 0);
  WARN("stopped at " << played.faults << " seams");
}

TEST_CASE("stopped whenever the disk is written to, the end is the same", "[P1][P3]") {
  use_failing_disk();
  const auto played = play_all(calm_end(), stride(), [](int seam) { fail_disk_at(seam, DiskFault::stop); });
  CHECK(played.faults > 20);
  CHECK(played.told == 0);
  WARN("stopped at " << played.faults << " writes, each " << stride() << "th");
}

TEST_CASE("a disk that is full is told, and the end is the same once there is room", "[P1][P3]") {
  use_failing_disk();
  const auto played = play_all(calm_end(), stride(), [](int seam) { fail_disk_at(seam, DiskFault::full); });
  CHECK(played.faults > 20);
  CHECK(played.told == played.faults);
  WARN("full at " << played.faults << " writes, each " << stride() << "th");
}

TEST_CASE("a disk that fails is told, and the end is the same once it is mended", "[P1][P3]") {
  use_failing_disk();
  const auto played = play_all(calm_end(), stride(), [](int seam) { fail_disk_at(seam, DiskFault::broken); });
  CHECK(played.faults > 20);
  CHECK(played.told == played.faults);
  WARN("failed at " << played.faults << " writes, each " << stride() << "th");
}
