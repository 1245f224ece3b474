// The program beside itself and behind real servers: many at once, retries, the end of the daemon.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <thread>

#include "catch.hpp"
#include "cli/desk_folder.hpp"
#include "cli/supervisor.hpp"
#include "fakes/smtp_server.hpp"

namespace fs = std::filesystem;
using gatepost::cli_tests::Desk;
using gatepost::fakes::At;
using gatepost::fakes::SmtpServer;
using nlohmann::json;

TEST_CASE("many mails delivered at once open a ticket each, and none is parked", "[P1][P4]") {
  const Desk desk(9);
  constexpr int mails = 24;
  std::vector<pid_t> children;
  for (int i = 0; i < mails; ++i) children.push_back(desk.start({"deliver"}, desk.mail(i)));
  for (const auto child : children) CHECK(Desk::ended(child) == 0);
  CHECK(desk.status()["mails_by_state"] == json{{"opened", mails}});
  CHECK(desk.status()["tickets"] == json{{"open", mails}});
}

TEST_CASE("once leaves what waits for its next attempt, once --now sends all of it") {
  SmtpServer server;
  const Desk desk(server.port());
  constexpr int mails = 40;           // more than one batch of letters
  constexpr int letters = 2 * mails;  // an acknowledgement and a notice each
  for (int i = 0; i < mails; ++i) REQUIRE(desk.run({"deliver"}, desk.mail(i)) == 0);
  for (int i = 0; i < letters; ++i) server.at(At::recipient, "450 4.2.0 try again later");
  CHECK(desk.run({"once"}) == 0);
  CHECK(desk.run({"once"}) == 0);
  CHECK(server.mails().empty());
  CHECK(desk.status()["letters"]["waiting"] == letters);
  CHECK(desk.run({"once", "--now"}) == 0);
  CHECK(server.mails().size() == letters);
  CHECK(desk.status()["letters"]["waiting"] == 0);
}

TEST_CASE("once sends as many letters as the provider lets through, and status tells why the rest waits") {
  SmtpServer server;
  const Desk desk(server.port());
  for (int i = 0; i < 3; ++i) REQUIRE(desk.run({"deliver"}, desk.mail(i)) == 0);
  CHECK(desk.run({"once", "--set", "smtp.per_day=4"}) == 0);
  CHECK(server.mails().size() == 4);
  REQUIRE(desk.run({"status", "--json", "--set", "smtp.per_day=4"}) == 0);
  const auto status = json::parse(std::ifstream(desk.file("out")));
  CHECK(status["letters"]["waiting"] == 2);
  CHECK(status["letters"]["waiting_by_kind"] == json{{"acknowledgement", 2}});
  CHECK(status["letters"].contains("oldest_waiting"));
  CHECK(status["pace"]["per_day"] == 4);
  CHECK(status["pace"]["sent_last_day"] == 4);
  CHECK(status["pace"]["full"] == true);
  CHECK(status["smtp"]["well"] == true);
  CHECK(status["undecided"] == 0);
  CHECK(status["held"] == 0);
}

TEST_CASE("an account that is refused rests, which status tells, and once --now tries it", "[P25]") {
  SmtpServer server;
  const Desk desk(server.port());
  REQUIRE(desk.run({"deliver"}, desk.mail(1)) == 0);
  server.at(At::sender, "550 5.1.0 Sender rejected");
  CHECK(desk.run({"once"}) == 1);
  const auto status = desk.status();
  CHECK(status["letters"]["failed"] == 0);
  CHECK(status["letters"]["waiting_by_kind"]["admin"] == 1);
  CHECK(status["smtp"]["well"] == false);
  CHECK(status["smtp"]["said"] == "550 5.1.0 Sender rejected");
  CHECK(status["smtp"].contains("paused_until"));
  CHECK(desk.run({"once", "--now"}) == 0);
  CHECK(server.mails().size() == 3);
  CHECK(desk.status()["smtp"]["well"] == true);
}

TEST_CASE("the daemon stops although the relay never answers, and the letter waits for the next start", "[P3]") {
  using namespace std::chrono_literals;
  SmtpServer server;
  server.at(At::greeting, SmtpServer::silence);
  const Desk desk(server.port());
  REQUIRE(desk.run({"deliver"}, desk.mail(1)) == 0);
  const auto daemon = desk.start({"run"});
  while (server.connections() == 0) std::this_thread::sleep_for(10ms);
  const auto asked = std::chrono::steady_clock::now();
  ::kill(daemon, SIGTERM);
  CHECK(Desk::ended(daemon) == 0);
  // The grace is ten seconds, the relay's patience ten minutes; what is between them is for a busy machine.
  CHECK(std::chrono::steady_clock::now() - asked < 60s);
  CHECK(desk.status()["letters"]["waiting"] == 2);
}

TEST_CASE("beside the daemon deliver only stores the mail, and the daemon does the rest", "[P1]") {
  using namespace std::chrono_literals;
  SmtpServer server;
  const Desk desk(server.port());
  constexpr std::size_t mails = 12;
  constexpr std::size_t letters = 2 * mails;  // an acknowledgement and a notice each
  REQUIRE(desk.run({"deliver"}, desk.mail(0)) == 0);
  CHECK(desk.status()["mails_by_state"] == json{{"opened", 1}});  // alone it decides by itself
  const auto daemon = desk.start({"run"});
  while (server.mails().size() < 2) std::this_thread::sleep_for(10ms);  // the daemon is at work
  for (std::size_t i = 1; i < mails; ++i) REQUIRE(desk.run({"deliver"}, desk.mail(static_cast<int>(i))) == 0);
  while (server.mails().size() < letters) std::this_thread::sleep_for(10ms);
  ::kill(daemon, SIGTERM);
  CHECK(Desk::ended(daemon) == 0);
  CHECK(server.mails().size() == letters);
  CHECK(desk.status()["mails_by_state"] == json{{"opened", mails}});
  CHECK(desk.log().find("mail.kept mail=2") != std::string::npos);
}

TEST_CASE("a backup made beside the daemon becomes the desk again, with its key, and gives no number twice", "[P7]") {
  using namespace std::chrono_literals;
  SmtpServer server;
  const Desk desk(server.port());
  const auto daemon = desk.start({"run"});
  REQUIRE(desk.run({"deliver"}, desk.mail(1)) == 0);
  while (server.mails().size() < 2) std::this_thread::sleep_for(10ms);
  REQUIRE(desk.run({"backup", "saved"}) == 0);
  CHECK(desk.run({"backup", "saved"}) == 1);  // nothing is written over
  REQUIRE(desk.run({"deliver"}, desk.mail(2)) == 0);
  while (server.mails().size() < 4) std::this_thread::sleep_for(10ms);
  ::kill(daemon, SIGTERM);
  REQUIRE(Desk::ended(daemon) == 0);

  for (const auto* end : {"", "-wal", "-shm", ".lock"}) fs::remove(desk.file("gatepost.db" + std::string(end)));
  const auto key = desk.file("gatepost.key");
  REQUIRE(fs::exists(key));
  fs::remove(key);
  fs::copy_file(desk.file("saved"), desk.file("gatepost.db"));
  CHECK(desk.run({"check", "--offline"}) == 0);
  const auto letters = server.mails();
  const auto is_notice = [](const auto& mail) { return mail.bytes.find("support+a1001-") != std::string::npos; };
  REQUIRE(desk.run({"deliver"}, desk.answer(std::ranges::find_if(letters, is_notice)->bytes)) == 0);
  REQUIRE(desk.run({"deliver"}, desk.mail(3)) == 0);
  CHECK(fs::exists(key));
  CHECK(desk.status()["mails_by_state"] == json{{"opened", 2}, {"appended", 1}});
  CHECK(desk.run({"show", "20001"}) == 0);
}

TEST_CASE("a daemon whose threads come round tells its service manager that it lives") {
  using namespace std::chrono_literals;
  SmtpServer server;
  const Desk desk(server.port());
  gatepost::Supervisor supervisor("@" + gatepost::own_name("watchdog"));
  ::setenv("WATCHDOG_USEC", "100000", 1);
  const auto daemon = desk.start({"run"});
  ::unsetenv("WATCHDOG_USEC");
  const auto hears = [&](const std::string& state) {
    while (supervisor.heard() != state) std::this_thread::sleep_for(10ms);
  };
  hears("READY=1");
  hears("WATCHDOG=1");
  hears("WATCHDOG=1");
  ::kill(daemon, SIGTERM);
  hears("STOPPING=1");
  CHECK(Desk::ended(daemon) == 0);
}

TEST_CASE("without a mailbox the audit accounts for store and outbox, and says so", "[P30]") {
  const Desk desk(9);
  CHECK(desk.run({"audit"}) == 1);  // there is no store
  CHECK(desk.run({"audit", "--mend"}) == 1);
  CHECK_FALSE(fs::exists(desk.file("gatepost.db")));
  REQUIRE(desk.run({"deliver"}, desk.mail(1)) == 0);
  REQUIRE(desk.run({"deliver"}, desk.mail(2)) == 0);
  REQUIRE(desk.run({"audit", "--json"}) == 0);
  const auto told = json::parse(std::ifstream(desk.file("out")));
  const json letters{{"sent", 0}, {"waiting", 4}, {"refused", 0}};
  CHECK(told ==
        json{{"mails", 2}, {"recorded", 2}, {"missing", 0}, {"doubled", 0}, {"letters", letters}, {"ok", true}});
  REQUIRE(desk.run({"audit", "--mend"}) == 0);
  std::ostringstream text;
  text << std::ifstream(desk.file("out")).rdbuf();
  CHECK(text.str().find("without [imap] host") != std::string::npos);
  CHECK(text.str().find("All is accounted for.") != std::string::npos);
}
