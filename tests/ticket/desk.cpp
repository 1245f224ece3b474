#include "ticket/desk.hpp"

#include "catch.hpp"

using namespace gatepost;

namespace {

Desk desk() {
  Desk out;
  out.address = "support@desk.test";
  out.time_zone = "UTC";
  out.staff = {{"alice", "Alice Kim", {"alice@staff.test", "a.kim@home.test"}, ""},
               {"bob", "Bob", {"bob@staff.test"}, ""}};
  Department support;
  support.id = "support";
  support.staff = {"alice"};
  support.time_zone = "Europe/Berlin";
  Department tech;
  tech.id = "tech";
  tech.staff = {"alice"};
  tech.time_zone = "Asia/Seoul";
  tech.is_default = true;
  out.departments = {support, tech};
  return out;
}

}  // namespace

TEST_CASE("the public address is the desk's with any tag and in any case, and no other address is") {
  const auto given = desk();
  CHECK(given.is_own_address("support@desk.test"));
  CHECK(given.is_own_address("Support+a1042-k3-2-0-abc@Desk.test"));
  CHECK_FALSE(given.is_own_address("support@desk.test.evil.test"));
  CHECK_FALSE(given.is_own_address("supporter@desk.test"));
  CHECK_FALSE(given.is_own_address("support"));
}

TEST_CASE("people are found by each of their addresses") {
  const auto given = desk();
  REQUIRE(given.staff_by_address("A.Kim@home.test"));
  CHECK(given.staff_by_address("A.Kim@home.test")->id == "alice");
  CHECK(given.staff_by_address("kim@customers.test") == nullptr);
  CHECK(given.staff_by_id("carol") == nullptr);
}

TEST_CASE("people read times in the zone of their first department, else in the desk's") {
  const auto given = desk();
  CHECK(given.zone_of(given.staff[0]) == "Europe/Berlin");
  CHECK(given.zone_of(given.staff[1]) == "UTC");
}

TEST_CASE("the default department is the one marked so, else the first") {
  auto given = desk();
  CHECK(given.default_department().id == "tech");
  given.departments[1].is_default = false;
  CHECK(given.default_department().id == "support");
}
