#include "copies.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "catch.hpp"
#include "mail/limits.hpp"

using namespace gatepost;
namespace fs = std::filesystem;

namespace {

class Folder {
 public:
  Folder() {
    std::string pattern = fs::temp_directory_path() / "gatepost-copies-XXXXXX";
    path = ::mkdtemp(pattern.data());
  }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  fs::path path;
};

const Time noon = Time(std::chrono::sys_days(std::chrono::year(2026) / 3 / 2)) + std::chrono::hours(12);

RawMail raw(const std::string& bytes, Time received = noon) { return {.bytes = bytes, .received = received}; }

void keep_copy(const fs::path& folder, const RawMail& mail) {
  Draft draft(folder, mail.received);
  write_copy(mail, draft);
  draft.keep();
}

}  // namespace

TEST_CASE("a copy is the mail as it came, with envelope and time, and nobody else's to read", "[P1]") {
  const Folder folder;
  const std::string bytes("Subject: x\r\n\r\nX-Gatepost-Copy: 1 1\r\n\0\xff no end of line", 53);
  auto mail = raw(bytes, noon + std::chrono::microseconds(7));
  mail.envelope = {"o'neil%41\r\nX-Original-To: evil@evil.test", {"support@desk.test", "a\nb@desk.test"}};
  keep_copy(folder.path / "copies", mail);
  const auto files = copies_in(folder.path / "copies");
  REQUIRE(files.size() == 1);
  struct stat about {};
  REQUIRE(::stat(files[0].c_str(), &about) == 0);
  CHECK((about.st_mode & 0777) == 0600);
  const auto read = read_copy(files[0]);
  CHECK(read.bytes == mail.bytes);
  CHECK(read.received == mail.received);
  CHECK(read.envelope.sender == mail.envelope.sender);
  CHECK(read.envelope.recipients == mail.envelope.recipients);
  CHECK(read.whole_size == 0);
}

TEST_CASE("a copy without a sender, and one with the null sender, stay apart") {
  const Folder folder;
  keep_copy(folder.path, raw("one"));
  auto report = raw("two", noon + std::chrono::seconds(1));
  report.envelope.sender = "";
  report.whole_size = 60'000'000;
  keep_copy(folder.path, report);
  const auto files = copies_in(folder.path);
  REQUIRE(files.size() == 2);
  CHECK_FALSE(read_copy(files[0]).envelope.sender);
  CHECK(read_copy(files[1]).envelope.sender == "");
  CHECK(read_copy(files[1]).whole_size == 60'000'000);
}

TEST_CASE("copies come in the order of the mails, also of one moment") {
  const Folder folder;
  for (int i = 0; i < 12; ++i) keep_copy(folder.path, raw("mail " + std::to_string(i)));
  keep_copy(folder.path, raw("earlier", noon - std::chrono::hours(1)));
  std::ofstream(folder.path / "half.part") << "X-Gatepost-Copy: 1 0\r\nhalf";
  const auto files = copies_in(folder.path);
  REQUIRE(files.size() == 13);
  CHECK(read_copy(files[0]).bytes == "earlier");
  for (std::size_t i = 0; i < 12; ++i) CHECK(read_copy(files[i + 1]).bytes == "mail " + std::to_string(i));
}

TEST_CASE("a mail that somebody put among the copies is read as it is") {
  const Folder folder;
  const std::string bytes = "Return-Path: <kim@shop.test>\r\nSubject: x\r\n\r\nX-Gatepost-Copy: 5\r\n";
  std::ofstream(folder.path / "saved.eml", std::ios::binary) << bytes;
  const auto read = read_copy(copies_in(folder.path).at(0));
  CHECK(read.bytes == bytes);
  CHECK_FALSE(read.envelope.sender);
  CHECK(read.received > noon);
}

TEST_CASE("a folder that cannot be written is told, and a missing one has no copies") {
  const Folder folder;
  std::ofstream(folder.path / "file") << "x";
  CHECK_THROWS_WITH(keep_copy(folder.path / "file", raw("x")), Catch::Contains("[store] copies"));
  CHECK(copies_in(folder.path / "none").empty());
  CHECK(copies_in("").empty());
}

TEST_CASE("a copy of a mail that was not recorded leaves nothing, and one of a killed program goes in time",
          "[P1][P32]") {
  const Folder folder;
  const auto files = [&] {
    return std::distance(std::filesystem::directory_iterator(folder.path), std::filesystem::directory_iterator());
  };
  {
    const Draft draft(folder.path, noon);
    write_copy(raw("not recorded"), draft);
    CHECK(files() == 1);
  }
  CHECK(files() == 0);
  std::ofstream(folder.path / "killed.part") << "whose";
  CHECK(copies_in(folder.path).empty());
  const auto now = std::chrono::floor<Time::duration>(std::chrono::system_clock::now());
  remove_drafts(folder.path, now + std::chrono::hours(23));
  CHECK(files() == 1);
  remove_drafts(folder.path, now + std::chrono::hours(25));
  CHECK(files() == 0);
}
