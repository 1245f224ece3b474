// The program as a shell calls it: exit codes and what is said where.
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "catch.hpp"

namespace {

namespace fs = std::filesystem;

struct Ran {
  int exit_code = -1;
  std::string said;  // on both streams
};

/// A folder of its own with a config.ini that is right, or the given one; taken away afterwards.
class Place {
 public:
  explicit Place(const std::string& config = right) : folder_(fs::temp_directory_path() / name()) {
    fs::create_directory(folder_);
    std::ofstream(folder_ / "config.ini") << config;
  }
  ~Place() { fs::remove_all(folder_); }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

  Ran gatepost(const std::string& words, const std::string& input = "/dev/null") const {
    const auto line = "cd " + folder_.string() + " && " GATEPOST_PROGRAM " " + words + " 2>&1 <" + input;
    Ran ran;
    auto* pipe = ::popen(line.c_str(), "r");
    REQUIRE(pipe);
    std::array<char, 4096> part{};
    while (const auto size = std::fread(part.data(), 1, part.size(), pipe)) ran.said.append(part.data(), size);
    ran.exit_code = WEXITSTATUS(::pclose(pipe));
    return ran;
  }
  fs::path file(const std::string& file) const { return folder_ / file; }

  static constexpr auto right =
      "[desk]\nname = Test Desk\naddress = support@desk.test\nadmin = admin@staff.test\n"
      "[smtp]\nhost = localhost\ntls = none\nport = 9\n"
      "[department support]\nstaff = alice\n[staff alice]\nemail = alice@staff.test\n";

 private:
  static std::string name() {
    static int count = 0;
    return "gatepost-cli-" + std::to_string(::getpid()) + "-" + std::to_string(++count);
  }
  fs::path folder_;
};

bool says(const Ran& ran, const std::string& words) { return ran.said.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("a mistake on the command line exits with 2, and a question with 0") {
  const Place place;
  CHECK(place.gatepost("").exit_code == 2);
  CHECK(place.gatepost("frobnicate").exit_code == 2);
  CHECK(place.gatepost("list --bogus").exit_code == 2);
  CHECK(place.gatepost("show").exit_code == 2);
  CHECK(place.gatepost("show kettle").exit_code == 2);
  CHECK(place.gatepost("--help").exit_code == 0);
  CHECK(place.gatepost("list --help").exit_code == 0);
  CHECK(says(place.gatepost("--version"), "gatepost "));
}

TEST_CASE("a misspelt verb is told with the nearest one") {
  const Place place;
  const auto ran = place.gatepost("lst");
  CHECK(ran.exit_code == 2);
  CHECK(says(ran, "there is no verb lst; the nearest is list\n"));
  CHECK(says(place.gatepost("--json sttus"), "the nearest is status\n"));
  CHECK_FALSE(says(place.gatepost("frobnicate"), "nearest"));
  CHECK_FALSE(says(place.gatepost("list --bogus"), "there is no verb"));
}

TEST_CASE("a list of nobody's tickets names the nearest known name") {
  const Place place;
  REQUIRE(place.gatepost("deliver", "config.ini").exit_code == 0);
  const auto nobody = place.gatepost("list --assignee alise");
  CHECK(nobody.exit_code == 2);
  CHECK(says(nobody, "there is no [staff alise]; the nearest is alice\n"));
  CHECK(place.gatepost("list --department suport").exit_code == 2);
  CHECK(place.gatepost("list --assignee alice --department support").exit_code == 0);
}

TEST_CASE("a mail server's pipe never hears of a mistake as a reason to bounce") {
  const Place broken("[desk]\n");
  const Place place;
  CHECK(place.gatepost("deliver --bogus").exit_code == 75);
  CHECK(broken.gatepost("deliver", "config.ini").exit_code == 75);
  CHECK(place.gatepost("deliver --set store.path=/nonexistent/x.db", "config.ini").exit_code == 75);
  CHECK(place.gatepost("deliver").exit_code == 65);
  CHECK(place.gatepost("deliver", "config.ini").exit_code == 0);
}

TEST_CASE("check tells every complaint with its line and exits with 2") {
  const Place place("[desk]\nadress = x\n[store]\npath = \n");
  const auto ran = place.gatepost("check --offline --set imap.prt=1");
  CHECK(ran.exit_code == 2);
  CHECK(says(ran, "config.ini:2: unknown key adress in [desk]; the nearest is address\n"));
  CHECK(says(ran, "--set: unknown key prt in [imap]; the nearest is port\n"));
  CHECK(says(ran, "config.ini: [department NAME] is missing"));
}

TEST_CASE("check finds broken templates and languages without letters") {
  const Place place;
  fs::create_directories(place.file("templates/en"));
  std::ofstream(place.file("templates/en/answer.md")) << "Subject: x\n\n{{text}}{{#open}}";
  const auto ran = place.gatepost("check --offline --set desk.language=tlh");
  CHECK(ran.exit_code == 2);
  CHECK(says(ran, "templates/en/answer.md:3:9: "));
  CHECK(says(ran, "[desk] language = tlh: there are no letters in it"));
}

TEST_CASE("check names the line of a language without letters, and what is hardly meant") {
  const Place place(
      "[desk]\nname = Test Desk\naddress = support@desk.test\nadmin = admin@staff.test\nlanguage = tlh\n"
      "[smtp]\nhost = localhost\ntls = none\n[department support]\nstaff = alice\n[staff alice]\n"
      "email = alice@staff.test\n[staff bob]\nemail = bob@staff.test\n");
  const auto ran = place.gatepost("check --offline");
  CHECK(ran.exit_code == 2);
  CHECK(says(ran, "config.ini:5: [desk] language = tlh: there are no letters in it; "));
  const auto warned = place.gatepost("check --offline --set desk.language=en");
  CHECK(warned.exit_code == 0);
  CHECK(
      says(warned, "config.ini:13: warning: [staff bob] belongs to no department and hears of no new ticket: add bob"));
  CHECK(says(place.gatepost("check --offline --json --set desk.language=en"), "belongs to no department"));
  CHECK(place.gatepost("check --offline --set desk.language=en --set department\\ support.lead=bob")
            .said.find("warning") == std::string::npos);
}

TEST_CASE("check exits with 1 where the world is at fault: a server, the folder of the store, a lost key") {
  const Place place;
  CHECK(place.gatepost("check --offline").exit_code == 0);
  const auto refused = place.gatepost("check");
  CHECK(refused.exit_code == 1);
  CHECK(says(refused, "smtp localhost:9: "));
  CHECK(place.gatepost("check --offline --set store.path=/nonexistent/x.db").exit_code == 1);
  REQUIRE(place.gatepost("deliver", "config.ini").exit_code == 0);
  CHECK(place.gatepost("check --offline").exit_code == 0);
  fs::remove(place.file("gatepost.key"));
  const auto lost = place.gatepost("check --offline");
  CHECK(lost.exit_code == 1);
  CHECK(says(lost, "is missing beside a store that is in use"));
}

TEST_CASE("what only looks works before the file is filled in; what touches mail does not") {
  const Place place;
  CHECK(place.gatepost("deliver", "config.ini").exit_code == 0);
  const auto example = std::string(" --set desk.admin=admin@example.com");
  CHECK(place.gatepost("list" + example).exit_code == 0);
  CHECK(place.gatepost("status" + example).exit_code == 0);
  CHECK(place.gatepost("deliver" + example, "config.ini").exit_code == 75);
  CHECK(place.gatepost("once" + example).exit_code == 2);
}

TEST_CASE("a store that is not there is not made by looking") {
  const Place place;
  CHECK(place.gatepost("list").exit_code == 1);
  CHECK_FALSE(fs::exists(place.file("gatepost.db")));
}
