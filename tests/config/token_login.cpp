// The keys of auth = oauth2: what each grant needs, and what is told where it lacks.
#include "catch.hpp"
#include "desk_ini.hpp"

using namespace config_test;
using gatepost::token::Grant;

namespace {

std::vector<std::string> with(std::vector<std::string> more) {
  more.insert(more.begin(), {"imap.host=imap.desk.test", "imap.user=support@desk.test", "imap.auth=oauth2",
                             "imap.token_url=https://login.desk.test/token"});
  return more;
}

const std::vector<std::string> refresh{"imap.client_id=c", "imap.refresh_token_file=/r"};

}  // namespace

TEST_CASE("each grant takes its own keys, and needs no password") {
  const auto by_consent = good(load(right, with(refresh)));
  REQUIRE(by_consent.imap_token);
  CHECK(by_consent.imap_token->grant == Grant::refresh_token);
  CHECK(by_consent.imap_token->token_url == "https://login.desk.test/token");
  CHECK(by_consent.imap_token->refresh_token_file == "/r");
  CHECK_FALSE(by_consent.smtp_token);
  for (const auto& one : by_consent.unfilled) CHECK(one.what.find("password") == std::string::npos);

  const auto by_right = good(load(right, with({"imap.grant=client_credentials", "imap.client_id=c",
                                               "imap.client_secret_file=/s", "imap.scope=mail"})));
  CHECK(by_right.imap_token->grant == Grant::client_credentials);
  const auto by_key = good(load(right, with({"imap.grant=jwt_bearer", "imap.key_file=/k", "imap.scope=mail"})));
  CHECK(by_key.imap_token->grant == Grant::jwt_bearer);
  CHECK(by_key.imap_token->subject == "support@desk.test");
}

TEST_CASE("what a grant lacks is told by its name, all at once") {
  CHECK(complaints(load(right, with({}))).size() == 2);
  CHECK(complaints(load(right, with({"imap.grant=client_credentials"}))).size() == 3);
  CHECK(complaint(load(right, with({"imap.grant=jwt_bearer", "imap.key_file=/k"})))
            .find("[imap] scope is missing: grant = jwt_bearer needs it") != std::string::npos);
}

TEST_CASE("what nothing would read is told") {
  auto more = refresh;
  more.push_back("imap.key_file=/k");
  CHECK(complaint(load(right, with(more))).find("[imap] key_file has no use with grant") != std::string::npos);
  CHECK(complaint(load(right, {"smtp.token_url=https://login.desk.test/"})).find("read with auth = oauth2 alone") !=
        std::string::npos);
  more = refresh;
  more.push_back("imap.password=x");
  CHECK(complaint(load(right, with(more))).find("no use with auth = oauth2") != std::string::npos);
}

TEST_CASE("the last day of a login is a day, of any kind of login") {
  const auto by_password = good(load(right, {"smtp.login_expires=2027-03-01"}));
  CHECK(by_password.smtp_login_expires ==
        std::chrono::sys_days(std::chrono::year(2027) / 3 / 1) + std::chrono::hours(12));
  CHECK_FALSE(by_password.imap_login_expires);
  CHECK(complaint(load(right, {"smtp.login_expires=2027-02-30"})).find("is no day; write one as") != std::string::npos);
}

TEST_CASE("a token address without https, and words that are none, are refused") {
  auto more = refresh;
  more.push_back("imap.token_url=http://login.desk.test/");
  CHECK(complaint(load(right, with(more))).find("https:// alone") != std::string::npos);
  CHECK(complaint(load(right, {"imap.auth=oauth"})).find("password or oauth2") != std::string::npos);
  more = refresh;
  more.push_back("imap.device_url=http://login.desk.test/");
  CHECK(complaint(load(right, with(more))).find("[imap] device_url = http://login.desk.test/: secrets go") !=
        std::string::npos);
  for (const auto* url : {"http://localhost.evil.test/", "http://127.evil.test/", "http://127.0.0.1@evil.test/"}) {
    INFO(url);
    more = refresh;
    more.push_back("imap.device_url=" + std::string(url));
    CHECK(complaint(load(right, with(more))).find("secrets go") != std::string::npos);
  }
  more = refresh;
  more.push_back("imap.grant=device");
  CHECK(complaint(load(right, with(more))).find("client_credentials") != std::string::npos);
}
