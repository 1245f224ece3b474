#include "config/value.hpp"

#include "catch.hpp"

using namespace gatepost;
using namespace std::chrono_literals;

namespace {

template <class T>
bool is_wrong(const config::Read<T>& read) {
  return std::holds_alternative<config::Wrong>(read);
}

template <class T>
T right(const config::Read<T>& read) {
  if (const auto* wrong = std::get_if<config::Wrong>(&read)) FAIL(wrong->what);
  return std::get<0>(read);
}

std::string shown(const std::vector<Opening>& hours) {
  std::string out;
  for (const auto& one : hours)
    out +=
        std::to_string(one.weekday) + ":" + std::to_string(one.from_minute) + "-" + std::to_string(one.to_minute) + " ";
  return out;
}

}  // namespace

TEST_CASE("durations are a number with s, m, h or d") {
  CHECK(right(config::duration("90s")) == 90s);
  CHECK(right(config::duration("15m")) == 15min);
  CHECK(right(config::duration("4h")) == 4h);
  CHECK(right(config::duration("3d")) == 72h);
  CHECK(right(config::duration("2w")) == 14 * 24h);
  CHECK(right(config::duration("0s")) == 0s);
  for (const auto* wrong : {"", "4", "h", "4 h", "-4h", "+4h", "4.5h", "4hours", "99999999999d", "3653d", "0x4h"}) {
    CAPTURE(wrong);
    CHECK(is_wrong(config::duration(wrong)));
  }
  CHECK(is_wrong(config::some_duration("0s")));
}

TEST_CASE("a target counts the clock or the department's hours") {
  CHECK(right(config::target("3d")).span == 72h);
  CHECK_FALSE(right(config::target("3d")).is_business);
  CHECK(right(config::target("4 business hours")).span == 4h);
  CHECK(right(config::target("4 business hours")).is_business);
  CHECK(right(config::target("1 business hour")).span == 1h);
  CHECK(right(config::target("30 business minutes")).span == 30min);
  for (const auto* wrong : {"4 business", "business hours", "4 business days", "0 business hours", "0h", "4 hours"}) {
    CAPTURE(wrong);
    CHECK(is_wrong(config::target(wrong)));
  }
}

TEST_CASE("opening hours are days and times, sorted") {
  CHECK(shown(right(config::hours("Mon-Tue 09:00-18:00"))) == "1:540-1080 2:540-1080 ");
  CHECK(shown(right(config::hours("Sat 10:00-14:00, Mon 13:00-18:00 09:00-12:00"))) ==
        "1:540-720 1:780-1080 6:600-840 ");
  CHECK(shown(right(config::hours("Sat-Mon 00:00-24:00"))) == "0:0-1440 1:0-1440 6:0-1440 ");
  CHECK(right(config::hours("")).empty());
}

TEST_CASE("opening hours that cannot be meant are refused") {
  for (const auto* wrong :
       {"9-18", "Mon", "Mon-Fri", "Montag 09:00-18:00", "Mon 9:00-18:00", "Mon 18:00-09:00", "Mon 09:00-09:00",
        "Mon 09:00-24:01", "Mon 09:60-10:00", "Mon 09:00", "Mon-Tue-Wed 09:00-10:00", "Mon 09:00-12:00 11:00-13:00",
        "Mon-Fri 09:00-18:00,", "Mon-Tue 09:00-10:00, Tue 09:30-11:00", "Mon 22:00-06:00", "Mon 09:00-1a:00"}) {
    CAPTURE(wrong);
    CHECK(is_wrong(config::hours(wrong)));
  }
}

TEST_CASE("a count is a number, and 0 is one") {
  CHECK(right(config::count("0")) == 0);
  CHECK(right(config::count("2000")) == 2000);
  CHECK(is_wrong(config::count("many")));
  CHECK(is_wrong(config::count("-1")));
}

TEST_CASE("banners are texts with commas in them") {
  CHECK(right(config::banners("CAUTION: from outside, take care | [EXTERNAL]")) ==
        std::vector<std::string>{"CAUTION: from outside, take care", "[EXTERNAL]"});
  CHECK(right(config::banners("")).empty());
  CHECK(is_wrong(config::banners("[EXTERNAL] |")));
}

TEST_CASE("holidays are days that exist") {
  CHECK(right(config::holidays("2026-12-25, 2028-02-29")) == std::vector<std::string>{"2026-12-25", "2028-02-29"});
  for (const auto* wrong :
       {"2026-02-29", "25.12.2026", "2026-12-25,", "2026-12-25, 2026-12-25", "2026-13-01", "12-25"}) {
    CAPTURE(wrong);
    CHECK(is_wrong(config::holidays(wrong)));
  }
}

TEST_CASE("claims are separated by ; and list their patterns with commas") {
  const auto claims = right(config::claims(
      "to: a@desk.test; from: *@shop.example; subject: invoice, refund; words: chargeback; field Your topic: Payment; "
      "language: ko;"));
  REQUIRE(claims.size() == 7);
  CHECK(claims[0].kind == Claim::Kind::to);
  CHECK(claims[1].pattern == "*@shop.example");
  CHECK(claims[2].pattern == "invoice");
  CHECK(claims[3].kind == Claim::Kind::subject);
  CHECK(claims[3].pattern == "refund");
  CHECK(claims[5].kind == Claim::Kind::field);
  CHECK(claims[5].field == "Your topic");
  CHECK(claims[5].pattern == "Payment");
  CHECK(claims[6].kind == Claim::Kind::language);
}

TEST_CASE("claims of something unknown or of nothing are refused, the nearest named") {
  for (const auto* wrong : {"invoice", "subject:", "subject: a,,b", "field: x", "to me: x", ": x"}) {
    CAPTURE(wrong);
    CHECK(is_wrong(config::claims(wrong)));
  }
  const auto read = config::claims("subjct: x");
  REQUIRE(is_wrong(read));
  CHECK(std::get<config::Wrong>(read).what == "subjct claims nothing; the nearest is subject");
}

TEST_CASE("time zones and languages have to exist or look like one") {
  CHECK(right(config::time_zone("Asia/Seoul")) == "Asia/Seoul");
  CHECK(right(config::time_zone("UTC")) == "UTC");
  CHECK(is_wrong(config::time_zone("Europe/Atlantis")));
  CHECK(is_wrong(config::time_zone("Seoul")));
  CHECK(right(config::language("zh-Hans")) == "zh-Hans");
  for (const auto* wrong : {"english", "e", "en_US", "en-", "../en", "12"}) {
    CAPTURE(wrong);
    CHECK(is_wrong(config::language(wrong)));
  }
}

TEST_CASE("evidence is one of three rules, the nearest is named") {
  CHECK(right(config::evidence("m365")).kind == EvidenceRule::Kind::m365);
  CHECK(right(config::evidence("submission: mail.desk.test")).host == "mail.desk.test");
  for (const auto* wrong : {"submission", "submission:", "submission:a b", "M365", "spf", "authserv:mx"}) {
    CAPTURE(wrong);
    CHECK(is_wrong(config::evidence(wrong)));
  }
  CHECK(std::get<config::Wrong>(config::evidence("submision:mx")).what ==
        "authserv, m365 or submission:HOST is wanted; the nearest is submission");
}

TEST_CASE("ports, marks and words have a range") {
  CHECK(right(config::port("65535")) == 65535);
  for (const auto* wrong : {"", "0", "65536", "-1", "99x", "imap"}) {
    CAPTURE(wrong);
    CHECK(is_wrong(config::port(wrong)));
  }
  CHECK(right(config::mark("0")) == 0);
  CHECK(is_wrong(config::mark("6")));
  CHECK(right(config::yes_or_no("yes")));
  CHECK(is_wrong(config::yes_or_no("true")));
}

TEST_CASE("a command is words, quotes hold blanks together, and nothing else means anything") {
  using Words = std::vector<std::string>;
  CHECK(right(config::command("/usr/bin/page")) == Words{"/usr/bin/page"});
  CHECK(right(config::command("  page  the\tadmin ")) == Words{"page", "the", "admin"});
  CHECK(right(config::command("page 'the admin' \"it's down\"")) == Words{"page", "the admin", "it's down"});
  CHECK(right(config::command("page --to='a b'c \"\"")) == Words{"page", "--to=a bc", ""});
  CHECK(right(config::command("page $HOME `id` a;b | c > d \\ *")) ==
        Words{"page", "$HOME", "`id`", "a;b", "|", "c", ">", "d", "\\", "*"});
  CHECK(is_wrong(config::command("page 'the admin")));
  CHECK(is_wrong(config::command("'' page")));
}

TEST_CASE("what the provider does to letters is one of a few words, or the domain of its own ids") {
  CHECK(std::get<EnvelopeRule>(config::envelope("verp")) == EnvelopeRule::verp);
  CHECK(std::get<EnvelopeRule>(config::envelope("null")) == EnvelopeRule::null);
  CHECK(std::get<EnvelopeRule>(config::envelope("address")) == EnvelopeRule::address);
  CHECK(std::holds_alternative<config::Wrong>(config::envelope("adress")));
  CHECK_FALSE(std::get<send::RelayIds>(config::relay_ids("kept")).is_own);
  CHECK(std::get<send::RelayIds>(config::relay_ids("rewritten")).is_own);
  CHECK(std::get<send::RelayIds>(config::relay_ids("rewritten")).domain.empty());
  CHECK(std::get<send::RelayIds>(config::relay_ids("Email.amazonses.com")).domain == "email.amazonses.com");
  for (const auto* wrong : {"a@b.test", "two words", "x\r\ny.test"})
    CHECK(std::holds_alternative<config::Wrong>(config::relay_ids(wrong)));
}

TEST_CASE("fields that mark spam are names with a word each") {
  const auto two = std::get<std::vector<HeaderField>>(config::spam_marks("X-Spam-Flag: YES, X-Junk : 1"));
  REQUIRE(two.size() == 2);
  CHECK(two[0].name == "X-Spam-Flag");
  CHECK(two[0].value == "YES");
  CHECK(two[1].name == "X-Junk");
  CHECK(two[1].value == "1");
  CHECK(std::get<std::vector<HeaderField>>(config::spam_marks("none")).empty());
  for (const auto* wrong : {"X-Spam-Flag", ": YES", "X-Spam-Flag:", "X-Spam-Flag: YES,"})
    CHECK(std::holds_alternative<config::Wrong>(config::spam_marks(wrong)));
}
