#include "parse/message_id.hpp"

#include "catch.hpp"
#include "mail/limits.hpp"

using namespace gatepost;

namespace {

using Ids = std::vector<std::string>;

Ids read(std::string_view value) {
  std::vector<Defect> defects;
  return parse::message_ids(value, defects);
}

}  // namespace

TEST_CASE("Identifiers are found however they are separated") {
  CHECK(read("<a@x> <b@x>") == Ids{"a@x", "b@x"});
  CHECK(read("<a@x><b@x>,<c@x>;<d@x>") == Ids{"a@x", "b@x", "c@x", "d@x"});
  CHECK(read("a@x b@x,c@x") == Ids{"a@x", "b@x", "c@x"});
  CHECK(read("Your message of \"Mon, 3 Mar\" <a@x>") == Ids{"a@x"});
  CHECK(read("<a@x> from jane@y") == Ids{"a@x"});
  CHECK(read("<a@x") == Ids{"a@x"});
  CHECK(read("<a@\r\n x>") == Ids{"a@x"});  // folded within, by programs that fold anywhere
  CHECK(read("<no-at-sign>") == Ids{"no-at-sign"});
  CHECK(read("<a@x <b@x>") == Ids{"a@x", "b@x"});
  CHECK(read("").empty());
  CHECK(read("<> < >").empty());
}

TEST_CASE("An identifier named twice counts once") { CHECK(read("<a@x> <b@x> <a@x>") == Ids{"a@x", "b@x"}); }

TEST_CASE("Of too many references the first and the nearest stay", "[P31]") {
  std::string many;
  for (int i = 0; i < 1000; ++i) many += "<" + std::to_string(i) + "@x> ";
  std::vector<Defect> defects;
  const auto ids = parse::message_ids(many, defects);
  CHECK(ids.size() == limits::references);
  CHECK(ids.front() == "0@x");
  CHECK(ids.back() == "999@x");
  CHECK(defects.size() == 1);
}

TEST_CASE("A Message-ID is told without brackets, whatever it is") {
  CHECK(parse::message_id("<a@x>") == "a@x");
  CHECK(parse::message_id("a@x") == "a@x");
  CHECK(parse::message_id("0815") == "0815");
  CHECK(parse::message_id("").empty());
}
