#include "ticket/login_end.hpp"

#include "catch.hpp"

using namespace gatepost;
using std::chrono::days;
using std::chrono::hours;

namespace {

const Time now{std::chrono::sys_days(std::chrono::year(2027) / 2 / 15)};

LoginEnd written_in(std::chrono::hours left) { return {LoginEnd::How::written, "[smtp]", now + left, {}}; }

std::vector<int> stages(const LoginEnd& end) {
  std::vector<int> out;
  for (const auto& one : near_ends({end}, now)) out.push_back(one.told.days);
  return out;
}

}  // namespace

TEST_CASE("a login is near its end 14 and 3 days before, and when it is over") {
  CHECK(stages(written_in(days(14) + hours(1))).empty());
  CHECK(stages(written_in(days(14))) == std::vector{14});
  CHECK(stages(written_in(days(3) + hours(1))) == std::vector{14});
  CHECK(stages(written_in(days(3))) == std::vector{3});
  CHECK(stages(written_in(-days(3))) == std::vector{3});
}

TEST_CASE("a consent that never lasts so long is not near its end by that") {
  const auto consent = [](std::chrono::days life, std::chrono::hours left) {
    return LoginEnd{LoginEnd::How::consent, "[imap]", now + left, now + left - life};
  };
  CHECK(stages(consent(days(90), days(14))) == std::vector{14});
  CHECK(stages(consent(days(7), days(6))).empty());
  CHECK(stages(consent(days(7), days(3))) == std::vector{3});
  CHECK(stages(consent(days(1), hours(2))).empty());
}

TEST_CASE("an end is told with its day, and with what to do where it is near") {
  CHECK(sentence_of(written_in(days(40)), "2027-03-27", now) == "the login of [smtp] ends on 2027-03-27");
  CHECK(sentence_of(written_in(days(12) + hours(5)), "2027-02-27", now)
            .starts_with("the login of [smtp] ends on 2027-02-27, in 12 days: make a new secret"));
  CHECK(sentence_of(written_in(hours(5)), "2027-02-15", now).find("within a day") != std::string::npos);
  const LoginEnd over{LoginEnd::How::consent, "[imap]", now - days(2), {}};
  CHECK(sentence_of(over, "2027-02-13", now) ==
        "the consent of [imap] ended on 2027-02-13: `gatepost authorize` asks for a new one");
}
