// The verb as its user meets it: mail comes by pipe alone, the store is lost, the copies are there.
#include "catch.hpp"
#include "cli/desk_folder.hpp"
#include "fakes/smtp_server.hpp"

using gatepost::cli_tests::Desk;
using gatepost::fakes::SmtpServer;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

constexpr int world_failed = 1;
constexpr int try_again = 75;

void keep_copies(const Desk& desk) {
  std::ofstream(desk.file("config.ini"), std::ios::app) << "[store]\ncopies = copies\n";
}

void lose_store(const Desk& desk) {
  for (const auto* end : {"", "-wal", "-shm"}) fs::remove(desk.file(std::string("gatepost.db") + end));
}

bool says(const Desk& desk, const std::string& words) { return desk.log().find(words) != std::string::npos; }

json printed_by(const Desk& desk, const std::vector<std::string>& words) {
  REQUIRE(desk.run(words) == 0);
  return json::parse(std::ifstream(desk.file("out")));
}

}  // namespace

TEST_CASE("what came by pipe is in the copies before the mail server hears of it, and makes the store again", "[P1]") {
  const Desk desk(9);
  keep_copies(desk);
  for (int i = 1; i <= 3; ++i) REQUIRE(desk.run({"deliver"}, desk.mail(i)) == 0);
  REQUIRE(desk.run({"deliver"}, desk.mail(2)) == 0);  // the mail server has not heard, and brings it again
  const auto before = printed_by(desk, {"list", "--json"});
  lose_store(desk);
  const auto told = printed_by(desk, {"rebuild", "--json"});
  CHECK(told["mails"] == 4);
  CHECK(told["tickets"] == 3);
  CHECK(told["tickets_proven"] == 0);
  CHECK(told["not_known"]["new_numbers"] == 3);
  const auto after = printed_by(desk, {"list", "--json"});
  REQUIRE(after.size() == before.size());
  CHECK(after.dump().find("a@customer3.test") != std::string::npos);
  for (const auto& one : after) CHECK(one["number"] > 10'000);  // nothing proves the old ones
  CHECK(printed_by(desk, {"status", "--json"})["letters"]["waiting"] == 0);
  CHECK(printed_by(desk, {"audit", "--json"})["ok"] == true);
}

TEST_CASE("a store that is there is never written over", "[P3]") {
  const Desk desk(9);
  keep_copies(desk);
  REQUIRE(desk.run({"deliver"}, desk.mail(1)) == 0);
  CHECK(desk.run({"rebuild"}) == world_failed);
  CHECK(says(desk, "writes over nothing"));
  CHECK(says(desk, "gatepost.db"));
  CHECK(printed_by(desk, {"list", "--json"}).size() == 1);
  fs::remove(desk.file("gatepost.db"));  // mails may stand in the log alone
  std::ofstream(desk.file("gatepost.db-wal")) << "x";
  CHECK(desk.run({"rebuild"}) == world_failed);
}

TEST_CASE("without the key, or without any mails, nothing is rebuilt", "[P8]") {
  const Desk desk(9);
  CHECK(desk.run({"rebuild"}) == world_failed);
  CHECK(says(desk, "neither [imap] host nor [store] copies"));
  keep_copies(desk);
  REQUIRE(desk.run({"deliver"}, desk.mail(1)) == 0);
  lose_store(desk);
  fs::remove(desk.file("gatepost.key"));
  CHECK(desk.run({"rebuild"}) == world_failed);
  CHECK(says(desk, "gatepost.key"));
  CHECK_FALSE(fs::exists(desk.file("gatepost.key")));
  CHECK_FALSE(fs::exists(desk.file("gatepost.db")));
}

TEST_CASE("while a lost store is made again, the mail server keeps what comes by pipe", "[P1][P3]") {
  const Desk desk(9);
  keep_copies(desk);
  REQUIRE(desk.run({"deliver"}, desk.mail(1)) == 0);
  lose_store(desk);
  std::ofstream(desk.file("gatepost.db.rebuild")) << "half a store";
  CHECK(desk.run({"deliver"}, desk.mail(2)) == try_again);
  CHECK_FALSE(fs::exists(desk.file("gatepost.db")));
  CHECK(says(desk, "gatepost rebuild is making"));
  REQUIRE(desk.run({"rebuild"}) == 0);  // as after one that was killed
  CHECK_FALSE(fs::exists(desk.file("gatepost.db.rebuild")));
  REQUIRE(desk.run({"deliver"}, desk.mail(2)) == 0);
  CHECK(printed_by(desk, {"list", "--json"}).size() == 2);
}

TEST_CASE("a copy that cannot be kept makes the mail server try again", "[P1]") {
  const Desk desk(9);
  keep_copies(desk);
  std::ofstream(desk.file("copies")) << "a file in the way";
  CHECK(desk.run({"deliver"}, desk.mail(1)) == try_again);
  CHECK(says(desk, "[store] copies"));
  CHECK_FALSE(fs::exists(desk.file("gatepost.db")));
  fs::remove(desk.file("copies"));
  CHECK(desk.run({"deliver"}, desk.mail(1)) == 0);
}

TEST_CASE("a mail that the mail server keeps while the store is lost is new once the store is made again", "[P1]") {
  SmtpServer server;
  const Desk desk(server.port());
  keep_copies(desk);
  REQUIRE(desk.run({"deliver"}, desk.mail(0)) == 0);
  REQUIRE(desk.run({"once"}) == 0);
  const auto before = server.mails().size();
  lose_store(desk);
  REQUIRE(desk.run({"deliver"}, desk.mail(1)) == try_again);
  CHECK(std::distance(fs::directory_iterator(desk.file("copies")), fs::directory_iterator()) == 1);
  REQUIRE(desk.run({"rebuild"}) == 0);
  REQUIRE(desk.run({"deliver"}, desk.mail(1)) == 0);
  REQUIRE(desk.run({"once"}) == 0);
  CHECK(server.mails().size() == before + 2);  // an acknowledgement and a notice
}
