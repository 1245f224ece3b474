#include "letter/relay_id.hpp"

#include "catch.hpp"

using namespace gatepost;

TEST_CASE("the relay's id is the last word of its answer, or stands before its domain", "[P7]") {
  const std::string domain = "eu-west-1.amazonses.com";
  CHECK(relay_id_in("250 Ok 0102018f-abc-000000", domain) == "0102018f-abc-000000@" + domain);
  CHECK(relay_id_in("250 2.0.0 OK <0102018f-ABC@EU-west-1.amazonses.com> [Hostname=a.test] queued", domain) ==
        "0102018f-ABC@" + domain);
}

TEST_CASE("what is no id is none, and no domain asks for none", "[P7]") {
  const std::string domain = "relay.test";
  CHECK(relay_id_in("250 Ok 0102018f-abc-000000", "").empty());
  CHECK(relay_id_in("250 Ok", domain).empty());
  CHECK(relay_id_in("", domain).empty());
  CHECK(relay_id_in("250 2.0.0 message accepted", domain).empty());
  CHECK(relay_id_in("250 Ok " + std::string(500, '1'), domain).empty());
  CHECK(relay_id_in("250 Ok <evil>\x01 12345678 >", domain) == "12345678@relay.test");
}
