// The program forgets against a real Dovecot: which mails go from the folders, counted one by one.
#include <signal.h>
#include <sys/wait.h>

#include <algorithm>
#include <string>

#include "catch.hpp"
#include "wire_bed.hpp"
#include "wire_desk.hpp"

using namespace gatepost;
using wire::Desk;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// The customers whose mails lie in the folder, as digits in order.
std::string customers_in(const wire::Bed& bed, const Desk& desk, const std::string& folder) {
  std::string out;
  for (const auto& mail : bed.mails_of(desk.user, folder)) {
    const std::string before = "From: kim";
    const auto at = mail.find(before);
    REQUIRE(at != std::string::npos);
    out += mail.at(at + before.size());
  }
  std::ranges::sort(out);
  return out;
}

void stop(pid_t daemon) {
  ::kill(daemon, SIGTERM);
  CHECK(Desk::ended(daemon) == 0);
}

}  // namespace

TEST_CASE("a forgotten customer's mails go from the folders, and no other mail", "[P32]") {
  WIRE_BED(bed);
  const Desk desk(bed);
  for (int number = 1; number <= 4; ++number) desk.deliver(number);
  desk.run("once");
  REQUIRE(bed.doveadm("mailbox create -u " + desk.user + " Quarantine"));
  REQUIRE(desk.save(2, "Quarantine"));  // a copy that somebody put there
  REQUIRE(desk.save(5, "Handled"));     // marked as deleted by somebody else, who has not expunged it yet
  REQUIRE(bed.doveadm("flags add -u " + desk.user + " '\\Deleted' mailbox Handled subject 'Kettle 5'"));
  desk.deliver(6);  // not taken in yet
  REQUIRE(customers_in(bed, desk, "Handled") == "12345");

  CHECK(desk.run("forget kim2@customers.test") == 0);
  CHECK(has(desk.out(), "Would erase: 1 ticket (1002)"));
  CHECK(desk.run("forget kim2@customers.test --really") == 1);
  CHECK(customers_in(bed, desk, "Handled") == "12345");
  CHECK(desk.run("forget kim2@customers.test --really --with-open --json") == 0);
  CHECK(has(desk.out(), "\"removed\": 2"));
  CHECK(has(desk.out(), "\"finished\": true"));
  CHECK(customers_in(bed, desk, "Handled") == "1345");
  CHECK(customers_in(bed, desk, "Quarantine").empty());
  CHECK(customers_in(bed, desk, "INBOX") == "6");
  CHECK(desk.run("audit") == 0);
  CHECK(desk.run("history kim2@customers.test --json") == 0);
  CHECK_FALSE(has(desk.out(), "1002"));
}

TEST_CASE("beside the daemon a customer is forgotten, and what a backup of the server brings back goes again",
          "[P32]") {
  WIRE_BED(bed);
  const Desk desk(bed);
  for (int number = 1; number <= 3; ++number) desk.deliver(number);
  const auto daemon = desk.start("run");
  CHECK(wire::eventually([&] { return bed.files_of(desk.user, "Handled").size() == 3; }));
  CHECK(desk.run("forget kim3@customers.test --really --with-open") == 0);
  CHECK(customers_in(bed, desk, "Handled") == "12");
  desk.deliver(3);
  desk.deliver(4);
  CHECK(wire::eventually([&] { return bed.files_of(desk.user, "Handled").size() == 4; }));
  CHECK(customers_in(bed, desk, "Handled") == "1234");
  stop(daemon);
  CHECK(desk.store()->tickets({.with_solved = true}).size() == 4);
  CHECK(desk.run("audit") == 0);
  CHECK(desk.run("forget kim3@customers.test --really") == 0);
  CHECK(customers_in(bed, desk, "Handled") == "124");
  CHECK(desk.run("audit") == 0);
}

TEST_CASE("what was cut off is ended by the daemon", "[P32][P3]") {
  WIRE_BED(bed);
  const Desk desk(bed);
  for (int number = 1; number <= 2; ++number) desk.deliver(number);
  desk.run("once");
  CHECK(desk.run("forget kim1@customers.test --really --with-open --set imap.port=9") == 1);
  CHECK(has(desk.out(), "The folders are not done"));
  CHECK(customers_in(bed, desk, "Handled") == "12");
  const auto store = desk.store();
  store->erasing().begin(*store->erasing().begun() - std::chrono::hours(1));  // long ago
  const auto daemon = desk.start("run");
  CHECK(wire::eventually([&] { return !store->erasing().begun(); }));
  stop(daemon);
  CHECK(customers_in(bed, desk, "Handled") == "2");
}
