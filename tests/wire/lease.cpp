// One mailbox, one desk: two stores at work on the same folder of a real Dovecot.
#include "lease.hpp"

#include <signal.h>

#include <string>

#include "catch.hpp"
#include "wire_bed.hpp"
#include "wire_desk.hpp"

namespace {

using namespace gatepost;
using namespace std::chrono_literals;
using wire::Bed;

/// A desk with a store of its own, on a mailbox that others may have as well.
class Desk : public wire::Desk {
 public:
  Desk(Bed& bed, const std::string& mailbox, const std::string& handled = "Handled")
      : wire::Desk(bed, {mailbox, "handled = " + handled + "\nlease = 4s\n"}) {}

  void once() const { CHECK(run("once") == 1); }  // there is no relay
  bool said(const std::string& words) const { return times(log(), words) > 0; }
};

}  // namespace

TEST_CASE("of two desks on one mailbox exactly one takes the mails, the other one ends and says why", "[P2][P5]") {
  WIRE_BED(bed);
  const auto user = bed.fresh_mailbox();
  const Desk first(bed, user);
  const Desk second(bed, user, "Done");  // somebody else's config
  const auto one = first.start("run");
  first.deliver(1);
  REQUIRE(wire::eventually([&] { return first.mails() == 1; }));
  const auto other = second.start("run");
  for (int number = 2; number < 6; ++number) first.deliver(number);
  CHECK(Desk::ended(other) == 1);
  CHECK(second.said("works on this mailbox (its mark is the folder \\\"Gatepost lease INBOX "));
  CHECK(second.said("one mailbox has one desk: stop one of the two"));
  CHECK(second.mails() == 0);
  CHECK(wire::eventually([&] { return first.mails() == 5; }));

  ::kill(one, SIGTERM);  // in good order: the next one begins at once
  CHECK(Desk::ended(one) == 0);
  first.deliver(6);
  second.once();
  CHECK(second.mails() == 1);
}

TEST_CASE("a desk that was killed goes on at once, another one after the time of the lease", "[P3][P5]") {
  WIRE_BED(bed);
  const auto user = bed.fresh_mailbox();
  const Desk first(bed, user);
  const Desk second(bed, user);
  auto one = first.start("run");
  first.deliver(1);
  REQUIRE(wire::eventually([&] { return first.mails() == 1; }));
  ::kill(one, SIGKILL);
  Desk::ended(one);
  first.deliver(2);
  first.once();  // knows its own mark
  CHECK(first.mails() == 2);

  one = first.start("run");
  first.deliver(3);
  // What one store has taken in and not yet put away would be another's as well.
  REQUIRE(wire::eventually([&] { return bed.files_of(user, "Handled").size() == 3; }));
  ::kill(one, SIGKILL);
  Desk::ended(one);
  first.deliver(4);
  second.once();
  CHECK(second.mails() == 0);
  CHECK(second.said("it is watched for 4 seconds"));
  const auto other = second.start("run");
  CHECK(wire::eventually([&] { return second.mails() == 1; }));
  CHECK(second.said("a mark that nobody renews is taken away"));
  first.deliver(5);
  first.once();  // the mailbox is another's now
  CHECK(first.said("lies in this mailbox"));
  CHECK(first.mails() == 3);
  CHECK(wire::eventually([&] { return second.mails() == 2; }));
  ::kill(other, SIGTERM);
  CHECK(Desk::ended(other) == 0);
  first.deliver(6);
  first.once();
  CHECK(first.mails() == 4);
}

TEST_CASE("of two desks that begin together at most one takes a mail", "[P2][P5]") {
  WIRE_BED(bed);
  const auto user = bed.fresh_mailbox();
  const Desk first(bed, user);
  const Desk second(bed, user);
  for (int number = 1; number < 6; ++number) first.deliver(number);
  const auto one = first.start("run");
  const auto other = second.start("run");
  CHECK(wire::eventually([&] { return first.mails() + second.mails() == 5; }));
  CHECK((first.mails() == 0 || second.mails() == 0));
  for (const auto child : {one, other}) {
    ::kill(child, SIGTERM);
    Desk::ended(child);
  }
  CHECK(first.mails() + second.mails() == 5);
}

TEST_CASE("a mark that somebody takes away is set anew, and mail goes on", "[P5]") {
  WIRE_BED(bed);
  const auto user = bed.fresh_mailbox();
  const Desk desk(bed, user);
  const auto daemon = desk.start("run");
  desk.deliver(1);
  REQUIRE(wire::eventually([&] { return desk.mails() == 1; }));
  // Its name is new every second: which of them is met does not matter, one of these tries does.
  CHECK(wire::eventually([&] {
    return bed.doveadm("mailbox list -u " + user + " 'Gatepost lease*' | while read -r mark; do doveadm -c " +
                       (bed.folder() / "dovecot.conf").string() + " mailbox delete -u " + user + " \"$mark\"; done");
  }));
  desk.deliver(2);
  CHECK(wire::eventually([&] { return desk.mails() == 2; }));
  ::kill(daemon, SIGTERM);
  CHECK(Desk::ended(daemon) == 0);
}

TEST_CASE("who mends takes nothing from a mailbox that is another desk's", "[P2][P5][P30]") {
  WIRE_BED(bed);
  const auto user = bed.fresh_mailbox();
  const Desk first(bed, user);
  const Desk second(bed, user);
  const auto one = first.start("run");
  first.deliver(1);
  REQUIRE(wire::eventually([&] { return bed.files_of(user, "Handled").size() == 1; }));
  second.once();
  CHECK(second.run("audit --mend") == 1);
  CHECK(second.said("nothing is mended: "));
  CHECK(second.mails() == 0);
  ::kill(one, SIGTERM);
  CHECK(Desk::ended(one) == 0);
  CHECK(first.run("audit --mend") == 0);
}
