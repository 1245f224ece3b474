// What processes leave for one another, and what is counted for monitoring.
#include "store/notes.hpp"

#include "catch.hpp"
#include "desk_day.hpp"

using namespace gatepost;
using namespace gatepost::store;

TEST_CASE("a mailbox's mark and what was asked for in vain are there for the next process", "[P5]") {
  DeskDay day;
  auto& notes = day.store->notes();
  CHECK(notes.lease("INBOX").ours.empty());
  notes.set_lease("INBOX",
                  {.ours = "one", .wanted = "two", .seen = "other", .since = noon, .looked = noon, .looks = 3});
  notes.set_lease("Sales", {.ours = "of sales"});
  const auto lease = notes.lease("INBOX");
  CHECK((lease.ours == "one" && lease.wanted == "two" && lease.seen == "other"));
  CHECK((lease.since == noon && lease.looked == noon && lease.looks == 3));
  CHECK(notes.lease("Sales").ours == "of sales");

  notes.set_tried("INBOX", {7, {20, 12, 3}, {{12, 3, noon, noon}, {15, 1, noon, noon}}});
  notes.set_tried("Sales", {9, {}, {{1, 1, noon, noon}}});
  auto tried = notes.tried("INBOX");
  CHECK(tried.uidvalidity == 7);
  CHECK(tried.caution == Caution{20, 12, 3});
  REQUIRE(tried.mails.size() == 2);
  CHECK((tried.mails[0].uid == 12 && tried.mails[0].times == 3 && tried.mails[0].first == noon));
  notes.set_tried("INBOX", {});
  CHECK(notes.tried("INBOX").mails.empty());
  CHECK(notes.tried("Sales").mails.size() == 1);
}

TEST_CASE("how the last audit ended stands among the figures") {
  DeskDay day;
  auto& notes = day.store->notes();
  CHECK_FALSE(notes.gauges(noon).audit);
  notes.set_audit_end({noon, 4, true});
  notes.set_audit_end({noon, 2, false});
  const auto gauges = notes.gauges(noon);
  REQUIRE(gauges.audit);
  CHECK((gauges.audit->at == noon && gauges.audit->differences == 2 && !gauges.audit->is_whole));
  CHECK(gauges.bytes > 0);
  notes.prove_writable();
  notes.prove_writable();
}
