// A store that cannot be used: the operator reads why, the mail server keeps the mail, and all goes on once the cause
// is gone.
#include <sqlite3.h>

#include <memory>

#include "catch.hpp"
#include "cli/desk_folder.hpp"

using gatepost::cli_tests::Desk;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

constexpr int try_again = 75;  // sysexits.h EX_TEMPFAIL: the mail server keeps the mail
constexpr int world_failed = 1;

bool says(const Desk& desk, const std::string& words) { return desk.log().find(words) != std::string::npos; }

void spoil(const fs::path& file, std::streamoff at) {
  std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
  out.seekp(at);
  out << std::string(3000, 'x');
}

/// Whoever else writes to it, for as long as the value lives.
class Writer {
 public:
  explicit Writer(const fs::path& store) {
    sqlite3* opened = nullptr;
    REQUIRE(sqlite3_open(store.c_str(), &opened) == SQLITE_OK);
    handle_.reset(opened);
    REQUIRE(sqlite3_exec(opened, "begin immediate", nullptr, nullptr, nullptr) == SQLITE_OK);
  }

 private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
  };
  std::unique_ptr<sqlite3, Close> handle_;
};

}  // namespace

TEST_CASE("of a corrupt store the operator is told to put a backup back, and then nothing is missing", "[P1][P3]") {
  const Desk desk(9);
  REQUIRE(desk.run({"deliver"}, desk.mail(1)) == 0);
  REQUIRE(desk.run({"backup", desk.file("copy.db")}) == 0);
  fs::remove(desk.file("gatepost.db-wal"));
  fs::remove(desk.file("gatepost.db-shm"));
  for (std::streamoff at = 4096; at < static_cast<std::streamoff>(fs::file_size(desk.file("gatepost.db"))); at += 4096)
    spoil(desk.file("gatepost.db"), at);
  CHECK(desk.run({"deliver"}, desk.mail(2)) == try_again);
  CHECK(says(desk, "stop gatepost, keep the file, and put a backup back"));
  CHECK(desk.run({"run"}) == world_failed);
  CHECK(desk.run({"once"}) == world_failed);
  fs::rename(desk.file("gatepost.db"), desk.file("corrupt.db"));
  fs::copy_file(desk.file("copy.db"), desk.file("gatepost.db"));
  CHECK(desk.run({"deliver"}, desk.mail(2)) == 0);
  CHECK(desk.status()["mails_by_state"] == json{{"opened", 2}});
}

TEST_CASE("what is no store is told as that, and is not touched", "[P1]") {
  const Desk desk(9);
  std::ofstream(desk.file("gatepost.db")) << std::string(5000, 'z');
  CHECK(desk.run({"deliver"}, desk.mail(1)) == try_again);
  CHECK(says(desk, "it is no store of gatepost: check [store] path"));
  CHECK(desk.run({"run"}) == world_failed);
  CHECK(fs::file_size(desk.file("gatepost.db")) == 5000);
}

TEST_CASE("behind a writer that never ends deliver lets the mail server try again", "[P1]") {
  const Desk desk(9);
  REQUIRE(desk.run({"deliver"}, desk.mail(1)) == 0);
  {
    const Writer stubborn(desk.file("gatepost.db"));
    CHECK(desk.run({"deliver"}, desk.mail(2)) == try_again);
    CHECK(says(desk, "another process holds it"));
  }
  CHECK(desk.run({"deliver"}, desk.mail(2)) == 0);
  CHECK(desk.status()["mails_by_state"] == json{{"opened", 2}});
}

TEST_CASE("a folder that is not there is told with its name", "[P1]") {
  const Desk desk(9);
  const auto path = "store.path=" + desk.file("nowhere/gatepost.db").string();
  CHECK(desk.run({"deliver", "--set", path}, desk.mail(1)) == try_again);
  CHECK(says(desk, "nowhere"));
  CHECK(desk.run({"deliver"}, desk.mail(1)) == 0);
}
