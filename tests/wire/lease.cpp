// One mailbox, one desk: two stores at work on the same folder of a real Dovecot.
#include "lease.hpp"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "store/store.hpp"
#include "wire_bed.hpp"

namespace {

namespace fs = std::filesystem;
using namespace gatepost;
using namespace std::chrono_literals;
using wire::Bed;

/// A desk with a store of its own, on a mailbox that others may have as well. Its relay is not there, so that `once`
/// always ends with 1.
class Desk {
 public:
  Desk(Bed& bed, const std::string& user, const std::string& handled = "Handled") {
    std::string pattern = fs::temp_directory_path() / "gatepost-lease-XXXXXX";
    folder_ = ::mkdtemp(pattern.data());
    const auto imap = bed.imap(user);
    std::ofstream(folder_ / "password") << imap.password << '\n';
    fs::permissions(folder_ / "password", fs::perms::owner_read | fs::perms::owner_write);
    std::ofstream(folder_ / "config.ini")
        << "[desk]\nname = Test Desk\naddress = " << user << "\nadmin = admin@staff.test\n"
        << "[imap]\nhost = " << imap.host << "\nport = " << imap.port << "\ntls = implicit\nca_file = " << imap.ca_file
        << "\nuser = " << user << "\npassword_file = password\nhandled = " << handled << "\nlease = 4s\n"
        << "[smtp]\nhost = localhost\ntls = none\nport = 9\n"
        << "[department support]\nstaff = alice\n[staff alice]\nemail = alice@staff.test\n";
  }
  ~Desk() { fs::remove_all(folder_); }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  pid_t start(const char* verb) const {
    const auto child = ::fork();
    if (child != 0) return child;
    fs::current_path(folder_);
    if (std::freopen("log", "a", stderr) == nullptr) ::_exit(99);
    ::execl(GATEPOST_PROGRAM, "gatepost", verb, nullptr);
    ::_exit(98);
  }
  static int ended(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }
  void once() const { CHECK(ended(start("once")) == 1); }

  std::int64_t mails() const {
    return fs::exists(folder_ / "gatepost.db") ? store::open(folder_ / "gatepost.db", store::Create::no)->status().mails
                                               : 0;
  }
  std::string log() const {
    std::ostringstream text;
    text << std::ifstream(folder_ / "log").rdbuf();
    return text.str();
  }
  bool said(const std::string& words) const { return log().find(words) != std::string::npos; }

 private:
  fs::path folder_;
};

std::string mail_to(const std::string& user, int number) {
  return "From: kim" + std::to_string(number) + "@customers.test\nTo: " + user + "\nSubject: Kettle " +
         std::to_string(number) + "\nMessage-ID: <" + std::to_string(number) +
         "@customers.test>\n\nIt does not boil.\n";
}

void deliver(Bed& bed, const std::string& user, int number) {
  bed.deliver("kim@customers.test", user, mail_to(user, number));
}

}  // namespace

TEST_CASE("of two desks on one mailbox exactly one takes the mails, the other one ends and says why", "[P2][P5]") {
  WIRE_BED(bed);
  const auto user = bed.fresh_mailbox();
  const Desk first(bed, user);
  const Desk second(bed, user, "Done");  // somebody else's config
  const auto one = first.start("run");
  deliver(bed, user, 1);
  REQUIRE(wire::eventually([&] { return first.mails() == 1; }));
  const auto other = second.start("run");
  for (int number = 2; number < 6; ++number) deliver(bed, user, number);
  CHECK(Desk::ended(other) == 1);
  CHECK(second.said("works on this mailbox (its mark is the folder \\\"Gatepost lease INBOX "));
  CHECK(second.said("one mailbox has one desk: stop one of the two"));
  CHECK(second.mails() == 0);
  CHECK(wire::eventually([&] { return first.mails() == 5; }));

  ::kill(one, SIGTERM);  // in good order: the next one begins at once
  CHECK(Desk::ended(one) == 0);
  deliver(bed, user, 6);
  second.once();
  CHECK(second.mails() == 1);
}

TEST_CASE("a desk that was killed goes on at once, another one after the time of the lease", "[P3][P5]") {
  WIRE_BED(bed);
  const auto user = bed.fresh_mailbox();
  const Desk first(bed, user);
  const Desk second(bed, user);
  auto one = first.start("run");
  deliver(bed, user, 1);
  REQUIRE(wire::eventually([&] { return first.mails() == 1; }));
  ::kill(one, SIGKILL);
  Desk::ended(one);
  deliver(bed, user, 2);
  first.once();  // knows its own mark
  CHECK(first.mails() == 2);

  one = first.start("run");
  deliver(bed, user, 3);
  // What one store has taken in and not yet put away would be another's as well.
  REQUIRE(wire::eventually([&] { return bed.files_of(user, "Handled").size() == 3; }));
  ::kill(one, SIGKILL);
  Desk::ended(one);
  deliver(bed, user, 4);
  second.once();
  CHECK(second.mails() == 0);
  CHECK(second.said("it is watched for 4 seconds"));
  const auto other = second.start("run");
  CHECK(wire::eventually([&] { return second.mails() == 1; }));
  CHECK(second.said("a mark that nobody renews is taken away"));
  deliver(bed, user, 5);
  first.once();  // the mailbox is another's now
  CHECK(first.said("lies in this mailbox"));
  CHECK(first.mails() == 3);
  CHECK(wire::eventually([&] { return second.mails() == 2; }));
  ::kill(other, SIGTERM);
  CHECK(Desk::ended(other) == 0);
  deliver(bed, user, 6);
  first.once();
  CHECK(first.mails() == 4);
}

TEST_CASE("of two desks that begin together at most one takes a mail", "[P2][P5]") {
  WIRE_BED(bed);
  const auto user = bed.fresh_mailbox();
  for (int number = 1; number < 6; ++number) deliver(bed, user, number);
  const Desk first(bed, user);
  const Desk second(bed, user);
  const auto one = first.start("run");
  const auto other = second.start("run");
  CHECK(wire::eventually([&] { return first.mails() + second.mails() == 5; }));
  CHECK((first.mails() == 0 || second.mails() == 0));
  for (const auto child : {one, other}) {
    ::kill(child, SIGTERM);
    Desk::ended(child);
  }
  CHECK(first.mails() + second.mails() == 5);
}

TEST_CASE("a mark that somebody takes away is set anew, and mail goes on", "[P5]") {
  WIRE_BED(bed);
  const auto user = bed.fresh_mailbox();
  const Desk desk(bed, user);
  const auto daemon = desk.start("run");
  deliver(bed, user, 1);
  REQUIRE(wire::eventually([&] { return desk.mails() == 1; }));
  // Its name is new every second: which of them is met does not matter, one of these tries does.
  CHECK(wire::eventually([&] {
    return bed.doveadm("mailbox list -u " + user + " 'Gatepost lease*' | while read -r mark; do doveadm -c " +
                       (bed.folder() / "dovecot.conf").string() + " mailbox delete -u " + user + " \"$mark\"; done");
  }));
  deliver(bed, user, 2);
  CHECK(wire::eventually([&] { return desk.mails() == 2; }));
  ::kill(daemon, SIGTERM);
  CHECK(Desk::ended(daemon) == 0);
}
