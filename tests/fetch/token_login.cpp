// A login with an access token instead of a password.
#include "fakes/queued_bearer.hpp"
#include "fetch/on_server.hpp"

using namespace gatepost;
using namespace gatepost::fetch;

namespace {

ImapServer::Manner with_tokens() { return {nullptr, false, "IMAP4rev1 SASL-IR AUTH=XOAUTH2"}; }

ImapSettings settings_with(const ImapServer& server, std::deque<std::string> tokens) {
  auto settings = settings_of(server);
  settings.bearer = std::make_shared<fakes::QueuedBearer>(std::move(tokens));
  return settings;
}

}  // namespace

TEST_CASE("A mailbox with tokens is entered by one, and never by the password") {
  ImapServer server(with_tokens());
  server.deliver("Subject: one\r\n\r\n");
  CHECK(fetched(*open_imap(settings_with(server, {"t1"})), {}).mails.size() == 1);
  // user=support@desk.test^Aauth=Bearer t1^A^A
  CHECK(server.count("AUTHENTICATE XOAUTH2 dXNlcj1zdXBwb3J0QGRlc2sudGVzdAFhdXRoPUJlYXJlciB0MQEB") == 1);
  CHECK(server.count("LOGIN") == 0);
}

TEST_CASE("A token that ended costs one new token, and a second refusal stops") {
  ImapServer server(with_tokens());
  server.at(On::authenticate, "%t NO [AUTHENTICATIONFAILED] expired\r\n");
  SECTION("the new one is taken") { fetched(*open_imap(settings_with(server, {"t1", "t2"})), {}); }
  SECTION("the new one is refused as well") {
    server.at(On::authenticate, "%t NO [AUTHENTICATIONFAILED] no such right\r\n");
    const auto trouble = troubled(*open_imap(settings_with(server, {"t1", "t2", "t3"})));
    CHECK(trouble.next == Trouble::Next::stop);
    CHECK(trouble.what.find("refuses the token of support@desk.test") != std::string::npos);
  }
  CHECK(server.count("AUTHENTICATE") == 2);
}

TEST_CASE("A server that is busy does not cost the token") {
  ImapServer server(with_tokens());
  server.at(On::authenticate, "%t NO [UNAVAILABLE] later\r\n");
  const auto mailbox = open_imap(settings_with(server, {"t1"}));
  CHECK(troubled(*mailbox).next == Trouble::Next::again);
  fetched(*mailbox, {});
}

TEST_CASE("Without a token the reason is told, and without XOAUTH2 what to set") {
  ImapServer server(with_tokens());
  const auto over = troubled(*open_imap(settings_with(server, {})));
  CHECK(over.next == Trouble::Next::stop);
  CHECK(over.hint == "write a new one");
  ImapServer plain;
  CHECK(troubled(*open_imap(settings_with(plain, {"t1"}))).hint == "set [imap] auth = password");
}
