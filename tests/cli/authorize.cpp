// `gatepost authorize` as an admin calls it, against a provider on loopback.
#include <signal.h>
#include <sys/stat.h>

#include <chrono>
#include <thread>

#include "catch.hpp"
#include "cli/desk_folder.hpp"
#include "fakes/token_server.hpp"

namespace {

namespace fs = std::filesystem;
using gatepost::cli_tests::Desk;
using gatepost::fakes::Certificates;
using gatepost::fakes::TokenServer;
using nlohmann::json;

/// A desk whose mailbox and relay log in by a consent, and the provider that asks for it over TLS.
struct Provided {
  Certificates certificates;
  TokenServer server{&certificates};
  Desk desk{9};

  Provided() {
    std::ofstream(desk.file("refresh")) << "old-one\n";
    fs::permissions(desk.file("refresh"), fs::perms::owner_read | fs::perms::owner_write);
  }

  std::vector<std::string> words(std::vector<std::string> more = {}) const {
    std::vector<std::string> out{"authorize"};
    for (const std::string section : {"imap", "smtp"})
      for (const auto& key :
           {std::string("auth=oauth2"), std::string("host=localhost"), std::string("user=support@desk.test"),
            std::string("client_id=c1"), "token_url=" + server.url(), "device_url=" + server.url(),
            "token_ca_file=" + certificates.ca_file(), std::string("refresh_token_file=refresh"),
            "scope=offline_access " + section})
        out.insert(out.end(), {"--set", section + "." + key});
    out.insert(out.end(), more.begin(), more.end());
    return out;
  }

  void answer_with_code() {
    server.answer(R"({"device_code":"dc-secret","user_code":"BDWD-HQPK","interval":1,"expires_in":900,)"
                  R"("verification_uri":"https://login.test/device"})");
  }
  void answer_pending() { server.answer(R"({"error":"authorization_pending"})", "400 Bad Request"); }
  void answer_consent() {
    server.answer(R"({"access_token":"at-secret","token_type":"Bearer","expires_in":9,"refresh_token":"new-one"})");
  }

  std::string read(const std::string& name) const {
    std::ifstream file(desk.file(name));
    return {std::istreambuf_iterator<char>(file), {}};
  }
  bool says(const std::string& words) const { return (read("out") + read("log")).find(words) != std::string::npos; }
  bool tells_secrets() const { return says("dc-secret") || says("at-secret") || says("new-one") || says("old-one"); }
};

}  // namespace

TEST_CASE("authorize tells page and code, waits, and keeps the consent of both accounts in their file") {
  Provided provided;
  provided.answer_with_code();
  provided.answer_pending();
  provided.answer_consent();
  CHECK(provided.desk.run(provided.words()) == 0);
  CHECK(provided.says("open  https://login.test/device"));
  CHECK(provided.says("type  BDWD-HQPK"));
  CHECK(provided.says("sign in as support@desk.test"));
  CHECK_FALSE(provided.tells_secrets());
  CHECK(provided.read("refresh") == "new-one\n");
  struct stat status {};
  REQUIRE(::stat(provided.desk.file("refresh").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  CHECK(provided.server.forms().size() == 3);  // asked once
  CHECK(provided.server.forms()[0] == "client_id=c1&scope=offline_access%20imap%20smtp");
}

TEST_CASE("authorize --json tells the code in one line and the end in another") {
  Provided provided;
  provided.answer_with_code();
  provided.answer_consent();
  REQUIRE(provided.desk.run(provided.words({"imap", "--json"})) == 0);
  std::istringstream lines(provided.read("out"));
  std::string line;
  REQUIRE(std::getline(lines, line));
  const auto first = json::parse(line);
  CHECK(first["code"] == "BDWD-HQPK");
  CHECK(first["page"] == "https://login.test/device");
  CHECK(first["accounts"] == json{"imap", "smtp"});
  REQUIRE(std::getline(lines, line));
  CHECK(json::parse(line)["stored"] == true);
  CHECK_FALSE(provided.tells_secrets());
}

TEST_CASE("a consent that is refused leaves the old one, and says so") {
  Provided provided;
  provided.answer_with_code();
  provided.server.answer(R"({"error":"access_denied"})", "400 Bad Request");
  CHECK(provided.desk.run(provided.words()) == 1);
  CHECK(provided.says("the consent was refused on the page"));
  CHECK(provided.read("refresh") == "old-one\n");
}

TEST_CASE("Ctrl-C ends authorize at once, and the old consent stays") {
  using namespace std::chrono_literals;
  Provided provided;
  provided.answer_with_code();
  for (int i = 0; i < 300; ++i) provided.answer_pending();
  const auto child = provided.desk.start(provided.words());
  while (provided.server.connections() < 2) std::this_thread::sleep_for(10ms);
  ::kill(child, SIGINT);
  CHECK(Desk::ended(child) == 128 + SIGINT);
  CHECK(provided.says("the consent is as it was"));
  CHECK(provided.read("refresh") == "old-one\n");
  for (const auto& one : fs::directory_iterator(provided.desk.file(".")))
    CHECK(one.path().filename().string().rfind("refresh.", 0) == std::string::npos);
}

TEST_CASE("authorize names what keeps it from asking") {
  const Provided provided;
  CHECK(provided.desk.run({"authorize"}) == 2);
  CHECK(provided.says("are not to log in by anybody's consent"));
  CHECK(provided.desk.run({"authorize", "pop"}) == 2);
  CHECK(provided.says("imap or smtp is wanted"));
  CHECK(provided.desk.run(provided.words({"--set", "imap.device_url="})) == 2);
  CHECK(provided.desk.run(provided.words({"--set", "imap.device_url=", "--set", "smtp.device_url="})) == 2);
  CHECK(provided.says("[imap] device_url is missing"));
  CHECK(provided.desk.run(provided.words({"--set", "smtp.client_id=c2"})) == 2);
  CHECK(provided.says("share refresh_token_file and differ in client_id"));
  CHECK(provided.server.connections() == 0);
}

TEST_CASE("status and check tell until when a login works") {
  const Provided provided;
  std::ofstream(provided.desk.file("refresh")) << "old-one\nsince 2026-01-01T00:00:00Z ends 2026-04-01T09:00:00Z\n";
  REQUIRE(provided.desk.run({"deliver"}, provided.desk.mail(1)) == 0);
  auto words = provided.words({"--set", "smtp.login_expires=2199-03-01", "--json"});
  words[0] = "status";
  REQUIRE(provided.desk.run(words) == 0);
  const auto ends = json::parse(provided.read("out"))["login_ends"];
  CHECK(ends == json{{{"login", "the consent of [imap] and [smtp]"}, {"ends", "2026-04-01T09:00:00Z"}},
                     {{"login", "the login of [smtp]"}, {"ends", "2199-03-01T12:00:00Z"}}});
  words[0] = "check";
  words.back() = "--offline";
  CHECK(provided.desk.run(words) == 0);
  CHECK(provided.says("warning: the consent of [imap] and [smtp] ended on 2026-04-01: `gatepost authorize`"));
  CHECK(provided.says("login: the login of [smtp] ends on 2199-03-01\n"));
  CHECK_FALSE(provided.tells_secrets());
}
