// The program's audit against a real Dovecot: what somebody puts into folders by hand.
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "wire_bed.hpp"

namespace {

namespace fs = std::filesystem;
using namespace gatepost;
using wire::Bed;

/// A desk that reads a mailbox of its own; its relay is not there, so that letters wait.
class Desk {
 public:
  explicit Desk(Bed& bed) : user(bed.fresh_mailbox()), bed_(bed) {
    std::string pattern = fs::temp_directory_path() / "gatepost-audit-XXXXXX";
    folder_ = ::mkdtemp(pattern.data());
    const auto imap = bed.imap(user);
    std::ofstream(folder_ / "password") << imap.password << '\n';
    fs::permissions(folder_ / "password", fs::perms::owner_read | fs::perms::owner_write);
    std::ofstream(folder_ / "config.ini")
        << "[desk]\nname = Test Desk\naddress = " << user << "\nadmin = admin@staff.test\n"
        << "[imap]\nhost = " << imap.host << "\nport = " << imap.port << "\ntls = implicit\nca_file = " << imap.ca_file
        << "\nuser = " << user << "\npassword_file = password\nfolder = INBOX\nhandled = Handled\n"
        << "quarantine = Quarantine\n"
        << "[smtp]\nhost = localhost\ntls = none\nport = 9\n"
        << "[department support]\nstaff = alice\n[staff alice]\nemail = alice@staff.test\n";
  }
  ~Desk() { fs::remove_all(folder_); }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  /// Returns the exit code.
  int run(const std::string& words) const {
    const auto line = "cd '" + folder_.string() + "' && '" GATEPOST_PROGRAM "' " + words + " >out 2>>log";
    const int status = std::system(line.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  std::string out() const {
    std::ostringstream text;
    text << std::ifstream(folder_ / "out").rdbuf();
    return text.str();
  }

  std::string mail(int number) const {
    return "From: kim" + std::to_string(number) + "@customers.test\nTo: " + user + "\nSubject: Kettle " +
           std::to_string(number) + "\nMessage-ID: <" + std::to_string(number) +
           "@customers.test>\n\nIt does not boil.\n";
  }

  void deliver(int number) const { bed_.deliver("kim@customers.test", user, mail(number)); }

  bool save(int number, const std::string& folder) const {
    std::ofstream(folder_ / "mail") << mail(number);
    return bed_.doveadm("save -u " + user + " -m " + folder + " <'" + (folder_ / "mail").string() + "'");
  }

  const std::string user;

 private:
  Bed& bed_;
  fs::path folder_;
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a mail that somebody puts into the handled folder is missing, and becomes a ticket", "[P30]") {
  WIRE_BED(bed);
  const Desk desk(bed);
  for (int number = 1; number <= 3; ++number) desk.deliver(number);
  desk.run("once");  // 1: there is no relay
  REQUIRE(bed.files_of(desk.user, "Handled").size() == 3);
  CHECK(desk.run("audit") == 0);
  CHECK(has(desk.out(), "All is accounted for."));

  REQUIRE(desk.save(4, "Handled"));
  CHECK(desk.run("audit --json") == 1);
  CHECK(has(desk.out(), "\"missing\": 1"));
  CHECK(has(desk.out(), "\"ok\": false"));
  CHECK(desk.run("audit") == 1);
  CHECK(has(desk.out(), "in Handled is not in the store"));
  CHECK(has(desk.out(), "mend: gatepost audit --mend"));

  CHECK(desk.run("audit --mend --json") == 0);
  CHECK(has(desk.out(), "\"mails\": 4"));
  CHECK(has(desk.out(), "\"recorded\": 4"));
  CHECK(has(desk.out(), "\"ok\": true"));
  CHECK(desk.run("find Kettle --json") == 0);
  CHECK(has(desk.out(), "Kettle 4"));
  CHECK(desk.run("audit") == 0);
}

TEST_CASE("a recorded mail that was moved back is put away again, and copies and deleted mails are no difference",
          "[P30][P2]") {
  WIRE_BED(bed);
  const Desk desk(bed);
  for (int number = 1; number <= 2; ++number) desk.deliver(number);
  desk.run("once");
  REQUIRE(bed.doveadm("copy -u " + desk.user + " Handled mailbox Handled subject 'Kettle 1'"));
  CHECK(desk.run("audit") == 0);
  REQUIRE(desk.save(5, "Handled"));
  REQUIRE(bed.doveadm("flags add -u " + desk.user + " '\\Deleted' mailbox Handled subject 'Kettle 5'"));
  CHECK(desk.run("audit") == 0);
  REQUIRE(bed.doveadm("expunge -u " + desk.user + " mailbox Handled subject 'Kettle 2'"));
  CHECK(desk.run("audit --json") == 0);
  CHECK(has(desk.out(), "\"in_no_folder\": 1"));

  // By hand it gets a new UID, so it comes in a second time, which changes nothing (P2).
  REQUIRE(bed.doveadm("move -u " + desk.user + " INBOX mailbox Handled subject 'Kettle 1'"));
  CHECK(desk.run("audit --mend --json") == 0);
  CHECK(bed.files_of(desk.user).empty());
  CHECK(desk.run("list --json") == 0);
  CHECK(has(desk.out(), "Kettle 1"));
  CHECK(has(desk.out(), "1002"));
  CHECK_FALSE(has(desk.out(), "1003"));
}
