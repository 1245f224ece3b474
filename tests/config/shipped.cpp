// The config.ini of the checkout: complete, explained, and refused until it is filled in.
#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "catch.hpp"
#include "config/config.hpp"
#include "config/ini.hpp"

using namespace gatepost;

namespace {

const std::string path = GATEPOST_SOURCE "/config.ini";

std::vector<std::string> lines() {
  std::ifstream file(path);
  std::vector<std::string> all;
  for (std::string line; std::getline(file, line);) all.push_back(line);
  return all;
}

ini::Document shipped() {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  Complaints complaints;
  auto document = ini::parse(text.str(), path, complaints);
  CHECK(complaints.empty());
  return document;
}

/// The comment above a line, or above the keys directly above it: three keys of a password share one.
std::string comment_above(const std::vector<std::string>& all, int line) {
  auto at = static_cast<std::size_t>(line) - 1;
  while (at > 0 && !all[at - 1].empty() && all[at - 1].front() != '#' && all[at - 1].front() != '[') --at;
  std::string comment;
  while (at > 0 && all[at - 1].starts_with("#")) comment.insert(0, all[--at] + "\n");
  return comment;
}

}  // namespace

TEST_CASE("every section and key that works stands in the shipped config.ini, explained with its default") {
  const auto document = shipped();
  const auto all = lines();
  for (const auto& known : known_sections()) {
    const auto section = std::ranges::find(document.sections, known.kind, &ini::Section::kind);
    INFO(known.kind);
    REQUIRE(section != document.sections.end());
    for (const auto& name : known.keys) {
      INFO(name);
      const auto* key = section->key(name);
      REQUIRE(key);
      const auto comment = comment_above(all, key->line);
      INFO(comment);
      CHECK((comment.find("Default:") != std::string::npos || comment.find("equired") != std::string::npos));
    }
  }
}

TEST_CASE("the shipped config.ini has nothing wrong, and is refused until it is filled in") {
  const auto read = load_config(path, {});
  if (const auto* complaints = std::get_if<Complaints>(&read))
    for (const auto& one : *complaints) UNSCOPED_INFO(one.line << ": " << one.what);
  REQUIRE(std::holds_alternative<Config>(read));
  std::set<std::string> told;
  for (const auto& one : std::get<Config>(read).unfilled) told.insert(one.what.substr(0, one.what.find(" is ")));
  CHECK(told == std::set<std::string>{"[desk] address", "[desk] admin", "[imap] host", "[imap] password_file",
                                      "[imap] user", "[smtp] host", "[smtp] password_file", "[smtp] user",
                                      "[staff alice] email", "[staff bob] email", "[staff minsu] email"});
}

TEST_CASE("the defaults that the shipped config.ini names are those of a file without the keys") {
  const auto read = load_config(path, {});
  REQUIRE(std::holds_alternative<Config>(read));
  auto written = std::get<Config>(read);
  const auto without = load_config(
      path, {"desk.subaddress=", "desk.language=", "desk.templates=", "desk.show_ticket_number=", "desk.reopen_within=",
             "desk.undo_window=", "desk.token_age=", "desk.evidence=", "imap.tls=", "imap.folder=", "smtp.tls=",
             "store.path=", "survey.delay=", "survey.rest=", "survey.low=", "department support.notify="});
  REQUIRE(std::holds_alternative<Config>(without));
  const auto& left_out = std::get<Config>(without);
  CHECK(left_out.desk.has_subaddress == written.desk.has_subaddress);
  CHECK(left_out.desk.language == written.desk.language);
  CHECK(left_out.templates == written.templates);
  CHECK(left_out.desk.show_ticket_number == written.desk.show_ticket_number);
  CHECK(left_out.desk.reopen_within == written.desk.reopen_within);
  CHECK(left_out.desk.undo_window == written.desk.undo_window);
  CHECK(left_out.desk.token_age == written.desk.token_age);
  CHECK(left_out.desk.evidence.kind == written.desk.evidence.kind);
  CHECK(left_out.imap.tls == written.imap.tls);
  CHECK(left_out.imap.folder == written.imap.folder);
  CHECK(left_out.smtp.tls == written.smtp.tls);
  CHECK(left_out.store == written.store);
  CHECK(left_out.desk.survey.delay == written.desk.survey.delay);
  CHECK(left_out.desk.survey.rest == written.desk.survey.rest);
  CHECK(left_out.desk.survey.low == written.desk.survey.low);
  CHECK(left_out.desk.departments[0].notify == written.desk.departments[0].notify);
}
