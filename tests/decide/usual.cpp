#include "decide/usual.hpp"

#include "catch.hpp"
#include "decide/decide.hpp"

using namespace gatepost;
using namespace std::chrono;

namespace {

Department nine_to_six() {
  Department department;
  department.id = "support";
  department.time_zone = "Europe/Berlin";
  for (int weekday = 1; weekday <= 5; ++weekday) department.hours.push_back({weekday, 9 * 60, 18 * 60});
  return department;
}

/// In Berlin, in November.
Time berlin(unsigned day_, int hour, int minute = 0) {
  return sys_days(year(2026) / November / day(day_)) + hours(hour - 1) + minutes(minute);
}

/// All of Mondays at ten, after so many hours each.
std::vector<Figures::Response> after_hours(const std::vector<int>& spans) {
  std::vector<Figures::Response> out;
  for (const int span : spans) out.push_back({berlin(2, 9), berlin(2, 9) + hours(span)});
  return out;
}

std::vector<int> numbers(int count, int value) { return std::vector<int>(static_cast<std::size_t>(count), value); }

}  // namespace

TEST_CASE("four of five first responses tell what a department needs", "[P22]") {
  auto spans = numbers(16, 2);
  for (const int slow : {6, 7, 8, 9}) spans.push_back(slow);
  CHECK(decide::usual_response(after_hours(spans), nine_to_six()) == hours(2));
  spans.push_back(9);  // 17 of 21 are not enough any more: 80 % are 16.8
  CHECK(decide::usual_response(after_hours(spans), nine_to_six()) == hours(6));
}

TEST_CASE("a few responses tell nothing", "[P22]") {
  CHECK_FALSE(decide::usual_response(after_hours(numbers(19, 8)), nine_to_six()));
  CHECK(decide::usual_response(after_hours(numbers(20, 8)), nine_to_six()) == hours(8));
}

TEST_CASE("nights and weekends in which nobody works are not counted", "[P22]") {
  const std::vector<Figures::Response> over_weekend(20, {berlin(6, 17), berlin(9, 10)});
  CHECK(decide::usual_response(over_weekend, nine_to_six()) == hours(2));
}

TEST_CASE("the promise is the later of the target and of what is usual", "[P22]") {
  const auto department = nine_to_six();
  const auto monday = berlin(23, 10);
  CHECK(decide::promise_of(department, {}, monday, monday + hours(4)) == berlin(23, 14));
  CHECK(decide::promise_of(department, {{"support", hours(2)}}, monday, monday + hours(4)) == berlin(23, 14));
  CHECK(decide::promise_of(department, {{"support", hours(10)}}, monday, monday + hours(4)) == berlin(24, 11));
  CHECK(decide::promise_of(department, {{"billing", hours(10)}}, monday, monday + hours(4)) == berlin(23, 14));
}

TEST_CASE("a promise is a round time, and never after closing", "[P22]") {
  auto department = nine_to_six();
  CHECK(decide::promise_of(department, {}, berlin(23, 10), berlin(23, 13, 47)) == berlin(23, 14));
  CHECK(decide::promise_of(department, {}, berlin(23, 10), berlin(23, 17, 31)) == berlin(23, 18));
  for (auto& hours : department.hours) hours.to_minute = 17 * 60 + 50;
  CHECK(decide::promise_of(department, {}, berlin(23, 10), berlin(23, 17, 31)) == berlin(23, 17, 31));
}
