#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <csignal>
#include <fstream>
#include <thread>

#include "catch.hpp"
#include "desk_day.hpp"
#include "store/migrate.hpp"
#include "store/sqlite.hpp"

using namespace gatepost;
using namespace gatepost::store;

namespace {

void write(const std::filesystem::path& file, const std::string& text) { std::ofstream(file) << text; }

unsigned mode_of(const std::filesystem::path& file) {
  struct stat status {};
  ::stat(file.c_str(), &status);
  return status.st_mode & 0777U;
}

/// No file of this process grows beyond that while it lives: a full disk.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int);
};

/// What the Failure says to a user without rights: root may write even what is read-only.
template <class Action>
std::string said_by_nobody(Action action) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    constexpr uid_t nobody = 65534;
    if (::geteuid() == 0 && ::setuid(nobody) != 0) ::_exit(2);
    const auto said = failure_of(action);
    ::_exit(::write(ends[1], said.data(), said.size()) < 0 ? 1 : 0);
  }
  ::close(ends[1]);
  std::string said(4096, '\0');
  const auto size = ::read(ends[0], said.data(), said.size());
  said.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
  ::close(ends[0]);
  ::waitpid(child, nullptr, 0);
  return said;
}

std::int64_t version_of(const std::filesystem::path& file) {
  Database database(file, hours(0));
  auto row = database.query("select version from meta");
  return row.next() ? row.number() : 0;
}

}  // namespace

TEST_CASE("a new store is nobody else's to read, and neither is its log") {
  DeskDay day;
  day.keep();
  CHECK(mode_of(day.folder.file()) == 0600);
  CHECK(mode_of(day.folder.file().string() + "-wal") == 0600);
}

TEST_CASE("a missing store is made only where that was asked for") {
  Folder folder;
  const auto said = failure_of([&] { open(folder.file(), Create::no); });
  CHECK(has(said, folder.file().string()));
  CHECK_FALSE(std::filesystem::exists(folder.file()));
  open(folder.file(), Create::yes);
  CHECK(failure_of([&] { open(folder.file(), Create::no); }).empty());
}

TEST_CASE("a store in a folder that is not there is told with file and advice") {
  Folder folder;
  const auto file = folder.path() / "none" / "gatepost.db";
  const auto said = failure_of([&] { open(file, Create::yes); });
  CHECK(has(said, file.string()));
  CHECK(has(said, "[store] path"));
}

TEST_CASE("a folder is no store") {
  Folder folder;
  const auto said = failure_of([&] { open(folder.path(), Create::yes); });
  CHECK(has(said, folder.path().string()));
}

TEST_CASE("an opened store keeps its version and what is in it") {
  DeskDay day;
  day.open_ticket({1001}, "cora@shop.test");
  const auto version = version_of(day.folder.file());
  CHECK(version >= 2);
  day.store = open(day.folder.file(), Create::yes);
  CHECK(day.store->ticket({1001}));
  CHECK(version_of(day.folder.file()) == version);
}

TEST_CASE("whoever stays briefly leaves the log beside the file, and the next one merges it") {
  DeskDay day;
  day.store.reset();
  auto log = day.folder.file();
  log += "-wal";
  CHECK_FALSE(std::filesystem::exists(log));
  const auto mail = raw_mail("Subject: hello\r\n\r\n");
  const auto kept = open(day.folder.file(), Create::no, Stay::brief)->keep({&mail, 1}, std::nullopt);
  REQUIRE(kept.size() == 1);
  CHECK(std::filesystem::file_size(log) > 0);
  CHECK(open(day.folder.file(), Create::no)->is_pending(kept.front()));
  CHECK_FALSE(std::filesystem::exists(log));
}

TEST_CASE("a store of a newer program is refused and left as it is") {
  DeskDay day;
  day.store.reset();
  Database(day.folder.file(), hours(0)).run("update meta set version = 4711");
  const auto said = failure_of([&] { open(day.folder.file(), Create::yes); });
  CHECK(has(said, "newer gatepost"));
  CHECK(has(said, "4711"));
  CHECK(has(said, day.folder.file().string()));
  CHECK(version_of(day.folder.file()) == 4711);
}

TEST_CASE("another program's database is refused and left as it is") {
  Folder folder;
  write(folder.file(), "");
  Database(folder.file(), hours(0)).run_script("create table songs(title text)");
  const auto said = failure_of([&] { open(folder.file(), Create::yes); });
  CHECK(has(said, "another program"));
  Database database(folder.file(), hours(0));
  auto row = database.query("select count(*) from sqlite_master");
  REQUIRE(row.next());
  CHECK(row.number() == 1);
}

TEST_CASE("a file that is no database is refused and left as it is") {
  Folder folder;
  const std::string text(5'000, 'x');
  write(folder.file(), text);
  const auto said = failure_of([&] { open(folder.file(), Create::yes); });
  CHECK(has(said, folder.file().string()));
  CHECK(has(said, "no store of gatepost"));
  std::ifstream stream(folder.file());
  CHECK(std::string(std::istreambuf_iterator<char>(stream), {}) == text);
}

TEST_CASE("a damaged store is told with file and advice") {
  DeskDay day;
  for (int i = 0; i < 50; ++i) day.open_ticket({1001 + i}, "cora@shop.test");
  day.store.reset();
  const auto size = std::filesystem::file_size(day.folder.file());
  std::fstream file(day.folder.file(), std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(4096);
  file << std::string(size - 4096, '\xa5');
  file.close();
  const auto said = failure_of([&] { open(day.folder.file(), Create::no)->ticket({1001}); });
  CHECK(has(said, day.folder.file().string()));
  CHECK(has(said, "backup"));
}

TEST_CASE("a full disk is told, nothing is half done, and with room again the store goes on", "[P3]") {
  DeskDay day;
  day.keep("before");
  const std::vector<RawMail> mails = {raw_mail("small", Place{"INBOX", 1, 1}),
                                      raw_mail(std::string(3'000'000, 'x'), Place{"INBOX", 1, 2})};
  std::string said;
  {
    const FullDisk full(1'000'000);
    said = failure_of([&] { day.store->keep(mails, Cursor{"INBOX", 1, 2}); });
  }
  CHECK(has(said, day.folder.file().string()));
  CHECK(has(said, "disk"));
  CHECK(day.store->pending(10, 100).size() == 1);
  CHECK(day.store->cursor("INBOX").uid == 0);
  CHECK(day.store->keep(mails, Cursor{"INBOX", 1, 2}).size() == 2);
}

TEST_CASE("a store that may not be written is told with file and advice") {
  DeskDay day;
  day.store.reset();
  ::chmod(day.folder.file().c_str(), 0444);
  const auto said = said_by_nobody([&] { open(day.folder.file(), Create::yes); });
  CHECK(has(said, day.folder.file().string()));
  CHECK(has(said, "read and write the file and its folder"));
}

TEST_CASE("a store that another process does not let go is told after some patience") {
  DeskDay day;
  const Transaction held(*day.store);
  Database other(day.folder.file(), std::chrono::milliseconds(0));
  const auto said = failure_of([&] { other.begin(); });
  CHECK(has(said, day.folder.file().string()));
  CHECK(has(said, "another process"));
}

TEST_CASE("several programs may make the same store at the same time") {
  Folder folder;
  std::vector<std::thread> threads;
  std::atomic<int> opened{0};
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      if (failure_of([&] { open(folder.file(), Create::yes); }).empty()) ++opened;
    });
  for (auto& thread : threads) thread.join();
  CHECK(opened == 4);
  CHECK(version_of(folder.file()) >= 2);
}
