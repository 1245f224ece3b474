// What `status` tells of the desk itself.
#include <signal.h>
#include <sys/resource.h>

#include <chrono>
#include <thread>

#include "catch.hpp"
#include "cli/desk_folder.hpp"
#include "fakes/smtp_server.hpp"

using namespace std::chrono_literals;
using gatepost::cli_tests::Desk;
using gatepost::fakes::At;
using gatepost::fakes::SmtpServer;

TEST_CASE("status tells whether a daemon is at work, and what is due") {
  const Desk desk(9);
  REQUIRE(desk.run({"deliver"}, desk.mail(1)) == 0);
  REQUIRE(desk.run({"status"}) == 0);
  CHECK(desk.out().starts_with("daemon   none is at work: mail and letters wait for `gatepost run`"));
  CHECK(desk.out().find(" waiting; the oldest since") != std::string::npos);
  CHECK(desk.out().find(" now ") == std::string::npos);
  CHECK(desk.status()["running"] == false);

  const auto daemon = desk.start({"run"});
  while (desk.status()["running"] == false) std::this_thread::sleep_for(10ms);
  REQUIRE(desk.run({"status"}) == 0);
  CHECK(desk.out().starts_with("mails    1 opened"));
  ::kill(daemon, SIGTERM);
  CHECK(Desk::ended(daemon) == 0);
}

TEST_CASE("status tells that a letter stands at the relay") {
  SmtpServer server;
  for (int i = 0; i < 3; ++i) server.at(At::recipient, "(silence)");
  const Desk desk(server.port());
  const auto daemon = desk.start({"run"});
  REQUIRE(desk.run({"deliver"}, desk.mail(1)) == 0);
  do {
    REQUIRE(desk.run({"status"}) == 0);
    std::this_thread::sleep_for(10ms);
  } while (desk.out().find(" now ") == std::string::npos);
  CHECK(desk.out().find("\nwaiting") < desk.out().find(" now "));
  ::kill(daemon, SIGKILL);
  Desk::ended(daemon);
}

TEST_CASE("a daemon whose disk is full says so once", "[P3]") {
  const SmtpServer server;
  const Desk desk(server.port());
  REQUIRE(desk.run({"once"}) == 0);
  const auto before = ::signal(SIGXFSZ, SIG_IGN);  // the daemon's as well
  const auto daemon = desk.start({"run"});
  ::signal(SIGXFSZ, before);
  while (desk.log().find("daemon.started") == std::string::npos) std::this_thread::sleep_for(10ms);
  const rlimit small{16'384, 16'384};  // room for its log
  REQUIRE(::prlimit(daemon, RLIMIT_FSIZE, &small, nullptr) == 0);
  REQUIRE(desk.run({"deliver"}, desk.mail(1)) == 0);
  CHECK(Desk::ended(daemon) == 1);
  INFO(desk.log());
  CHECK(gatepost::times(desk.log(), "daemon.broken") == 1);
}
