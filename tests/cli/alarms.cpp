// What mail cannot tell is told to the admin's program, by the real desk with its relay down.
#include <signal.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>

#include "catch.hpp"
#include "cli/desk_folder.hpp"
#include "fakes/smtp_server.hpp"

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using gatepost::content_of;
using gatepost::times;
using gatepost::cli_tests::Desk;
using gatepost::fakes::At;
using gatepost::fakes::SmtpServer;

namespace {

/// A desk with a program that writes down what it is told.
class AlarmedDesk {
 public:
  explicit AlarmedDesk(int relay) : desk(relay) {
    std::ofstream(program()) << "#!/bin/sh\n{ echo \"[$1] $GATEPOST_STATE $GATEPOST_ALERT: $GATEPOST_SUBJECT\"; cat; } "
                                ">> told\n";
    fs::permissions(program(), fs::perms::owner_all);
  }

  fs::path program() const { return desk.file("page"); }
  std::string told() const { return content_of(desk.file("told")); }
  std::vector<std::string> with(std::vector<std::string> words, const std::string& after = "1s") const {
    words.insert(words.end(), {"--set", "alert.command=./page 'the admin'", "--set", "alert.after=" + after});
    return words;
  }

  Desk desk;
};

}  // namespace

TEST_CASE("a dead relay is told to the admin's program once, and so is its end", "[P25]") {
  const AlarmedDesk alarmed(9);  // nobody listens there
  REQUIRE(alarmed.desk.run({"deliver"}, alarmed.desk.mail(1)) == 0);
  auto daemon = alarmed.desk.start(alarmed.with({"run"}));
  while (alarmed.told().find("What may help") == std::string::npos) std::this_thread::sleep_for(10ms);
  ::kill(daemon, SIGKILL);
  Desk::ended(daemon);
  // Another process goes on where that one ended.
  alarmed.desk.run(alarmed.with({"once"}));
  CHECK(times(alarmed.told(), "trouble relay") == 1);
  CHECK(alarmed.told().find("[the admin] trouble relay: Test Desk: the relay takes no letters\n") != std::string::npos);
  CHECK(alarmed.told().find("Desk: support@desk.test\n") != std::string::npos);

  SmtpServer server;
  daemon = alarmed.desk.start(alarmed.with({"run", "--set", "smtp.port=" + std::to_string(server.port())}));
  // The letters wait for their next attempt, an hour at most; a new one is due at once.
  REQUIRE(alarmed.desk.run({"deliver"}, alarmed.desk.mail(2)) == 0);
  while (alarmed.told().find("well relay") == std::string::npos) std::this_thread::sleep_for(10ms);
  ::kill(daemon, SIGTERM);
  CHECK(Desk::ended(daemon) == 0);
  CHECK(times(alarmed.told(), "trouble relay") == 1);
  CHECK(times(alarmed.told(), "well relay: Test Desk: letters go out again") == 1);
}

TEST_CASE("an account that is refused is told to the admin's program", "[P25]") {
  SmtpServer server;
  const AlarmedDesk alarmed(server.port());
  REQUIRE(alarmed.desk.run({"deliver"}, alarmed.desk.mail(1)) == 0);
  server.at(At::sender, "550 5.1.0 Sender rejected\x1b[31m: <jane@shop.example> My illness");
  CHECK(alarmed.desk.run(alarmed.with({"once"}, "1h")) == 1);
  CHECK(alarmed.told().empty());  // it has not lasted
  std::this_thread::sleep_for(1s);
  CHECK(alarmed.desk.run(alarmed.with({"once"})) == 1);
  CHECK(times(alarmed.told(), "trouble account: Test Desk: the relay refuses the account") == 1);
  CHECK(alarmed.told().find("Said: 550 5.1.0\n") != std::string::npos);
  for (const auto* word : {"jane", "illness"}) {
    CHECK(alarmed.told().find(word) == std::string::npos);
    CHECK(alarmed.desk.log().find(word) == std::string::npos);
  }
  CHECK(alarmed.told().find('\x1b') == std::string::npos);
  CHECK(alarmed.desk.run(alarmed.with({"once", "--now"})) == 0);
  CHECK(times(alarmed.told(), "well account") == 1);
}

TEST_CASE("a letter to the admin that is refused is told to the admin's program") {
  SmtpServer server;
  const AlarmedDesk alarmed(server.port());
  REQUIRE(alarmed.desk.run({"deliver"}, alarmed.desk.mail(1)) == 0);
  server.at(At::sender, "550 5.1.0 Sender rejected");
  CHECK(alarmed.desk.run(alarmed.with({"once"}, "1h")) == 1);  // which makes a letter to the admin
  for (const auto* said : {"250 ok", "250 ok", "550 5.1.1 no such user"}) server.at(At::recipient, said);
  CHECK(alarmed.desk.run(alarmed.with({"once", "--now"})) == 0);
  REQUIRE(server.mails().size() == 2);
  CHECK(times(alarmed.told(), "trouble admin: Test Desk: a letter to the admin cannot be sent") == 1);
  CHECK(alarmed.told().find("Said: 550 5.1.1\n") != std::string::npos);
}

TEST_CASE("a daemon that has to stop tells the admin's program once, however often it is started", "[P3]") {
  SmtpServer server;
  const AlarmedDesk alarmed(server.port());
  REQUIRE(alarmed.desk.run(alarmed.with({"once"})) == 0);
  fs::rename(alarmed.desk.file("gatepost.db"), alarmed.desk.file("kept"));
  for (const auto* end : {"-wal", "-shm"}) fs::remove(alarmed.desk.file("gatepost.db" + std::string(end)));
  std::ofstream(alarmed.desk.file("gatepost.db")) << std::string(8'192, 'x');
  CHECK(alarmed.desk.run(alarmed.with({"run"})) == 1);
  CHECK(alarmed.desk.run(alarmed.with({"run"})) == 1);
  CHECK(alarmed.desk.run(alarmed.with({"once"})) == 1);
  CHECK(times(alarmed.told(), "trouble stopped: Test Desk: the desk had to stop") == 1);

  fs::rename(alarmed.desk.file("kept"), alarmed.desk.file("gatepost.db"));
  const auto daemon = alarmed.desk.start(alarmed.with({"run"}));
  while (alarmed.told().find("well stopped") == std::string::npos) std::this_thread::sleep_for(10ms);
  ::kill(daemon, SIGTERM);
  CHECK(Desk::ended(daemon) == 0);
}

TEST_CASE("a program that fails or cannot be started is logged, and the desk goes on") {
  SmtpServer server;
  const AlarmedDesk alarmed(9);
  REQUIRE(alarmed.desk.run({"deliver"}, alarmed.desk.mail(1)) == 0);
  std::ofstream(alarmed.program()) << "#!/bin/sh\nprintf 'no\\nnetwork \\033[31m'\nexit 4\n";
  CHECK(alarmed.desk.run(alarmed.with({"once"}, "1h")) == 1);
  std::this_thread::sleep_for(1s);
  alarmed.desk.run(alarmed.with({"once"}));
  INFO(alarmed.desk.log());
  CHECK(alarmed.desk.log().find("error alert.failed about=relay what=\"it ended with exit code 4\" "
                                "output=\"no\\x0Anetwork \\x1B[31m\"") != std::string::npos);
  CHECK(alarmed.desk.log().find("cannot be started") == std::string::npos);
}

TEST_CASE("check tells of a command that cannot be run") {
  SmtpServer server;
  const AlarmedDesk alarmed(server.port());
  CHECK(alarmed.desk.run(alarmed.with({"check", "--offline"})) == 0);
  CHECK(content_of(alarmed.desk.file("out")).find("alert command: ./page\n") != std::string::npos);
  fs::permissions(alarmed.program(), fs::perms::owner_read);
  CHECK(alarmed.desk.run(alarmed.with({"check", "--offline"})) == 1);
  CHECK(alarmed.desk.log().find("alert command: ./page is no program that can be run") != std::string::npos);
  CHECK(alarmed.desk.run({"check", "--offline", "--set", "alert.command=\"page"}) == 2);
}
