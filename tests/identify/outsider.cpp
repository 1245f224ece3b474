// Somebody outside whom staff asked: their address comments on its ticket and opens nothing else (P8, P9, P13).
#include "catch.hpp"
#include "identify/given.hpp"

using namespace gatepost;
using namespace gatepost::identify_cases;

namespace {

const Mark comments = mark(Action::comment, outsider, 1);

}  // namespace

TEST_CASE("the address that was made for somebody outside makes an outsider, whoever's From", "[P8]") {
  for (const auto* writer : {"expert@else.test", "anybody@else.test", "kim@customers.test"}) {
    for (const auto& clues : {Clues{{comments}, {}}, Clues{{}, {comments}}}) {
      const auto found = match(from(writer), clues);
      CHECK(found.role == Role::outsider);
      CHECK(found.who == "expert@else.test");
      CHECK(found.ticket == TicketNumber{1042});
      CHECK(found.action == Action::comment);
    }
  }
}

TEST_CASE("beside a customer's own way in it is an outsider's all the same: in doubt, internal", "[P13]") {
  for (const auto& clues :
       {Clues{{mark(Action::customer, kim, 1), comments}, {}}, Clues{{comments, mark(Action::customer, kim, 1)}, {}}}) {
    const auto found = match(from("kim@customers.test"), clues);
    CHECK(found.role == Role::outsider);
    CHECK(found.action == Action::comment);
  }
}

TEST_CASE("an outsider's token of any other kind, an aged one and one in staff's mail open nothing", "[P8][P9]") {
  const auto answers = match(from("expert@else.test"), {{mark(Action::answer, outsider, 1)}, {}});
  CHECK(answers.role == Role::stranger);
  CHECK_FALSE(answers.ticket);
  const auto aged = match(from("expert@else.test"), {{mark(Action::comment, outsider, 0)}, {}}, [] {
    auto what = known();
    what.principals[5].generation = 3;
    return what;
  }());
  CHECK(aged.role == Role::stranger);
  CHECK_FALSE(aged.ticket);
  const auto claimed = match(from("alice@staff.test"), {{comments}, {}});
  CHECK(claimed.role == Role::claimed);
  CHECK_FALSE(claimed.ticket);
}
