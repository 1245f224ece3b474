// The file of a consent while several use it, and what is known of its end.
#include <future>

#include "token/desk.hpp"

using namespace gatepost;
using namespace std::chrono_literals;
using token_tests::Desk;
using token_tests::Other;
using token_tests::token_of;
using token_tests::trouble_of;

namespace {

void answer(Desk& desk, const std::string& more) {
  desk.server.answer(R"({"access_token":"a","token_type":"Bearer","expires_in":60)" + more + "}");
}

}  // namespace

TEST_CASE("Who comes second waits, and then uses what the first has stored") {
  Desk desk;
  const auto bearer = token::open(desk.settings());
  std::future<std::string> second;
  {
    const Other first(desk);
    second = std::async(std::launch::async, [&] { return token_of(*bearer); });
    std::this_thread::sleep_for(100ms);  // time to do it wrong
    desk.folder.file("refresh", "r2\n");
  }
  CHECK(second.get() == "at-1");
  REQUIRE(desk.server.forms().size() == 1);
  CHECK(desk.server.forms()[0].find("refresh_token=r2&") != std::string::npos);
}

TEST_CASE("One that holds the consent for ever holds up nobody for ever") {
  Desk desk;
  auto settings = desk.settings();
  settings.within = 0s;
  const Other other(desk);
  const auto trouble = trouble_of(*token::open(settings));
  CHECK(trouble.next == NoToken::Next::again);
  CHECK(trouble.what == "another gatepost has been asking for a token for too long");
  CHECK(desk.server.connections() == 0);
}

TEST_CASE("A consent in a folder where nothing can be written is used as it is") {
  Desk desk;
  const auto bearer = token::open(desk.settings());
  std::filesystem::create_directory(desk.folder.path() + "/refresh.lock");  // as no lock can be made there
  CHECK(token_of(*bearer) == "at-1");
}

TEST_CASE("What could not be stored does not replace what somebody else has stored since") {
  Desk desk;
  const auto bearer = token::open(desk.settings());
  answer(desk, R"(,"refresh_token":"r2")");
  {
    const token_tests::FullDisk full;
    CHECK(trouble_of(*bearer).next == NoToken::Next::again);
  }
  desk.folder.file("refresh", "r9\n");
  CHECK(token_of(*bearer) == "at-2");
  CHECK(desk.server.forms()[1].find("refresh_token=r9&") != std::string::npos);
  CHECK(desk.folder.read("refresh") == "r9\n");
}

TEST_CASE("How long a consent lasts is kept from what the server says, and told anew when that changes") {
  Desk desk;
  const auto settings = desk.settings();
  const auto bearer = token::open(settings);
  const auto use = [&](const std::string& more) {
    answer(desk, more);
    bearer->forget();
    CHECK(token_of(*bearer) == "a");
    return token::term_of(settings);
  };
  CHECK_FALSE(use(""));
  CHECK_FALSE(use(R"(,"refresh_expires_in":0)"));  // for ever
  CHECK_FALSE(use(R"(,"refresh_token_expires_in":-5)"));
  const auto first = use(R"(,"refresh_token_expires_in":"864000")");
  REQUIRE(first);
  CHECK(first->ends == desk.now + std::chrono::days(10));

  desk.now += std::chrono::days(1);  // counted down: the same end
  auto later = use(R"(,"refresh_token_expires_in":777590)");
  CHECK(later->ends == first->ends);
  CHECK(later->since == first->since);
  later = use(R"(,"refresh_token":"r2","refresh_token_expires_in":777600)");
  CHECK(later->since == first->since);
  CHECK(use("")->ends == first->ends);  // not told each time

  later = use(R"(,"refresh_expires_in":864000)");  // prolonged by use
  CHECK(later->ends == desk.now + std::chrono::days(10));
  CHECK(later->since == desk.now);
  CHECK(use(R"(,"refresh_token_expires_in":9223372036854775807)")->ends > desk.now + std::chrono::years(19));
  CHECK_FALSE(use(R"(,"refresh_token":"r3")"));  // a new one, of which nothing is told
  CHECK(desk.folder.read("refresh") == "r3\n");
}

TEST_CASE("Whatever stands below the token, the token counts") {
  Desk desk;
  const auto settings = desk.settings();
  for (const auto* line : {"since yesterday", "since 2027-01-15T08:00:00Z ends", "ends 2027-01-15T08:00:00Z", "\x01"}) {
    desk.folder.file("refresh", "r1\n" + std::string(line) + "\n");
    CHECK_FALSE(token::term_of(settings));
    CHECK(token_of(*token::open(settings)).starts_with("at-"));
  }
  CHECK(desk.server.forms()[0].find("refresh_token=r1&") != std::string::npos);
}
