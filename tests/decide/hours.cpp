#include "decide/hours.hpp"

#include "catch.hpp"

using namespace gatepost;
using namespace std::chrono;

namespace {

Department nine_to_six() {
  Department department;
  department.time_zone = "Europe/Berlin";
  for (int weekday = 1; weekday <= 5; ++weekday) department.hours.push_back({weekday, 9 * 60, 18 * 60});
  department.holidays = {"2026-12-25"};
  return department;
}

/// UTC; Berlin is an hour ahead in winter, two in summer.
Time utc(int year_, unsigned month_, unsigned day_, int hour, int minute = 0) {
  return sys_days(year(year_) / month(month_) / day(day_)) + hours(hour) + minutes(minute);
}

const Target four_hours{hours(4), true};

}  // namespace

TEST_CASE("business hours within one day are clock hours", "[P22]") {
  CHECK(decide::reached(nine_to_six(), utc(2026, 11, 23, 9), four_hours) == utc(2026, 11, 23, 13));
}

TEST_CASE("what does not fit into today goes on at tomorrow's opening", "[P22]") {
  CHECK(decide::reached(nine_to_six(), utc(2026, 11, 23, 15), four_hours) == utc(2026, 11, 24, 10));
}

TEST_CASE("a mail of Friday night is due on Monday", "[P22]") {
  CHECK(decide::reached(nine_to_six(), utc(2026, 11, 20, 22), four_hours) == utc(2026, 11, 23, 12));
}

TEST_CASE("holidays are no working days", "[P22]") {
  CHECK(decide::next_opening(nine_to_six(), utc(2026, 12, 24, 18)) == utc(2026, 12, 28, 8));
}

TEST_CASE("daylight saving moves the opening hour with the wall clock", "[P22]") {
  CHECK(decide::next_opening(nine_to_six(), utc(2026, 3, 28, 12)) == utc(2026, 3, 30, 7));
  CHECK(decide::next_opening(nine_to_six(), utc(2026, 10, 24, 12)) == utc(2026, 10, 26, 8));
}

TEST_CASE("a window open to midnight goes on seamlessly", "[P22]") {
  Department late;
  late.time_zone = "UTC";
  late.hours = {{1, 20 * 60, 24 * 60}, {2, 0, 4 * 60}};
  CHECK(decide::reached(late, utc(2026, 11, 23, 22), four_hours) == utc(2026, 11, 24, 2));
}

TEST_CASE("a department without hours is always open", "[P22]") {
  Department always;
  always.time_zone = "UTC";
  CHECK(decide::is_open(always, utc(2026, 11, 22, 3)));
  CHECK(decide::reached(always, utc(2026, 11, 22, 3), four_hours) == utc(2026, 11, 22, 7));
}

TEST_CASE("a target on the clock does not ask for hours", "[P22]") {
  CHECK(decide::reached(nine_to_six(), utc(2026, 11, 20, 22), {hours(72), false}) == utc(2026, 11, 23, 22));
}

TEST_CASE("hours that never come do not hang and fall back to the clock", "[P22]") {
  auto closed = nine_to_six();
  closed.hours = {{3, 10 * 60, 10 * 60}};
  CHECK(decide::reached(closed, utc(2026, 11, 20, 22), four_hours) == utc(2026, 11, 21, 2));
  CHECK(decide::next_opening(closed, utc(2026, 11, 20, 22)) == utc(2026, 11, 20, 22));
}
