// The seeds of the fuzzers, and what they found, as ordinary cases.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "catch.hpp"
#include "fuzz/targets.hpp"

namespace {

std::string content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("every seed of the fuzzers is read without a finding", "[P31]") {
  for (const auto& target : gatepost::fuzz::targets) {
    int count = 0;
    for (const auto& seed :
         std::filesystem::directory_iterator(GATEPOST_SOURCE "/tests/fuzz/seeds/" + std::string(target.name))) {
      CAPTURE(seed.path().string());
      CHECK_NOTHROW(target.read(content_of(seed.path())));
      ++count;
    }
    CAPTURE(target.name);
    CHECK(count > 0);
  }
}
