// The admin hears of a login that ends 14 and 3 days before, once each, whatever process looks and however often.
#include "login_ends.hpp"

#include "catch.hpp"
#include "stories/stage.hpp"

using namespace gatepost;
using std::chrono::days;

namespace {

class Years {
 public:
  /// Returns how many letters the admin has got until then.
  std::size_t look(const std::vector<LoginEnd>& ends) {
    auto parts = stage.parts();
    tell_login_ends(parts, ends);
    tell_login_ends(parts, ends);
    stage.settle();
    return stage.mailboxes.letters["admin@staff.test"].size();
  }
  const Mail& letter() { return stage.mailboxes.letters["admin@staff.test"].back().mail; }

  stories::Stage stage;
};

bool has(const Mail& mail, const std::string& words) { return mail.text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("a login that ends is told 14 and 3 days before, once each, and anew when it was prolonged") {
  Years years;
  const LoginEnd secret{LoginEnd::How::written, "[imap] and [smtp]", years.stage.now + days(20), {}};
  CHECK(years.look({secret}) == 0);
  years.stage.now += days(7);
  CHECK(years.look({secret}) == 1);
  CHECK(years.letter().subject.find("a login ends soon") != std::string::npos);
  CHECK(has(years.letter(), "[imap] and [smtp]"));
  CHECK(has(years.letter(), "Sunday, December 13"));
  CHECK(has(years.letter(), "login_expires"));
  years.stage.now += days(5);
  CHECK(years.look({secret}) == 1);
  years.stage.now += days(5);
  CHECK(years.look({secret}) == 2);
  years.stage.now += days(5);
  CHECK(years.look({secret}) == 2);

  auto prolonged = secret;
  prolonged.ends += days(365);
  CHECK(years.look({prolonged}) == 2);
  years.stage.now += days(355);
  CHECK(years.look({prolonged}) == 3);
}

TEST_CASE("several logins that end are told in one letter, in the desk's language") {
  Years years;
  years.stage.config.desk.language = "ko";
  const auto soon = years.stage.now + days(2);
  CHECK(years.look({{LoginEnd::How::consent, "[imap]", soon, years.stage.now - days(88)},
                    {LoginEnd::How::written, "[smtp]", years.stage.now - days(1), {}}}) == 1);
  CHECK(has(years.letter(), "gatepost authorize"));
  CHECK(has(years.letter(), "만료됩니다"));
  CHECK(has(years.letter(), "만료되었습니다"));
}

TEST_CASE("a second login near its end is told alone") {
  Years years;
  const LoginEnd first{LoginEnd::How::written, "[imap]", years.stage.now + days(10), {}};
  const LoginEnd second{LoginEnd::How::written, "[smtp]", years.stage.now + days(15), {}};
  CHECK(years.look({first, second}) == 1);
  years.stage.now += days(2);
  CHECK(years.look({first, second}) == 2);
  CHECK(has(years.letter(), "[smtp]"));
  CHECK_FALSE(has(years.letter(), "[imap]"));
}
