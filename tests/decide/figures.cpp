#include "decide/figures.hpp"

#include "catch.hpp"

using namespace gatepost;
using namespace gatepost::decide;
using namespace std::chrono;

namespace {

Desk desk() {
  Department support{.id = "support", .time_zone = "Europe/Berlin"};
  for (int weekday = 1; weekday <= 5; ++weekday) support.hours.push_back({weekday, 9 * 60, 18 * 60});
  Desk desk;
  desk.departments = {support, {.id = "tech"}};
  return desk;
}

const Time friday_noon = sys_days(2026y / 11 / 20) + hours(11);  // in Berlin

std::string words(const Values& row, const char* name) {
  const auto found = row.find(name);
  return found == row.end() ? "" : std::get<std::string>(found->second);
}

Rows departments(const Finding& finding) {
  const auto row = report_row(finding, desk());
  return std::get<Rows>(std::get<Values>(row.at("report")).at("departments"));
}

}  // namespace

TEST_CASE("the median of first answers counts the department's hours", "[P17]") {
  Finding finding;
  Figures figures{.department = "support", .answered = 3, .marks = 3, .mark_sum = 13};
  figures.responses = {{friday_noon, friday_noon + days(3)},      // until Monday noon: 9 hours
                       {friday_noon, friday_noon + minutes(20)},  // 20 minutes
                       {friday_noon, friday_noon + hours(30)}};   // until Saturday: 6 hours
  finding.figures = {figures};
  const auto rows = departments(finding);
  REQUIRE(rows.size() == 2);
  CHECK(words(rows[0], "hours") == "6");
  CHECK(words(rows[0], "minutes") == "0");
  CHECK(words(rows[0], "mark_mean") == "4.3");
  CHECK(words(rows[1], "department") == "tech");
  CHECK(words(rows[1], "opened") == "0");
  CHECK(rows[1].find("has_response") == rows[1].end());
}

TEST_CASE("products are told in the order of config.ini, those that it has no more last", "[P17]") {
  auto with_products = desk();
  with_products.products = {{"kettle", {}}, {"lamp", {}}, {"toaster", {}}};
  Finding finding;
  finding.products = {{.product = "radio", .opened = 1},
                      {.product = "toaster", .opened = 4, .marks = 2, .mark_sum = 9},
                      {.product = "kettle", .opened = 3, .solved = 2, .open_now = 1}};
  const auto report = report_row(finding, with_products);
  const auto rows = std::get<Rows>(std::get<Values>(report.at("report")).at("products"));
  REQUIRE(rows.size() == 3);
  CHECK(words(rows[0], "product") == "kettle");
  CHECK(words(rows[0], "solved") == "2");
  CHECK(words(rows[0], "open_now") == "1");
  CHECK(words(rows[0], "mark_mean").empty());
  CHECK(words(rows[1], "product") == "toaster");
  CHECK(words(rows[1], "mark_mean") == "4.5");
  CHECK(words(rows[2], "product") == "radio");
}

TEST_CASE("a department that config.ini has no more is told last", "[P17]") {
  Finding finding;
  finding.figures = {{.department = "sales", .opened = 2, .responses = {{friday_noon, friday_noon + minutes(5)}}}};
  const auto rows = departments(finding);
  REQUIRE(rows.size() == 3);
  CHECK(words(rows[2], "department") == "sales");
  CHECK(words(rows[2], "hours").empty());
  CHECK(words(rows[2], "minutes") == "5");
}
