// `gatepost status --prometheus` and the daemon's textfile, read as strictly as Prometheus' own parser reads them.
#include <signal.h>
#include <sys/stat.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <thread>

#include "catch.hpp"
#include "cli/desk_folder.hpp"
#include "fakes/smtp_server.hpp"

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using gatepost::content_of;
using gatepost::cli_tests::Desk;
using gatepost::fakes::At;
using gatepost::fakes::SmtpServer;

namespace {

/// Of one exposition: HELP, TYPE and samples of each metric together, each metric and each series once.
class Read {
 public:
  explicit Read(const std::string& text) {
    REQUIRE(text.ends_with('\n'));
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      INFO(line);
      if (line.starts_with("# HELP "))
        begin(line);
      else if (line.starts_with("# TYPE "))
        CHECK(line == "# TYPE " + metric_ + " gauge");
      else
        take(line);
    }
  }

  std::string operator[](const std::string& series) const {
    const auto found = values_.find(series);
    return found == values_.end() ? "none" : found->second;
  }

 private:
  void begin(const std::string& line) {
    static const std::regex help(R"(# HELP (gatepost_[a-z]+(?:_[a-z]+)*) [A-Z][^\\]*\.)");
    std::smatch parts;
    REQUIRE(std::regex_match(line, parts, help));
    metric_ = parts[1];
    CHECK(metrics_.insert(metric_).second);
    CHECK_FALSE(metric_.ends_with("_total"));  // these are gauges
    for (const auto* scaled : {"_minutes", "_hours", "_milliseconds", "_kilobytes"})
      CHECK_FALSE(metric_.ends_with(scaled));
  }

  void take(const std::string& line) {
    static const std::regex sample(
        R"(([a-z_]+)(\{[a-z]+="(?:[^"\\\n]|\\[\\"n])*"(?:,[a-z]+="(?:[^"\\\n]|\\[\\"n])*")*\})? (-?[0-9]+))");
    std::smatch parts;
    REQUIRE(std::regex_match(line, parts, sample));
    CHECK(parts[1] == metric_);
    CHECK(values_.emplace(parts[1].str() + parts[2].str(), parts[3]).second);
  }

  std::string metric_;
  std::set<std::string> metrics_;
  std::map<std::string, std::string> values_;
};

std::string metrics_of(const Desk& desk, std::vector<std::string> settings = {}) {
  settings.insert(settings.begin(), {"status", "--prometheus"});
  REQUIRE(desk.run(settings) == 0);
  return content_of(desk.file("out"));
}

}  // namespace

TEST_CASE("figures for Prometheus tell of mails, letters, tickets and servers, and of nobody by name") {
  SmtpServer server;
  const Desk desk(server.port());
  for (int i = 0; i < 3; ++i) REQUIRE(desk.run({"deliver"}, desk.mail(i)) == 0);
  const auto before = Read(metrics_of(desk));
  CHECK(before["gatepost_queue_letters"] == "6");
  CHECK(before["gatepost_server_up{server=\"smtp\"}"] == "none");
  server.at(At::recipient, "250 ok");
  server.at(At::recipient, "450 4.2.0 try again later");
  CHECK(desk.run({"once"}) == 0);

  const auto text = metrics_of(desk);
  const Read after(text);
  CHECK(after["gatepost_mails{state=\"opened\"}"] == "3");
  CHECK(after["gatepost_mails{state=\"quarantined\"}"] == "0");
  CHECK(after["gatepost_letters{kind=\"acknowledgement\",outcome=\"sent\"}"] == "3");
  CHECK(after["gatepost_letters{kind=\"notice\",outcome=\"sent\"}"] == "2");
  CHECK(after["gatepost_letters{kind=\"notice\",outcome=\"waiting\"}"] == "1");
  CHECK(after["gatepost_queue_letters"] == "1");
  CHECK(after["gatepost_tickets{department=\"support\",state=\"open\"}"] == "3");
  CHECK(after["gatepost_tickets{department=\"support\",state=\"waiting\"}"] == "0");
  CHECK(after["gatepost_server_up{server=\"smtp\"}"] == "1");
  CHECK(after["gatepost_server_account_resting{server=\"smtp\"}"] == "0");
  CHECK(after["gatepost_audit_timestamp_seconds"] == "none");
  CHECK(std::stoll(after["gatepost_store_size_bytes"]) > 10'000);
  for (const auto* secret : {"@", "alice", "customer1", "Hello"}) CHECK(text.find(secret) == std::string::npos);
}

TEST_CASE("figures for Prometheus tell of an account that rests, and escape what config.ini calls a department") {
  SmtpServer server;
  const Desk desk(server.port());
  REQUIRE(desk.run({"deliver"}, desk.mail(1)) == 0);
  server.at(At::sender, "550 5.1.0 Sender rejected");
  CHECK(desk.run({"once"}) == 1);
  const Read read(metrics_of(desk, {"--set", "department a\\b.staff=alice"}));
  CHECK(read["gatepost_server_up{server=\"smtp\"}"] == "0");
  CHECK(read["gatepost_server_account_resting{server=\"smtp\"}"] == "1");
  CHECK(read["gatepost_tickets{department=\"a\\\\b\",state=\"open\"}"] == "0");
}

TEST_CASE("the daemon writes the figures to a file that everybody may read, whole whenever it is read") {
  SmtpServer server;
  const Desk desk(server.port());
  REQUIRE(desk.run({"deliver"}, desk.mail(1)) == 0);
  const auto file = desk.file("figures.prom");
  const auto daemon = desk.start({"run", "--set", "metrics.textfile=" + file.string()});
  while (!fs::exists(file)) std::this_thread::sleep_for(10ms);
  const Read read(content_of(file));
  CHECK(read["gatepost_mails{state=\"opened\"}"] == "1");
  CHECK(read["gatepost_audit_complete"] == "none");
  CHECK((fs::status(file).permissions() & fs::perms::mask) ==
        (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read | fs::perms::others_read));
  ::kill(daemon, SIGTERM);
  CHECK(Desk::ended(daemon) == 0);
  CHECK_FALSE(fs::exists(file.string() + ".new"));
}

TEST_CASE("a textfile that cannot be written is told by check and once in the log, and stops nothing") {
  SmtpServer server;
  const Desk desk(server.port());
  const std::vector<std::string> nowhere{"--set", "metrics.textfile=no/such/folder/gatepost.prom"};
  CHECK(desk.run({"check", "--offline", nowhere[0], nowhere[1]}) == 1);
  CHECK(desk.log().find("metrics textfile no/such/folder/gatepost.prom: the folder no/such/folder cannot be written") !=
        std::string::npos);
  const auto daemon = desk.start({"run", nowhere[0], nowhere[1]});
  REQUIRE(desk.run({"deliver"}, desk.mail(1)) == 0);
  while (server.mails().size() < 2) std::this_thread::sleep_for(10ms);
  while (desk.log().find("metrics.trouble what=\"cannot make no/such/folder") == std::string::npos)
    std::this_thread::sleep_for(10ms);
  ::kill(daemon, SIGTERM);
  CHECK(Desk::ended(daemon) == 0);
}
