#include "mail/nearest.hpp"

#include "catch.hpp"

using namespace gatepost;

TEST_CASE("the nearest word takes the fewest changes, the first of several, whatever its case") {
  CHECK(nearest("adress", {"name", "address", "admin"}) == "address");
  CHECK(nearest("SOVLE", {"take", "solve"}) == "solve");
  CHECK(nearest("x", {"a", "b"}) == "a");
  CHECK(nearest("x", {}).empty());
}

TEST_CASE("what is too far away was not meant") {
  CHECK(nearest_within(2, "sovle", {"solve"}) == "solve");
  CHECK(nearest_within(1, "sovle", {"solve"}).empty());
  CHECK(nearest_within(2, "", {}).empty());
  CHECK(nearest_within(10'000, std::string(1'000'000, 'x'), {"solve"}).empty());
}
