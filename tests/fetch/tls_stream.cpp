#include "fetch/tls_stream.hpp"

#include <chrono>
#include <string>

#include "catch.hpp"
#include "fakes/imap_server.hpp"
#include "fetch/fetch.hpp"

namespace {

using namespace gatepost;
using namespace gatepost::fetch;
using namespace std::chrono_literals;
using fakes::Certificates;
using fakes::ImapServer;
using fakes::On;

ImapSettings settings_of(const ImapServer& server, Tls tls, const Certificates& certificates) {
  ImapSettings settings;
  settings.host = "localhost";
  settings.port = server.port();
  settings.tls = tls;
  settings.ca_file = certificates.ca_file();
  settings.user = "support@desk.test";
  settings.password = "secret";
  settings.patience.connect = 2s;
  settings.patience.command = 1s;
  return settings;
}

ImapServer::Manner manner(Tls tls, const Certificates& certificates) {
  return {&certificates, tls == Tls::implicit, "IMAP4rev1 STARTTLS IDLE MOVE UIDPLUS"};
}

Trouble troubled(const ImapSettings& settings) {
  const auto result = look(settings);
  REQUIRE(std::holds_alternative<Trouble>(result));
  return std::get<Trouble>(result);
}

}  // namespace

TEST_CASE("a certificate is believed only from a trusted authority and for the right host") {
  const Tls tls = GENERATE(Tls::implicit, Tls::starttls);
  const Certificates right;
  const Certificates of_others;
  const Certificates for_other_host("mail.example.com");
  SECTION("all is right") {
    ImapServer server(manner(tls, right));
    CHECK(std::holds_alternative<Sight>(look(settings_of(server, tls, right))));
  }
  SECTION("another authority") {
    ImapServer server(manner(tls, right));
    const Trouble trouble = troubled(settings_of(server, tls, of_others));
    CHECK(trouble.next == Trouble::Next::stop);
    CHECK_THAT(trouble.what, Catch::Contains("not trusted"));
    CHECK_THAT(trouble.hint, Catch::Contains("ca_file"));
    CHECK(server.count("LOGIN") == 0);
  }
  SECTION("another host") {
    ImapServer server(manner(tls, for_other_host));
    const Trouble trouble = troubled(settings_of(server, tls, for_other_host));
    CHECK(trouble.next == Trouble::Next::stop);
    CHECK_THAT(trouble.what, Catch::Contains("for another host name"));
    CHECK(server.count("LOGIN") == 0);
  }
}

TEST_CASE("a certificate that is over, or too early, its own authority or for clients is told by what to do") {
  const Tls tls = GENERATE(Tls::implicit, Tls::starttls);
  const auto told = [tls](Certificates::Flaw flaw) {
    const Certificates flawed("localhost", flaw);
    ImapServer server(manner(tls, flawed));
    const Trouble trouble = troubled(settings_of(server, tls, flawed));
    CHECK(trouble.next == Trouble::Next::stop);
    CHECK(server.count("LOGIN") == 0);
    return trouble.what + " (" + trouble.hint + ")";
  };
  CHECK_THAT(told(Certificates::Flaw::expired), Catch::Contains("has expired (have it renewed"));
  CHECK_THAT(told(Certificates::Flaw::not_yet), Catch::Contains("is not valid yet (set this machine's clock"));
  CHECK_THAT(told(Certificates::Flaw::self_signed),
             Catch::Contains("is not trusted here (if it is your own authority"));
  CHECK_THAT(told(Certificates::Flaw::for_clients),
             Catch::Contains("is not for servers (whoever runs that server needs one with the purpose serverAuth"));
  CHECK_THAT(told(Certificates::Flaw::old_tls), Catch::Contains("1.2 is the least"));
}

TEST_CASE("text slipped in before the handshake ends the connection before any login") {
  const Certificates certificates;
  ImapServer server(manner(Tls::starttls, certificates));
  server.at(On::starttls, "%t OK go ahead\r\n* CAPABILITY IMAP4rev1\r\n");
  const Trouble trouble = troubled(settings_of(server, Tls::starttls, certificates));
  CHECK_THAT(trouble.what, Catch::Contains("between STARTTLS and the handshake"));
  CHECK(server.count("LOGIN") == 0);
}

TEST_CASE("a server without STARTTLS gets no password") {
  const Certificates certificates;
  ImapServer server(manner(Tls::starttls, certificates));
  SECTION("it refuses") { server.at(On::starttls, "%t BAD what?\r\n"); }
  SECTION("it lets us in unasked") { server.at(On::greeting, "* PREAUTH welcome\r\n"); }
  const Trouble trouble = troubled(settings_of(server, Tls::starttls, certificates));
  CAPTURE(trouble.what);
  CHECK(trouble.next == Trouble::Next::stop);
  CHECK(server.count("LOGIN") == 0);
}

TEST_CASE("plain text leaves this machine never") {
  ImapSettings settings;
  settings.host = "192.0.2.1";  // TEST-NET-1: refused before anything is sent there
  settings.port = 143;
  settings.tls = Tls::none;
  const Trouble trouble = troubled(settings);
  CHECK(trouble.next == Trouble::Next::stop);
  CHECK_THAT(trouble.what, Catch::Contains("in clear"));
}

TEST_CASE("a handshake that never ends is given up") {
  const Certificates certificates;
  ImapServer server;  // speaks plain text, and waits for a line that never comes
  server.at(On::greeting, "(silence)");
  ImapSettings settings = settings_of(server, Tls::implicit, certificates);
  settings.patience.connect = 300ms;
  CHECK(troubled(settings).next == Trouble::Next::again);
}

TEST_CASE("a stream gives no more than it was allowed, and no later") {
  ImapServer server;
  server.at(On::greeting, std::string(1000, 'x') + "(silence)");
  TlsStream stream("127.0.0.1", server.port(), "");
  stream.allow(500ms, 100);
  REQUIRE_FALSE(stream.connect(Reach::loopback_only));
  std::string buffer(4096, ' ');
  SECTION("bytes") {
    std::ptrdiff_t all = 0;
    for (std::ptrdiff_t got = 0; (got = stream.read(buffer.data(), buffer.size())) > 0;) all += got;
    CHECK(all == 100);
    CHECK_THAT(stream.why().what, Catch::Contains("more than it was asked for"));
  }
  SECTION("time") {
    stream.allow(100ms, 100'000);
    while (stream.read(buffer.data(), buffer.size()) > 0) continue;
    CHECK_THAT(stream.why().what, Catch::Contains("does not answer in time"));
  }
}
