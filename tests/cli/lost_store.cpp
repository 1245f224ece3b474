// A store that is lost, or put back as it was some time ago: the numbers that letters bear never come to mean somebody
// else (P8).
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "cli/desk_folder.hpp"
#include "fakes/smtp_server.hpp"

namespace fs = std::filesystem;
using gatepost::cli_tests::Desk;
using gatepost::fakes::SmtpServer;

namespace {

constexpr const char* parts_of_store[] = {"gatepost.db", "gatepost.db-wal", "gatepost.db-shm"};

void copy_store(const Desk& desk, const std::string& from, const std::string& to) {
  for (const std::string name : parts_of_store) {
    fs::remove(desk.file(to + name));
    if (fs::exists(desk.file(from + name))) fs::copy_file(desk.file(from + name), desk.file(to + name));
  }
}

std::string field_of(const std::string& bytes, std::string_view name) {
  const auto begin = bytes.find("\r\n" + std::string(name) + ": ") + name.size() + 4;
  return bytes.substr(begin, bytes.find("\r\n", begin) - begin);
}

/// Alice's, as her mail program writes it.
std::string reply_to(const Desk& desk, const std::string& notice) {
  const auto file = desk.file("reply");
  std::ofstream(file) << "From: alice@staff.test\nTo: " << field_of(notice, "Reply-To")
                      << "\nSubject: Re: Hello\nMessage-ID: <reply@staff.test>\nIn-Reply-To: "
                      << field_of(notice, "Message-ID") << "\n\nDear Anna, about your divorce.\n";
  return file;
}

std::string notice_of(const SmtpServer& server, std::string_view ticket) {
  const auto mails = server.mails();
  for (const auto& mail : mails)
    if (mail.bytes.find("support+a" + std::string(ticket) + "-") != std::string::npos) return mail.bytes;
  FAIL("there is no notice of " << ticket);
  return {};
}

bool has_got(const SmtpServer& server, const std::string& recipient, std::string_view words) {
  const auto mails = server.mails();
  return std::ranges::any_of(mails, [&](const auto& mail) {
    return mail.recipient.find(recipient) != std::string::npos && mail.bytes.find(words) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("a key without its store begins no new one", "[P8]") {
  const Desk desk(9);
  REQUIRE(desk.run({"deliver"}, desk.mail(0)) == 0);
  copy_store(desk, "", "saved.");
  for (const std::string name : parts_of_store) fs::remove(desk.file(name));
  SECTION("which is gone") {}
  SECTION("of which a file without a byte is left") { std::ofstream(desk.file("gatepost.db")).flush(); }
  CHECK(desk.run({"status"}) == 1);
  CHECK(desk.run({"list"}) == 1);
  CHECK(desk.run({"deliver"}, desk.mail(1)) == 75);
  CHECK(desk.run({"once"}) == 1);
  CHECK(desk.log().find("gatepost rebuild") != std::string::npos);
  CHECK(desk.run({"check", "--json"}) == 1);
  CHECK(desk.out().find("gatepost rebuild") != std::string::npos);
  copy_store(desk, "saved.", "");
  CHECK(desk.run({"deliver"}, desk.mail(1)) == 0);
  CHECK(desk.status()["tickets"]["open"] == 2);
}

TEST_CASE("a first start that broke off before its key was made goes on", "[P3]") {
  const Desk desk(9);
  REQUIRE(desk.run({"once"}) == 0);
  fs::remove(desk.file("gatepost.key"));
  CHECK(desk.run({"deliver"}, desk.mail(0)) == 0);
  CHECK(fs::exists(desk.file("gatepost.key")));
  fs::remove(desk.file("gatepost.key"));
  CHECK(desk.run({"deliver"}, desk.mail(1)) == 75);
}

TEST_CASE("where an older copy of the store is put back, an answer to a letter after it reaches nobody else", "[P8]") {
  SmtpServer server;
  const Desk desk(server.port());
  REQUIRE(desk.run({"deliver"}, desk.mail(0)) == 0);
  REQUIRE(desk.run({"once"}) == 0);
  copy_store(desk, "", "older.");
  REQUIRE(desk.run({"deliver"}, desk.mail(1)) == 0);
  REQUIRE(desk.run({"once"}) == 0);
  const auto notice = notice_of(server, "1002");
  copy_store(desk, "older.", "");
  SECTION("before anything new came") {}
  SECTION("after the number was given to another") {
    REQUIRE(desk.run({"deliver"}, desk.mail(2)) == 0);
    REQUIRE(desk.run({"once"}) == 0);
    REQUIRE(has_got(server, "alice@staff.test", "a@customer2.test"));
  }
  REQUIRE(desk.run({"deliver"}, reply_to(desk, notice)) == 0);
  REQUIRE(desk.run({"once"}) == 0);
  CHECK_FALSE(has_got(server, "@customer", "divorce"));
  CHECK(has_got(server, "alice@staff.test", "divorce"));  // given back, or asked about
}

TEST_CASE("a mail by pipe that is too large for the store lies beside it, whole", "[P31]") {
  const Desk desk(9);
  const auto file = desk.file("large");
  std::ofstream out(file);
  out << "From: a@customer.test\nTo: support@desk.test\nSubject: Photos\n\n";
  const std::string line = std::string(99, 'x') + "\n";
  for (int i = 0; i < 510'000; ++i) out << line;
  out.close();
  REQUIRE(desk.run({"deliver"}, file) == 0);
  std::vector<fs::path> kept;
  for (const auto& one : fs::directory_iterator(desk.file("gatepost.db.large"))) kept.push_back(one.path());
  REQUIRE(kept.size() == 1);
  CHECK(fs::file_size(kept.front()) == fs::file_size(file));
  CHECK(kept.front().extension() == ".eml");
  CHECK(desk.run({"deliver"}, desk.mail(1)) == 0);
  CHECK(desk.status()["tickets"]["open"] == 2);
}
