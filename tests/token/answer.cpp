// What a token server may answer, and what is believed of it.
#include "token/answer.hpp"

#include "catch.hpp"

using namespace gatepost::token;
using namespace std::chrono_literals;

namespace {

HttpAnswer ok(std::string body) { return {200, "application/json; charset=utf-8", std::move(body)}; }

Granted granted(const std::string& body) {
  const auto read = read_answer(ok(body), {});
  REQUIRE(std::holds_alternative<Granted>(read));
  return std::get<Granted>(read);
}

Refused refused(const HttpAnswer& answer, const std::vector<std::string>& secrets = {}) {
  const auto read = read_answer(answer, secrets);
  REQUIRE(std::holds_alternative<Refused>(read));
  return std::get<Refused>(read);
}

std::chrono::seconds life(const std::string& written) {
  return granted(R"({"access_token":"a","token_type":"bearer","expires_in":)" + written + "}").lives;
}

}  // namespace

TEST_CASE("A token comes with its life and the next refresh token") {
  const auto read = granted(R"({"access_token":"a.b-c","token_type":"Bearer","expires_in":3599,"refresh_token":"r2"})");
  CHECK(read.access_token == "a.b-c");
  CHECK(read.refresh_token == "r2");
  CHECK(read.lives == 3599s);
}

TEST_CASE("A life that makes no sense is a short one, and none is longer than a day") {
  CHECK(granted(R"({"access_token":"a","token_type":"Bearer"})").lives == unknown_life);
  CHECK(life("\"3600\"") == 3600s);
  CHECK(life("0") == unknown_life);
  CHECK(life("-5") == unknown_life);
  CHECK(life("1e9") == unknown_life);
  CHECK(life("null") == unknown_life);
  CHECK(life("\"soon\"") == unknown_life);
  CHECK(life("18446744073709551615") == longest_life);
  CHECK(life("99999999999999999999999") == unknown_life);
  CHECK(life("\"9223372036854775807\"") == longest_life);
}

TEST_CASE("A token that would be a command of its own is refused") {
  for (const auto* token : {R"(a\r\nNOOP)", R"(a b)", R"(a\u0001b)", R"(a\u0000b)", R"(ä)", R"(a\u007f)", ""}) {
    refused(ok(R"({"access_token":")" + std::string(token) + R"(","token_type":"Bearer"})"));
    if (*token)
      refused(ok(R"({"access_token":"a","refresh_token":")" + std::string(token) + R"(","token_type":"Bearer"})"));
  }
  refused(ok(R"({"access_token":")" + std::string(token_bytes + 1, 'a') + R"("})"));
  CHECK(granted(R"({"access_token":")" + std::string(token_bytes, 'a') + R"("})").lives == unknown_life);
}

TEST_CASE("What is no token answer is refused, and asked for again") {
  for (const auto* body : {"", "[]", "{", "{}", "7", R"({"access_token":7})", R"({"access_token":["a"]})",
                           R"({"access_token":"a","token_type":"mac"})"})
    CHECK(refused(ok(body)).is_passing);
  CHECK(refused({200, "text/html", R"({"access_token":"a"})"}).is_passing);
  CHECK(refused(ok(std::string(60'000, '['))).is_passing);
}

TEST_CASE("A refusal is told with its name, and whether it passes") {
  const auto over = refused({400, "application/json", R"({"error":"invalid_grant","error_description":"revoked"})"});
  CHECK(over.error == "invalid_grant");
  CHECK(over.what == "the token server says invalid_grant (revoked)");
  CHECK_FALSE(over.is_passing);
  CHECK(refused({503, "text/html", "busy"}).is_passing);
  CHECK(refused({429, "", ""}).is_passing);
  CHECK(refused({400, "application/json", R"({"error":"temporarily_unavailable"})"}).is_passing);
  CHECK_FALSE(refused({302, "", ""}).is_passing);
  CHECK_FALSE(refused({404, "text/html", "none"}).is_passing);
}

TEST_CASE("A refusal tells no secret and no control character") {
  const auto echoed = refused(
      {400, "application/json", R"({"error":"invalid_client","error_description":"bad secret hunter2"})"}, {"hunter2"});
  CHECK(echoed.what == "the token server says invalid_client");
  CHECK(refused({400, "application/json", R"({"error":"x","error_description":"a\u001b[2Jb\nc"})"}).what ==
        "the token server says x (a[2Jb)");
  CHECK(refused({400, "application/json", R"({"error":"X\r\nY"})"}).what == "the token server refuses with status 400");
}
