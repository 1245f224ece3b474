// What `check` says of this machine and of a mailbox, by the real program.
#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "cli/desk_folder.hpp"
#include "fakes/imap_server.hpp"

using gatepost::cli_tests::Desk;
using gatepost::fakes::ImapServer;
using gatepost::fakes::On;

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// What `check --json` says of a mailbox at that port, as one text.
std::string told(const Desk& desk, int port, const std::vector<std::string>& more) {
  std::vector<std::string> words{"check", "--json"};
  for (const std::string one : {"host=localhost", "tls=none", "user=support@desk.test", "password=secret"})
    words.insert(words.end(), {"--set", "imap." + one});
  words.insert(words.end(), {"--set", "imap.port=" + std::to_string(port)});
  for (const auto& one : more) words.insert(words.end(), {"--set", "imap." + one});
  desk.run(words);
  return desk.out();
}

const char* const opened = "* 1 EXISTS\r\n* OK [UIDVALIDITY 7] valid\r\n%t OK done\r\n";

}  // namespace

TEST_CASE("check tells of a templates folder that is a file, and of a letter's file that is a folder", "[P26]") {
  const Desk desk(9);
  SECTION("a file") {
    std::ofstream(desk.file("templates")) << "x";
    CHECK(desk.run({"check", "--offline"}) == 2);
    CHECK(desk.log().find("templates: is no folder; [desk] templates is to name one") != std::string::npos);
  }
  SECTION("a folder") {
    fs::create_directories(desk.file("templates/en/answer.md"));
    CHECK(desk.run({"check", "--offline"}) == 2);
    CHECK(desk.log().find("templates/en/answer.md: is no file that can be read") != std::string::npos);
  }
}

TEST_CASE("check tells of a disk that takes nothing", "[P3]") {
  const Desk desk(9);
  const auto line = "cd '" + desk.file("").string() +
                    "' && (trap '' XFSZ; ulimit -f 0; '" GATEPOST_PROGRAM
                    "' check --offline 2>&1; echo code $?) | cat >all";
  REQUIRE(std::system(line.c_str()) == 0);
  const auto all = gatepost::content_of(desk.file("all"));
  INFO(all);
  CHECK(all.find("nothing can be written beside it: File too large") != std::string::npos);
  CHECK(all.find("code 1\n") != std::string::npos);
  CHECK(desk.run({"check", "--offline"}) == 0);
  for (const auto& one : fs::directory_iterator(desk.file("")))
    CHECK(one.path().filename().string().find(".check-") == std::string::npos);
}

TEST_CASE("check speaks of host, port and network where no IMAP server answers") {
  const Desk desk(9);
  const auto said = told(desk, 9, {});
  CHECK(said.find("are [imap] host and port right, and does a firewall let this machine reach it?") !=
        std::string::npos);
  CHECK(said.find("tls") == std::string::npos);
}

TEST_CASE("check tells of another desk's mark in the mailbox") {
  const Desk desk(9);
  ImapServer server;
  for (int i = 0; i < 4; ++i)
    server.at(On::other, "* LIST (\\HasNoChildren) \"/\" \"Gatepost lease INBOX alpha k3j2h1q7w9\"\r\n%t OK done\r\n");
  const auto said = told(desk, server.port(), {});
  CHECK(said.find("the mark of another Gatepost, on alpha, lies in this mailbox") != std::string::npos);
  for (const auto* verb : {"RENAME", "DELETE", "CREATE"}) CHECK(server.count(verb) == 0);
}

TEST_CASE("check names the folders that look like the spam folder which is not there") {
  const Desk desk(9);
  ImapServer server;
  server.at(On::select, opened);
  server.at(On::select, "%t NO no such folder\r\n");
  for (int i = 0; i < 6; ++i)
    server.at(On::other, "* LIST (\\Junk) \"/\" \"Mail/Spam\"\r\n* LIST () \"/\" \"Sent\"\r\n%t OK done\r\n");
  const auto said = told(desk, server.port(), {"lease=0s", "junk=Junk"});
  CHECK(said.find("write into [imap] junk the provider's spam folder as the server names it, or leave it empty; there "
                  "is: Mail/Spam)") != std::string::npos);
  CHECK(said.find("INBOX holds 1 mail\"") != std::string::npos);
}
