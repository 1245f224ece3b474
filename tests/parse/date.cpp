#include "parse/date.hpp"

#include "catch.hpp"

using namespace gatepost;
using namespace std::chrono;

namespace {

Time at(int y, unsigned m, unsigned d, int h, int min, int s) {
  return Time(sys_days(year(y) / month(m) / day(d))) + hours(h) + minutes(min) + seconds(s);
}

}  // namespace

TEST_CASE("Dates of RFC 5322 are read") {
  CHECK(parse::date("Wed, 05 Mar 2025 08:00:01 +0100") == at(2025, 3, 5, 7, 0, 1));
  CHECK(parse::date("5 Mar 2025 08:00 -0830") == at(2025, 3, 5, 16, 30, 0));
  CHECK(parse::date("Wed, 05 Mar 2025 08:00:01 +0100 (CET)") == at(2025, 3, 5, 7, 0, 1));
  CHECK(parse::date("Wed,05 Mar 2025 08:00:60 GMT") == at(2025, 3, 5, 8, 1, 0));
}

TEST_CASE("Obsolete dates are read (RFC 5322 section 4.3)") {
  CHECK(parse::date("Fri, 21 Nov 97 09(comment):   55  :  06 -0600") == at(1997, 11, 21, 15, 55, 6));
  CHECK(parse::date("21 Nov 97 09:55:06 GMT") == at(1997, 11, 21, 9, 55, 6));
  CHECK(parse::date("Tue, 1 Jul 03 10:52:37 EST") == at(2003, 7, 1, 15, 52, 37));
  CHECK(parse::date("Wed, 11 Feb 98 11:51 CST") == at(1998, 2, 11, 17, 51, 0));
  CHECK(parse::date("1 Jan 101 00:00:00 Z") == at(2001, 1, 1, 0, 0, 0));
}

TEST_CASE("What other programs write is read") {
  CHECK(parse::date("Wed Mar  5 08:00:01 2025") == at(2025, 3, 5, 8, 0, 1));  // ctime
  CHECK(parse::date("Wed Mar 5 08:00:01 CET 2025") == at(2025, 3, 5, 7, 0, 1));
  CHECK(parse::date("2025-03-05T08:00:01.25+01:00") == at(2025, 3, 5, 7, 0, 1));  // ISO 8601
  CHECK(parse::date("2025-03-05 08:00:01 +0100") == at(2025, 3, 5, 7, 0, 1));
  CHECK(parse::date("5-Mar-2025 08:00:01 +0100") == at(2025, 3, 5, 7, 0, 1));  // IMAP
  CHECK(parse::date("Wednesday, March 5, 2025 8:00 PM +0000") == at(2025, 3, 5, 20, 0, 0));
  CHECK(parse::date("Mon, 5 Mar 2025 08.00.01 GMT") == at(2025, 3, 5, 8, 0, 1));
}

TEST_CASE("What is no date is none") {
  for (const auto* text : {"", "yesterday", "Whenever", "32 Mar 2025 08:00 +0000", "29 Feb 2025 08:00 +0000",
                           "5 Mar 2025", "5 Mar 2025 25:00 +0000", "5 Mar 2025 08:61 +0000", "5 Mar 99999 08:00",
                           "5 Mar 2025 08:00 +9999", "((((((((", "1 2 3 4 5 6 7 8 9"}) {
    INFO(text);
    CHECK_FALSE(parse::date(text).has_value());
  }
}
