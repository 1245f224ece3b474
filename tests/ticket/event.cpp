#include "ticket/event.hpp"

#include <set>

#include "catch.hpp"
#include "ticket/ticket.hpp"

using namespace gatepost;

TEST_CASE("every kind of event has a name of its own, which leads back to it") {
  std::set<std::string_view> seen;
  for (int i = 0; i <= static_cast<int>(EventKind::noted); ++i) {
    const auto kind = static_cast<EventKind>(i);
    CHECK(event_kind_of(name_of(kind)) == kind);
    seen.insert(name_of(kind));
  }
  CHECK(seen.size() == static_cast<std::size_t>(EventKind::noted) + 1);
}

TEST_CASE("a word that names nothing is told as such, not taken for another") {
  CHECK_FALSE(event_kind_of("exploded"));
  CHECK_FALSE(event_kind_of(""));
  CHECK_FALSE(state_of("closed"));
  CHECK(state_of("waiting") == State::waiting);
}

TEST_CASE("only staff are told from an actor as staff") {
  CHECK(staff_id_of(staff_actor("alice")) == "alice");
  CHECK_FALSE(staff_id_of("customer"));
  CHECK_FALSE(staff_id_of("desk"));
}
