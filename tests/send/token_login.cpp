// A login with an access token instead of a password.
#include "catch.hpp"
#include "fakes/queued_bearer.hpp"
#include "fakes/smtp_server.hpp"
#include "send/send.hpp"

using namespace gatepost;
using fakes::At;
using fakes::SmtpServer;

namespace {

send::SmtpSettings settings_with(const SmtpServer& server, std::deque<std::string> tokens) {
  send::SmtpSettings settings;
  settings.host = "127.0.0.1";
  settings.port = server.port();
  settings.tls = send::Tls::none;
  settings.user = "support@desk.test";
  settings.helo = "desk.test";
  settings.bearer = std::make_shared<fakes::QueuedBearer>(std::move(tokens));
  return settings;
}

Wire wire() {
  Wire wire;
  wire.envelope_sender = "support@desk.test";
  wire.recipient = "jane@customers.test";
  wire.bytes = "Subject: hello\r\n\r\nline\r\n";
  return wire;
}

int logins(const SmtpServer& server, const std::string& command) {
  int count = 0;
  for (const auto& one : server.commands()) count += one == command ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("A relay is entered by XOAUTH2, or by OAUTHBEARER where it is offered") {
  SECTION("XOAUTH2") {
    SmtpServer server({nullptr, false, "AUTH PLAIN XOAUTH2"});
    CHECK(send::open_smtp(settings_with(server, {"t1"}))->send(wire()).fate == Fate::accepted);
    CHECK(logins(server, "AUTH XOAUTH2") == 1);
    CHECK(logins(server, "dXNlcj1zdXBwb3J0QGRlc2sudGVzdAFhdXRoPUJlYXJlciB0MQEB") == 1);
  }
  SECTION("OAUTHBEARER") {
    SmtpServer server({nullptr, false, "AUTH PLAIN XOAUTH2 OAUTHBEARER"});
    CHECK(send::open_smtp(settings_with(server, {"t1"}))->send(wire()).fate == Fate::accepted);
    CHECK(logins(server, "AUTH OAUTHBEARER") == 1);
  }
}

TEST_CASE("A kept connection needs no second login, and takes many letters") {
  SmtpServer server({nullptr, false, "AUTH XOAUTH2"});
  const auto relay = send::open_smtp(settings_with(server, {"t1"}));
  for (int i = 0; i < 3; ++i) CHECK(relay->send(wire()).fate == Fate::accepted);
  CHECK(server.connections() == 1);
}

TEST_CASE("A token that the relay refuses costs one new token, then the account waits") {
  SmtpServer server({nullptr, false, "AUTH XOAUTH2"});
  server.at(At::login, "535 5.7.3 expired");
  SECTION("the new one is taken") {
    CHECK(send::open_smtp(settings_with(server, {"t1", "t2"}))->send(wire()).fate == Fate::accepted);
    CHECK(server.mails().size() == 1);
  }
  SECTION("the new one is refused as well") {
    server.at(At::login, "535 5.7.3 no such right");
    const auto outcome = send::open_smtp(settings_with(server, {"t1", "t2", "t3"}))->send(wire());
    CHECK(outcome.fate == Fate::account);
    CHECK(outcome.hint.find("scope") != std::string::npos);
  }
  CHECK(logins(server, "AUTH XOAUTH2") == 2);
}

TEST_CASE("Without a token the account waits, and no letter fails") {
  SmtpServer server({nullptr, false, "AUTH XOAUTH2"});
  const auto outcome = send::open_smtp(settings_with(server, {}))->send(wire());
  CHECK(outcome.fate == Fate::account);
  CHECK(outcome.hint == "write a new one");
  CHECK(server.connections() == 0);
}
