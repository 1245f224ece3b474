// Somebody between us and the server, or a server that is not the one that it says: nothing is told to them, and
// nothing that they say is believed. With the right server all is as ever.
#include "catch.hpp"
#include "peers/scene.hpp"

using namespace gatepost;
using namespace gatepost::peers;
using fakes::At;
using fakes::Certificates;
using fakes::SmtpServer;

namespace {

const Certificates& ours() {
  static const Certificates once;
  return once;
}

const Certificates& another() {
  static const Certificates once;
  return once;
}

/// A desk that has one mail to take in, and its server.
struct ReadByTls {
  explicit ReadByTls(fetch::Tls tls, const Certificates& of_server = ours())
      : peer({&of_server, tls == fetch::Tls::implicit, with_move}), settings(imap_settings(peer, Waits::long_enough)) {
    peer.deliver(mail_with("One"));
    settings.host = "localhost";
    settings.tls = tls;
    settings.ca_file = of_server.ca_file();
  }

  std::optional<fetch::Trouble> take_in() {
    desk.read(settings, Runs::once);
    return desk.take_in();
  }

  std::string difference() { return desk.difference({"One"}) + misplaced(peer, {"One"}); }

  ImapPeer peer;
  RealDesk desk;
  fetch::ImapSettings settings;
};

struct Sending {
  Sending(send::Tls tls, const Certificates& of_server = ours())
      : server({&of_server, tls == send::Tls::implicit, "AUTH PLAIN"}), settings(smtp_settings(server)) {
    settings.host = "localhost";
    settings.tls = tls;
    settings.ca_file = of_server.ca_file();
    settings.user = "support@desk.test";
    settings.password = "secret";
    desk.deliver(mail_with("One"));
  }

  SendRound round() {
    desk.send_by(settings);
    return desk.send();
  }

  bool was_told(std::string_view verb) {
    const auto all = server.commands();
    return std::ranges::any_of(all, [verb](const std::string& one) { return one.starts_with(verb); });
  }

  /// The admin hears of a refused account besides.
  std::ptrdiff_t letters_of_the_mail() {
    const auto mails = server.mails();
    return std::ranges::count_if(
        mails, [](const auto& one) { return one.bytes.find("account was refused") == std::string::npos; });
  }

  SmtpServer server;
  RealDesk desk;
  send::SmtpSettings settings;
};

}  // namespace

TEST_CASE("an IMAP server with a certificate that is not trusted hears no password", "[P5]") {
  const auto tls = GENERATE(fetch::Tls::implicit, fetch::Tls::starttls);
  ReadByTls reading(tls);
  reading.settings.ca_file = another().ca_file();
  for (int round = 0; round < 2; ++round) {
    const auto trouble = reading.take_in();
    REQUIRE(trouble);
    CHECK(trouble->next == fetch::Trouble::Next::stop);
  }
  CHECK(reading.peer.count(Say::login) == 0);
  reading.settings.ca_file = ours().ca_file();
  CHECK_FALSE(reading.take_in());
  CHECK(reading.difference() == "");
}

TEST_CASE("an IMAP server with another host's certificate hears no password", "[P5]") {
  const Certificates elsewhere("mail.example.com");
  ReadByTls reading(GENERATE(fetch::Tls::implicit, fetch::Tls::starttls), elsewhere);
  const auto trouble = reading.take_in();
  REQUIRE(trouble);
  CHECK(trouble->next == fetch::Trouble::Next::stop);
  CHECK(reading.peer.count(Say::login) == 0);
}

TEST_CASE("what is slipped in around STARTTLS of IMAP is not believed", "[P5]") {
  ReadByTls reading(fetch::Tls::starttls);
  SECTION("behind its answer") {
    reading.peer.fail(Say::starttls, "%t OK go on\r\n* CAPABILITY IMAP4rev1\r\n2 OK done\r\n");
  }
  SECTION("a refusal") { reading.peer.fail(Say::starttls, "%t NO not today\r\n"); }
  SECTION("a greeting that rules it out") { reading.peer.fail(Say::greeting, "* PREAUTH welcome\r\n"); }
  SECTION("a cut") { reading.peer.fail(Say::starttls, "(cut)"); }
  SECTION("a cut instead of the handshake") { reading.peer.fail(Say::starttls, "%t OK go on\r\n(cut)"); }
  SECTION("a flood instead of the handshake") { reading.peer.fail(Say::starttls, "%t OK go on\r\n(flood)"); }
  CHECK(reading.take_in());
  CHECK(reading.peer.count(Say::login) == 0);
  CHECK_FALSE(reading.take_in());
  CHECK(reading.difference() == "");
}

TEST_CASE("a relay with a certificate that is not trusted hears no password and no letter", "[P3]") {
  const auto tls = GENERATE(send::Tls::implicit, send::Tls::starttls);
  Sending sending(tls);
  sending.settings.ca_file = another().ca_file();
  CHECK(sending.round().how == Relayed::paused);
  CHECK_FALSE(sending.was_told("AUTH"));
  CHECK_FALSE(sending.was_told("MAIL"));
  sending.settings.ca_file = ours().ca_file();
  sending.round();
  CHECK(sending.desk.send_all());
  CHECK(sending.letters_of_the_mail() == 3);
}

TEST_CASE("what is slipped in around STARTTLS of SMTP is not believed", "[P3]") {
  Sending sending(send::Tls::starttls);
  SECTION("behind its answer") { sending.server.at(At::starttls, "220 go ahead\r\n250-forged\r\n250 AUTH PLAIN"); }
  SECTION("a refusal for a while") { sending.server.at(At::starttls, "454 4.7.0 TLS not available"); }
  SECTION("a refusal for good") { sending.server.at(At::starttls, "502 what?"); }
  SECTION("a cut") { sending.server.at(At::starttls, "(cut)"); }
  SECTION("a cut instead of the handshake") { sending.server.at(At::starttls, "220 go ahead\r\n(cut)"); }
  SECTION("it is not offered") { sending.server.at(At::hello, "250 AUTH PLAIN"); }
  CHECK(sending.round().how == Relayed::paused);
  CHECK_FALSE(sending.was_told("AUTH"));
  CHECK_FALSE(sending.was_told("MAIL"));
  CHECK(sending.desk.send_all());
  CHECK(sending.letters_of_the_mail() == 3);
}
