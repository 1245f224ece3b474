#include "catch.hpp"
#include "desk_day.hpp"
#include "mail/limits.hpp"

using namespace gatepost;
using namespace gatepost::store;

namespace {

void end(DeskDay& day, const std::string& person, const std::string& block, const std::string& above, Time now = noon) {
  Record record;
  record.verdict.endings = {{person, block, above}};
  record.now = now;
  day.record(record);
}

Signatures signatures_of(DeskDay& day, const std::string& person) {
  Known known;
  day.store->learn(known, {.signed_by = person}, noon);
  return known.signatures;
}

}  // namespace

TEST_CASE("a block below three different texts is a signature, of that person alone", "[P16]") {
  DeskDay day;
  for (const std::string above : {"one", "two", "two", "one"}) end(day, "alice", "card", above);
  CHECK(signatures_of(day, "alice").empty());
  end(day, "bob", "card", "three");
  CHECK(signatures_of(day, "alice").empty());
  for (const std::string above : {"three", "four", "five"}) end(day, "alice", "card", above);
  CHECK(signatures_of(day, "alice") == Signatures{"card"});
  CHECK(signatures_of(day, "bob").empty());
}

TEST_CASE("of one person as many endings are remembered as of their last mails; one in use stays", "[P31]") {
  DeskDay day;
  for (const std::string above : {"one", "two", "three"}) {
    end(day, "alice", "card", above);
    end(day, "alice", "old card", above);
  }
  for (std::size_t i = 1; i < limits::endings_remembered; ++i) {
    const auto now = noon + minutes(i);
    end(day, "alice", "ending " + std::to_string(i), "words", now);
    end(day, "alice", "card", "words", now);
  }
  CHECK(signatures_of(day, "alice") == Signatures{"card"});
}
