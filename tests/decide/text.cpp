#include "decide/text.hpp"

#include "catch.hpp"

using namespace gatepost::decide;

TEST_CASE("a beginning counts characters, not bytes", "[P17]") {
  CHECK(beginning_of("kettle", 6) == "kettle");
  CHECK(beginning_of("kettles", 6) == "kettle…");
  CHECK(beginning_of("주전자", 2) == "주전…");
}

TEST_CASE("case folds in every script, and bytes that are no text do no harm", "[P16]") {
  CHECK(case_folded("STRASSE") == case_folded("straße"));
  CHECK(case_folded("ΣΊΣΥΦΟΣ") == case_folded("σίσυφος"));
  CHECK(case_folded("주전자") == "주전자");
  CHECK(case_folded("\xff A").ends_with(" a"));
}
