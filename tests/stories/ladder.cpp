// When staff are reminded of what is owed, hour by hour (design, section 10). The desk of the stories works Monday to
// Friday from 9 to 18 in Berlin and promises an answer within four of its hours.
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "stories/stage.hpp"

using namespace gatepost;
using namespace std::chrono_literals;

namespace {

const auto monday = Time(std::chrono::sys_days(std::chrono::year(2026) / 11 / 23));  // midnight UTC, 1:00 in Berlin

/// Hours since that Monday's midnight in Berlin at which somebody got a letter of that kind.
using Hours = std::vector<long>;

class WatchedDesk : public stories::Stage {
 public:
  explicit WatchedDesk(std::chrono::hours begins) {
    now = monday + begins - 1h;
    config.desk.departments.front().lead = "minsu";
    deliver(
        "From: kim@customers.test\nTo: support@desk.test\nSubject: Kettle\nMessage-ID: <kettle@customers.test>\n\n"
        "The kettle does not boil.\n",
        {});
  }

  Hours hours_of(const std::string& who, LetterKind kind, std::chrono::hours until) {
    Hours hours;
    for (auto& box : mailboxes.letters[who]) box.is_read = true;
    while (now < monday + until - 1h) {
      now += 1h;
      settle();
      for (auto& one : mailboxes.letters[who]) {
        if (!one.is_read && one.wire.kind == kind)
          hours.push_back(std::chrono::duration_cast<std::chrono::hours>(now + 1h - monday).count());
        one.is_read = true;
      }
    }
    return hours;
  }
};

}  // namespace

TEST_CASE("reminders come in working hours alone, first before the time, then further and further apart", "[P22]") {
  WatchedDesk desk(10h);
  CHECK(desk.hours_of("alice@staff.test", LetterKind::reminder, 24h * 5) ==
        Hours{13, 14, 16, 24 + 9, 24 + 13, 48 + 12, 96 + 10});
}

TEST_CASE("what runs out over a weekend is felt on Monday", "[P22]") {
  WatchedDesk desk(24h * 4 + 15h);  // Friday, three hours before it closes
  CHECK(desk.hours_of("alice@staff.test", LetterKind::reminder, 24h * 8) ==
        Hours{24 * 7 + 9, 24 * 7 + 10, 24 * 7 + 12, 24 * 7 + 14});
}

TEST_CASE("the lead hears once it is late, the customer once", "[P22]") {
  const auto who = GENERATE(as<std::string>(), "minsu@staff.test", "kim@customers.test");
  WatchedDesk desk(10h);
  const auto kind = who == "kim@customers.test" ? LetterKind::late : LetterKind::reminder;
  const auto hours = desk.hours_of(who, kind, 24h * 3);
  REQUIRE_FALSE(hours.empty());
  CHECK(hours.front() == 14);
  CHECK((hours.size() == 1) == (kind == LetterKind::late));
}

TEST_CASE("whoever answers is reminded of nothing more", "[P22]") {
  WatchedDesk desk(10h);
  const auto& notice = desk.mailboxes.letters["alice@staff.test"].at(0).mail;
  desk.deliver("From: alice@staff.test\nTo: " + notice.reply_to.at(0).address +
                   "\nSubject: Re: Kettle\nMessage-ID: "
                   "<answer@staff.test>\n\nPress the red button.\n",
               {});
  CHECK(desk.hours_of("alice@staff.test", LetterKind::reminder, 24h * 3).empty());
  CHECK(desk.mailboxes.letters["kim@customers.test"].size() == 2);
}
