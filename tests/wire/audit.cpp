// The program's audit against a real Dovecot: what somebody puts into folders by hand.
#include <signal.h>

#include <algorithm>
#include <string>

#include "catch.hpp"
#include "store/sqlite.hpp"
#include "store/store.hpp"
#include "wire_bed.hpp"
#include "wire_desk.hpp"

namespace {

using namespace gatepost;
using wire::Desk;

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

TEST_CASE("mails that people copy, delete, throw away and move back are accounted for", "[P30][P2]") {
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
  CHECK(desk.run("audit") == 0);
  CHECK(has(desk.out(), "2 to be fetched next"));
  desk.run("once");
  CHECK(desk.run("audit") == 0);
  CHECK(bed.files_of(desk.user).empty());
  CHECK(desk.run("list --json") == 0);
  CHECK(has(desk.out(), "Kettle 1"));
  CHECK(has(desk.out(), "1002"));
  CHECK_FALSE(has(desk.out(), "1003"));
}

TEST_CASE("bytes and Message-IDs that are gone from the store come back by mending", "[P30]") {
  WIRE_BED(bed);
  const Desk desk(bed);
  for (int number = 1; number <= 2; ++number) desk.deliver(number);
  desk.run("once");
  {
    store::Database database(desk.folder() / "gatepost.db", std::chrono::seconds(5));
    database.run_script("delete from raw; delete from message_id");
  }
  CHECK(desk.run("audit") == 1);
  CHECK(
      has(desk.out(), "in Handled) is recorded, and its bytes are gone from the store\n  mend: gatepost audit --mend"));
  CHECK(has(desk.out(), "mail 1 is on a ticket, and its Message-ID leads nowhere"));
  CHECK(desk.run("audit --mend") == 0);
  CHECK(has(desk.store()->raw({2}), "Kettle 2"));
  CHECK(desk.run("audit") == 0);
}

TEST_CASE("a night that was missed is made up for when the daemon starts, and the admin hears of it once", "[P30]") {
  WIRE_BED(bed);
  const Desk desk(bed);
  desk.deliver(1);
  desk.run("once");
  REQUIRE(desk.save(2, "Handled"));
  const auto store = desk.store();
  const auto long_ago = Time(std::chrono::sys_days(std::chrono::year(2026) / 1 / 1));
  for (const bool is_first : {true, false}) {
    store->audit().set_audited(long_ago);
    const auto daemon = desk.start("run");
    CHECK(wire::eventually([&] { return store->audit().audited_at() != long_ago; }));
    if (is_first) CHECK(wire::eventually([&] { return !store->audit().told_differences().empty(); }));
    CHECK(wire::eventually([&] { return times(desk.log(), "audit.done") == (is_first ? 1 : 2); }));
    ::kill(daemon, SIGTERM);
    CHECK(Desk::ended(daemon) == 0);
  }
  const auto waiting = store->status().waiting;
  const auto is_to_admin = [](const auto& one) { return one.kind == "admin"; };
  CHECK(std::ranges::count_if(waiting, is_to_admin) == 1);
}
