// TLS to the relay: by default, believed only where its certificate is, and never left out because somebody says so.
#include "catch.hpp"
#include "fakes/smtp_server.hpp"
#include "send/send.hpp"

using namespace gatepost;
using fakes::SmtpServer;

namespace {

Wire wire(std::string bytes = "Subject: hello\r\n\r\nline\r\n") {
  Wire wire;
  wire.envelope_sender = "support+b7-k3-1-0-abc@desk.test";
  wire.recipient = "jane@customers.test";
  wire.bytes = std::move(bytes);
  return wire;
}

send::SmtpSettings with_tls(const SmtpServer& server, send::Tls tls, std::string ca_file) {
  send::SmtpSettings settings;
  settings.host = "localhost";
  settings.port = server.port();
  settings.helo = "desk.test";
  settings.tls = tls;
  settings.ca_file = std::move(ca_file);
  return settings;
}

Outcome send_once(send::SmtpSettings settings) { return send::open_smtp(std::move(settings))->send(wire()); }

const fakes::Certificates& certificates() {
  static const fakes::Certificates once;
  return once;
}

bool has_command(const SmtpServer& server, std::string_view begin) {
  for (const auto& command : server.commands())
    if (command.starts_with(begin)) return true;
  return false;
}

}  // namespace

TEST_CASE("TLS from the start or by STARTTLS carries letters to a server that we trust") {
  const bool is_implicit = GENERATE(true, false);
  SmtpServer server({&certificates(), is_implicit, "SIZE 50000000"});
  const auto relay = send::open_smtp(
      with_tls(server, is_implicit ? send::Tls::implicit : send::Tls::starttls, certificates().ca_file()));
  std::string large;
  while (large.size() < 300'000) large += ".line " + std::to_string(large.size()) + "\r\n";
  REQUIRE(relay->send(wire()).said == "250 2.0.0 taken as 4711");
  REQUIRE(relay->send(wire(large)).fate == Fate::accepted);
  CHECK(server.mails().at(1).bytes == large);
  CHECK(server.connections() == 1);
}

TEST_CASE("A certificate that we do not trust: the account, and nothing is sent") {
  const fakes::Certificates other;
  const bool is_implicit = GENERATE(true, false);
  SmtpServer server({&certificates(), is_implicit, "AUTH PLAIN"});
  auto settings = with_tls(server, is_implicit ? send::Tls::implicit : send::Tls::starttls, other.ca_file());
  settings.user = "support@desk.test";
  settings.password = "secret";
  const Outcome outcome = send_once(settings);
  CHECK(outcome.fate == Fate::account);
  CHECK(outcome.hint.find("ca_file") != std::string::npos);
  CHECK_FALSE(has_command(server, "AUTH"));
  CHECK_FALSE(has_command(server, "MAIL"));
}

TEST_CASE("A certificate for another host: the account, and nothing is sent") {
  const fakes::Certificates elsewhere("mail.example.com");
  SmtpServer server({&elsewhere, false, "SIZE 50000000"});
  CHECK(send_once(with_tls(server, send::Tls::starttls, elsewhere.ca_file())).fate == Fate::account);
  CHECK_FALSE(has_command(server, "MAIL"));
}

TEST_CASE("What is wrong with a relay's certificate is told by what to do, and nothing is sent") {
  const bool is_implicit = GENERATE(true, false);
  const auto told = [is_implicit](const char* host, fakes::Certificates::Flaw flaw, Fate fate) {
    const fakes::Certificates flawed(host, flaw);
    SmtpServer server({&flawed, is_implicit, "AUTH PLAIN"});
    auto settings = with_tls(server, is_implicit ? send::Tls::implicit : send::Tls::starttls, flawed.ca_file());
    settings.user = "support@desk.test";
    settings.password = "secret";
    const Outcome outcome = send_once(settings);
    CHECK(outcome.fate == fate);
    CHECK_FALSE(has_command(server, "AUTH"));
    CHECK_FALSE(has_command(server, "MAIL"));
    return outcome.said + " (" + outcome.hint + ")";
  };
  using Flaw = fakes::Certificates::Flaw;
  CHECK(told("mail.example.com", Flaw::none, Fate::account) ==
        "the certificate of the relay is for another host name (set [smtp] host to the name that stands in it)");
  CHECK(told("localhost", Flaw::expired, Fate::account).find("has expired (have it renewed") != std::string::npos);
  CHECK(told("localhost", Flaw::not_yet, Fate::account).find("is not valid yet") != std::string::npos);
  CHECK(told("localhost", Flaw::self_signed, Fate::account).find("name its certificate in [smtp] ca_file") !=
        std::string::npos);
  CHECK(told("localhost", Flaw::old_tls, Fate::later).find("TLS 1.2 or newer") != std::string::npos);
}

TEST_CASE("A CA file that is not there: the account") {
  SmtpServer server({&certificates(), false, "SIZE 50000000"});
  CHECK(send_once(with_tls(server, send::Tls::starttls, "/nowhere/ca.pem")).fate == Fate::account);
}

TEST_CASE("STARTTLS that is demanded but not offered: the account, and nothing is sent") {
  SmtpServer server({nullptr, false, "AUTH PLAIN"});
  auto settings = with_tls(server, send::Tls::starttls, certificates().ca_file());
  settings.user = "support@desk.test";
  settings.password = "secret";
  const Outcome outcome = send_once(settings);
  CHECK(outcome.fate == Fate::account);
  CHECK(outcome.hint.find("STARTTLS") != std::string::npos);
  CHECK_FALSE(has_command(server, "AUTH"));
  CHECK_FALSE(has_command(server, "MAIL"));
}

TEST_CASE("Without TLS mail goes to this machine only") {
  send::SmtpSettings settings;
  settings.host = "192.0.2.1";
  settings.tls = send::Tls::none;
  CHECK(send_once(settings).fate == Fate::account);
  CHECK(send::open_smtp(settings)->greet().fate == Fate::account);
}
