#include "decide/when.hpp"

#include "catch.hpp"
#include "decide/hours.hpp"

using namespace gatepost;
using namespace gatepost::decide;
using namespace std::chrono_literals;

namespace {

/// Monday to Friday 9 to 18 in Berlin, which is an hour ahead of UTC in winter.
Department office() {
  Department out{.id = "support", .time_zone = "Europe/Berlin", .holidays = {"2026-12-25"}};
  for (int weekday = 1; weekday <= 5; ++weekday) out.hours.push_back({weekday, 9 * 60, 18 * 60});
  return out;
}

constexpr auto monday = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23);

std::optional<Time> moment(const char* text) {
  const auto when = when_of(text);
  return when ? moment_of(office(), *when, monday + 10h) : std::nullopt;
}

}  // namespace

TEST_CASE("a day is over when the department closes, in its own zone", "[P16]") {
  CHECK(moment("today") == monday + 17h);
  CHECK(moment("Tomorrow") == monday + 24h + 17h);
  CHECK(moment("friday") == monday + 4 * 24h + 17h);
  CHECK(moment("fri") == monday + 4 * 24h + 17h);
  CHECK(moment("2026-12-01") == monday + 8 * 24h + 17h);
}

TEST_CASE("the weekday of today is that of next week", "[P16]") { CHECK(moment("monday") == monday + 7 * 24h + 17h); }

TEST_CASE("a day without hours ends with its last minute, not with the next day", "[P16]") {
  CHECK(moment("saturday") == monday + 5 * 24h + 22h + 59min);
  CHECK(moment("2026-12-25") == monday + 32 * 24h + 22h + 59min);
  auto always = office();
  for (auto& opening : always.hours) opening = {opening.weekday, 0, 24 * 60};
  CHECK(moment_of(always, *when_of("friday"), monday + 10h) == monday + 4 * 24h + 22h + 59min);
}

TEST_CASE("a span counts from now", "[P16]") {
  CHECK(moment("4h") == monday + 14h);
  CHECK(moment("3d") == monday + 3 * 24h + 10h);
}

TEST_CASE("times and days are written as people write them, where that has one meaning", "[P16]") {
  for (const auto* text : {"3 days", "3 d", "in 3 days", "for 3 Days", "72 hours", "72h"}) {
    INFO(text);
    CHECK(moment(text) == monday + 3 * 24h + 10h);
  }
  CHECK(moment("1 week") == monday + 7 * 24h + 10h);
  for (const auto* text : {"until friday", "by Fri", "on friday", "27.11.2026", "2026/11/27", "2026.11.27"}) {
    INFO(text);
    CHECK(moment(text) == monday + 4 * 24h + 17h);
  }
}

TEST_CASE("a date without a year is the next such day", "[P16]") {
  for (const auto* text : {"27.11.", "27.11", "bis 27.11.", "11월 27일", "11월27일까지", "11月27日", "11月27号"}) {
    INFO(text);
    CHECK(moment(text) == monday + 4 * 24h + 17h);
  }
  CHECK(moment("23.11.") == monday + 17h);
  CHECK(moment("22.11.") == moment("2027-11-22"));
  CHECK(moment("29.2.") == moment("2028-02-29"));
  for (const auto* text : {"11/27", "27-11", "32.1.", "30.2.", "1.13.", "1.", ".1", "월 일", "13月1日", "1.2.3.4"}) {
    INFO(text);
    CHECK_FALSE(when_of(text).has_value());
  }
}

TEST_CASE("staff name days and times in any of the shipped languages", "[P16]") {
  for (const auto* text :
       {"3일",        "3 일",       "3일 후",  "３日",   "3日間",        "3天",       "3天后",     "3 Tage",
        "in 3 Tagen", "für 3 Tage", "3 jours", "3 j",    "dans 3 jours", "3 días",    "en 3 dias", "3 dias",
        "em 3 DIAS",  "72시간",     "72時間",  "72小时", "72 Stunden",   "72 heures", "72 horas"}) {
    INFO(text);
    CHECK(moment(text) == monday + 3 * 24h + 10h);
  }
  for (const auto* text :
       {"a week", "in a week", "eine Woche", "in einer Woche", "une semaine", "una semana", "uma semana"}) {
    INFO(text);
    CHECK(moment(text) == monday + 7 * 24h + 10h);
  }
  for (const auto* text : {"2주", "2주일", "2週間", "2周", "2个星期", "2 Wochen", "2 semaines", "2 semanas"}) {
    INFO(text);
    CHECK(moment(text) == monday + 14 * 24h + 10h);
  }
  CHECK(moment("4시간") == monday + 14h);
  CHECK(moment("30분") == monday + 10h + 30min);
  for (const auto* text : {"금요일", "금요일까지", "金曜日", "金曜", "金曜日まで", "星期五", "周五", "週五", "Freitag",
                           "bis Freitag", "am freitag", "vendredi", "jusqu'à vendredi", "ven.", "viernes",
                           "hasta el viernes", "sexta-feira", "sexta", "até sexta"}) {
    INFO(text);
    CHECK(moment(text) == monday + 4 * 24h + 17h);
  }
  for (const auto* text : {"Mittwoch", "miércoles", "Miercoles", "quarta", "수요일", "水曜日"}) {
    INFO(text);
    CHECK(moment(text) == monday + 2 * 24h + 17h);
  }
  for (const auto* text : {"내일", "明日", "明天", "morgen", "demain", "mañana", "manana", "amanhã", "내일까지"}) {
    INFO(text);
    CHECK(moment(text) == monday + 24h + 17h);
  }
  for (const auto* text : {"오늘", "今日", "今天", "Heute", "aujourd'hui", "aujourd’hui", "hoy", "hoje"}) {
    INFO(text);
    CHECK(moment(text) == monday + 17h);
  }
  for (const auto* text : {"übermorgen", "ubermorgen", "모레", "明後日", "pasado mañana"}) {
    INFO(text);
    CHECK(moment(text) == monday + 48h + 17h);
  }
  for (const auto* text : {"星期", "요일", "금", "일", "日", "in Freitag", "Freitag 17 Uhr", "다음 주", "nächste Woche",
                           "3 Monate", "까지", "bis", "３", "일3"}) {
    INFO(text);
    CHECK_FALSE(moment(text));
  }
}

TEST_CASE("what is past, or no day, is none", "[P16]") {
  for (const auto* text :
       {"2026-11-22",  "2020-01-01",   "2026-02-30", "2026-13-01",  "2026-1-1",   "fr",        "0d",
        "-3d",         "next week",    "",           "12-01-2026",  "12/01/2026", "1.13.2026", "1.12.26",
        "2 months",    "until 3 days", "in friday",  "next friday", "friday 5pm", "until",     "3 days ago",
        "99999999999d"}) {
    INFO(text);
    CHECK_FALSE(moment(text));
  }
}
