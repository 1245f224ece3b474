#include "config/ini.hpp"

#include "catch.hpp"

using namespace gatepost;

namespace {

struct Parsed {
  ini::Document document;
  Complaints complaints;
};

Parsed parse(std::string_view text) {
  Parsed out;
  out.document = ini::parse(text, "config.ini", out.complaints);
  return out;
}

std::string value(const Parsed& parsed, std::string_view kind, std::string_view name, std::string_view key) {
  const auto* section = parsed.document.section(kind, name);
  const auto* found = section ? section->key(key) : nullptr;
  return found ? found->value : "(none)";
}

}  // namespace

TEST_CASE("sections have a kind and may have a name, keys know their line") {
  const auto parsed = parse("[desk]\nname = A Desk\n\n[staff   alice]\n  email=a@b.c  \n");
  CHECK(parsed.complaints.empty());
  CHECK(value(parsed, "desk", "", "name") == "A Desk");
  CHECK(value(parsed, "staff", "alice", "email") == "a@b.c");
  CHECK(parsed.document.section("staff", "alice")->key("email")->line == 5);
}

TEST_CASE("comments stand only at the beginning of a line, so that a password may hold ; and #") {
  const auto parsed = parse("; one\n # two\n[imap]\npassword = a;b #c\n");
  CHECK(parsed.complaints.empty());
  CHECK(value(parsed, "imap", "", "password") == "a;b #c");
}

TEST_CASE("a BOM, CRLF and a last line without end are accepted") {
  const auto parsed = parse("\xEF\xBB\xBF[desk]\r\nname = X\r\naddress = y");
  CHECK(parsed.complaints.empty());
  CHECK(value(parsed, "desk", "", "name") == "X");
  CHECK(value(parsed, "desk", "", "address") == "y");
}

TEST_CASE("a value may hold = and be empty") {
  const auto parsed = parse("[imap]\npassword = a=b\nhost =\n");
  CHECK(value(parsed, "imap", "", "password") == "a=b");
  CHECK(value(parsed, "imap", "", "host").empty());
}

TEST_CASE("a duplicate names both lines, and the first counts") {
  const auto parsed = parse("[desk]\nname = A\nname = B\n[desk]\nname = C\n");
  REQUIRE(parsed.complaints.size() == 2);
  CHECK(parsed.complaints[0] ==
        Complaint{"config.ini", 3, "the key name of [desk] is here for the second time; the first is in line 2"});
  CHECK(parsed.complaints[1] ==
        Complaint{"config.ini", 4, "[desk] is here for the second time; the first is in line 1"});
  CHECK(value(parsed, "desk", "", "name") == "A");
}

TEST_CASE("every bad line is told, and reading goes on") {
  const auto parsed = parse("lost = 1\n[desk\nname = A\n[]\n[desk]\nnonsense\n = 3\nname = B\n");
  std::vector<int> lines;
  for (const auto& one : parsed.complaints) lines.push_back(one.line);
  CHECK(lines == std::vector{1, 2, 4, 6, 7});
  CHECK(value(parsed, "desk", "", "name") == "B");
}

TEST_CASE("a line that is not UTF-8, holds a control character or never ends is told, and nothing of it shown") {
  const auto parsed = parse("[desk]\nname = Caf\xE9\nadmin = a\x1b[2J\naddress = " + std::string(5'000, 'a') + "\n");
  REQUIRE(parsed.complaints.size() == 3);
  CHECK(parsed.complaints[0].what == "this is not UTF-8; save the file as UTF-8");
  CHECK(parsed.complaints[1].what == "there is a control character in this line");
  CHECK(parsed.complaints[2].what == "the line is longer than 4096 bytes");
  CHECK(parsed.document.section("desk")->keys.empty());
}

TEST_CASE("a file with NUL is one complaint, not one for every line") {
  const auto parsed = parse(std::string_view("\xFF\xFE[\0d\0e\0s\0k\0]\0\n\0", 16));
  REQUIRE(parsed.complaints.size() == 1);
  CHECK(parsed.complaints[0].line == 1);
  CHECK(parsed.document.sections.empty());
}

TEST_CASE("an override replaces the key, makes missing sections, and the last one counts") {
  auto parsed = parse("[imap]\nport = 1\n");
  for (const auto* one : {"imap.port=2", "imap.port = 3", "staff alice.email=a.b@c.d=e"})
    ini::override_key(parsed.document, one, parsed.complaints);
  CHECK(parsed.complaints.empty());
  CHECK(value(parsed, "imap", "", "port") == "3");
  CHECK(parsed.document.section("imap")->keys.size() == 1);
  CHECK(value(parsed, "staff", "alice", "email") == "a.b@c.d=e");
  CHECK(parsed.document.section("staff", "alice")->key("email")->file == "--set");
}

TEST_CASE("an override that is none is told") {
  for (const auto* wrong : {"imap.port", "port=3", "=", "", "imap.port=\x1b"}) {
    CAPTURE(wrong);
    auto parsed = parse("");
    ini::override_key(parsed.document, wrong, parsed.complaints);
    REQUIRE(parsed.complaints.size() == 1);
    CHECK(parsed.complaints[0].file == "--set");
  }
}
