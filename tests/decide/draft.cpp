#include "decide/draft.hpp"

#include "catch.hpp"

using namespace gatepost;
using namespace gatepost::decide;

namespace {

constexpr Time now{std::chrono::hours(24 * 365 * 50)};
const Desk nobodys;  // outlives the drafts, which refer to it

Known known_with(std::vector<std::string> addresses) {
  Known known;
  known.principals = {{PrincipalNumber{1}, Principal::Kind::staff, "alice", 3, now, std::move(addresses)}};
  known.next_principal = PrincipalNumber{2};
  return known;
}

/// What alice's section makes of her tokens, with these addresses in it.
Principal principal_for(const Known& known, const std::vector<std::string>& addresses) {
  Draft draft(known, nobodys, now, std::nullopt);
  return draft.principal({"alice", "Alice Kim", addresses, ""});
}

}  // namespace

TEST_CASE("tokens go on as long as one of a person's addresses does", "[P8]") {
  CHECK(principal_for(known_with({"a@staff.test", "b@staff.test"}), {"B@staff.test", "c@staff.test"}).generation == 3);
  CHECK(principal_for(known_with({}), {"a@staff.test"}).generation == 3);
}

TEST_CASE("an id that is another person's by now makes new tokens and ends all old ones", "[P8]") {
  const auto holder = principal_for(known_with({"a@staff.test"}), {"z@staff.test"});
  CHECK(holder.number == PrincipalNumber{1});
  CHECK(holder.generation == 5);
  CHECK(holder.addresses == std::vector<std::string>{"z@staff.test"});
}

TEST_CASE("where somebody leaves a department, its tokens end", "[P8]") {
  Known known;
  known.principals = {{PrincipalNumber{1}, Principal::Kind::department, "support", 3, now, {"s@d.test", "b@d.test"}}};
  Desk desk;
  desk.departments = {{.id = "support", .shared = Staff{"support", "Support", {"s@d.test"}, "", true}}};
  Draft draft(known, desk, now, std::nullopt);
  CHECK(draft.principal(*desk.departments.front().shared).generation == 5);
}

TEST_CASE("the addresses that tokens were made for are kept", "[P8]") {
  const auto known = known_with({});
  Draft draft(known, nobodys, now, std::nullopt);
  draft.principal({"alice", "Alice Kim", {"a@staff.test"}, ""});
  draft.principal({"alice", "Alice Kim", {"a@staff.test"}, ""});
  REQUIRE(draft.verdict.principals.size() == 1);
  CHECK(draft.verdict.principals.front().addresses == std::vector<std::string>{"a@staff.test"});
}
