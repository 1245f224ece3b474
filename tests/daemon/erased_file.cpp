#include "erased_file.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "catch.hpp"

using namespace gatepost;

namespace {

const Time noon = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + std::chrono::hours(12);

struct TemporaryFile {
  TemporaryFile() : path(std::filesystem::temp_directory_path() / ("gatepost-erased-" + std::to_string(::getpid()))) {
    std::filesystem::remove(path);
  }
  ~TemporaryFile() { std::filesystem::remove(path); }
  std::filesystem::path path;
};

}  // namespace

TEST_CASE("the file is added to, and read from where one was before", "[P32]") {
  const TemporaryFile file;
  CHECK(erased_in(file.path, 0).empty());
  CHECK(erased_bytes(file.path) == 0);
  const auto first = add_erased(file.path, {"person-0-a", "mail-0-b"}, noon);
  CHECK(first == erased_bytes(file.path));
  CHECK(add_erased(file.path, {"mail-0-c"}, noon + std::chrono::hours(1)) > first);
  const auto all = erased_in(file.path, 0);
  REQUIRE(all.size() == 3);
  CHECK(all[0] == ErasedMark("person-0-a", noon));
  const auto later = erased_in(file.path, first);
  REQUIRE(later.size() == 1);
  CHECK(later[0] == ErasedMark("mail-0-c", noon + std::chrono::hours(1)));
}

TEST_CASE("a line that a power cut has cut is passed over, and spoils none that follows", "[P32]") {
  const TemporaryFile file;
  add_erased(file.path, {"person-0-a"}, noon);
  std::ofstream(file.path, std::ios::app) << "1764000000 mail-0-cu";
  CHECK(erased_in(file.path, 0).size() == 1);
  add_erased(file.path, {"mail-0-b"}, noon);
  const auto all = erased_in(file.path, 0);
  CHECK(all.size() >= 2);
  CHECK(all.back().first == "mail-0-b");
  std::ofstream(file.path, std::ios::app) << "no line of ours\n-\n12\n";
  CHECK(erased_in(file.path, 0).size() == all.size());
}
