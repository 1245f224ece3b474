// What the bed promises to the tests that stand on it.
#include <string>

#include "catch.hpp"
#include "wire_bed.hpp"

using gatepost::wire::Bed;
using gatepost::wire::eventually;

namespace {

bool has_postfix(const Bed& bed) {
  if (!bed.has_postfix()) WARN("SKIPPED: Postfix needs root");
  return bed.has_postfix();
}

}  // namespace

TEST_CASE("a mail given to Postfix arrives, with the address that it was sent to") {
  WIRE_BED(bed);
  if (!has_postfix(bed)) return;
  const std::string user = bed.fresh_mailbox();
  const std::string tagged = user.substr(0, user.find('@')) + "+t7-k1@desk.test";
  CHECK(bed.submit("minji@customers.test", tagged, "Subject: x\n\n.dot\n").starts_with("250"));
  REQUIRE(eventually([&] { return bed.mails_of(user).size() == 1; }));
  CHECK_THAT(bed.mails_of(user)[0], Catch::Contains("Delivered-To: " + tagged) && Catch::Contains("\n.dot"));
}

TEST_CASE("recipients fail at once, for a while, or by a report") {
  WIRE_BED(bed);
  if (!has_postfix(bed)) return;
  const std::string user = bed.fresh_mailbox();
  CHECK(bed.submit(user, "gone@customers.test", "Subject: x\n\n").starts_with("550 5.1.1"));
  CHECK(bed.submit(user, "full@customers.test", "Subject: x\n\n").starts_with("452 4.2.2"));
  CHECK(bed.submit(user, "bounces@customers.test", "Subject: x\n\n").starts_with("250"));
  REQUIRE(eventually([&] { return bed.mails_of(user).size() == 1; }));
  CHECK_THAT(bed.mails_of(user)[0], Catch::Contains("multipart/report") && Catch::Contains("5.1.1"));
}
