// The relay's client against a server that misbehaves at every stage.
#include "send/smtp_relay.hpp"

#include <fstream>
#include <map>

#include "catch.hpp"
#include "fakes/smtp_server.hpp"

using namespace gatepost;
using fakes::At;
using fakes::SmtpServer;

namespace {

const std::string body = "Subject: hello\r\n\r\nline\r\n";

Wire wire(std::string bytes = body) {
  Wire wire;
  wire.envelope_sender = "support+b7-k3-1-0-abc@desk.test";
  wire.recipient = "jane@customers.test";
  wire.bytes = std::move(bytes);
  return wire;
}

send::SmtpSettings plain(const SmtpServer& server) {
  send::SmtpSettings settings;
  settings.host = "127.0.0.1";
  settings.port = server.port();
  settings.tls = send::Tls::none;
  settings.helo = "desk.test";
  return settings;
}

Outcome send_once(send::SmtpSettings settings, const Wire& letter = wire()) {
  return send::open_smtp(std::move(settings))->send(letter);
}

Outcome outcome_of(At stage, std::string_view act) {
  SmtpServer server;
  server.at(stage, act);
  if (stage == At::hello) server.at(stage, act);  // HELO follows a refused EHLO
  return send_once(plain(server));
}

bool has_command(const SmtpServer& server, std::string_view begin) {
  for (const auto& command : server.commands()) {
    if (command.starts_with(begin)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("A letter reaches the relay with its envelope and the relay's last words come back") {
  SmtpServer server;
  const Outcome outcome = send_once(plain(server));
  CHECK(outcome.fate == Fate::accepted);
  CHECK(outcome.code == 250);
  CHECK(outcome.said == "250 2.0.0 taken as 4711");
  REQUIRE(server.mails().size() == 1);
  CHECK(server.mails()[0].sender == "<support+b7-k3-1-0-abc@desk.test> SIZE=" + std::to_string(body.size()));
  CHECK(server.mails()[0].recipient == "<jane@customers.test>");
  CHECK(server.commands().at(0) == "EHLO desk.test");
}

TEST_CASE("Automatic letters have the null envelope sender", "[P21]") {
  SmtpServer server;
  Wire letter = wire();
  letter.envelope_sender.clear();
  REQUIRE(send_once(plain(server), letter).fate == Fate::accepted);
  CHECK(server.mails().at(0).sender.starts_with("<> "));
}

TEST_CASE("Every byte arrives: dots at line beginnings, long lines, all octets, megabytes") {
  SmtpServer server;
  const auto relay = send::open_smtp(plain(server));
  std::string octets;
  for (int i = 1; i < 256; ++i) {
    if (i != '\r' && i != '\n') octets += static_cast<char>(i);
  }
  std::string large;
  while (large.size() < 3'000'000) large += "\r\n." + std::to_string(large.size()) + "\r\n..\r\n.\r\n";
  for (const std::string& bytes :
       {std::string(".\r\n..\r\n...a\r\n\r\n.\r\n"), octets + "\r\n", std::string(5000, 'x') + "\r\n", large}) {
    REQUIRE(relay->send(wire(bytes)).fate == Fate::accepted);
    CHECK(server.mails().back().bytes == bytes);
  }
}

TEST_CASE("Letters go over one connection") {
  SmtpServer server;
  const auto relay = send::open_smtp(plain(server));
  for (int i = 0; i < 5; ++i) REQUIRE(relay->send(wire()).fate == Fate::accepted);
  CHECK(server.mails().size() == 5);
  CHECK(server.connections() == 1);
}

TEST_CASE("A kept connection that the server closed costs nothing but a new one") {
  SmtpServer server;
  const auto relay = send::open_smtp(plain(server));
  REQUIRE(relay->send(wire()).fate == Fate::accepted);
  SECTION("without a word") { server.at(At::sender, SmtpServer::cut); }
  SECTION("with a goodbye") { server.at(At::sender, "421 4.4.2 idle for too long"); }
  SECTION("with a goodbye after MAIL") { server.at(At::recipient, "421 4.7.0 enough for one connection"); }
  CHECK(relay->send(wire()).fate == Fate::accepted);
  CHECK(server.mails().size() == 2);
  CHECK(server.connections() == 2);
}

TEST_CASE("A server that closes every connection at once is not asked a third time") {
  SmtpServer server;
  const auto relay = send::open_smtp(plain(server));
  REQUIRE(relay->send(wire()).fate == Fate::accepted);
  server.at(At::sender, SmtpServer::cut);
  server.at(At::sender, SmtpServer::cut);
  CHECK(relay->send(wire()).fate == Fate::later);
  CHECK(server.connections() == 2);
  CHECK(relay->send(wire()).fate == Fate::accepted);
}

TEST_CASE("4xx before any letter is spoken of, or at the end of the service: the account, with the server's words") {
  const std::map<At, std::string> replies = {{At::greeting, "421 4.3.2 too busy"},
                                             {At::hello, "421 4.3.2 shutting down"},
                                             {At::sender, "421 4.7.0 Try again later, closing connection"}};
  for (const auto& [stage, reply] : replies) {
    const Outcome outcome = outcome_of(stage, reply);
    CAPTURE(reply, outcome.said);
    CHECK(outcome.fate == Fate::account);
    CHECK(outcome.said == reply);
    CHECK_FALSE(outcome.hint.empty());
  }
}

TEST_CASE("4xx from MAIL on: later, with the server's words") {
  const std::map<At, std::string> replies = {{At::sender, "451 4.3.0 not now"},
                                             {At::recipient, "450 4.2.1 greylisted"},
                                             {At::data, "451 4.3.0 no"},
                                             {At::end, "452 4.3.1 disk full"}};
  for (const auto& [stage, reply] : replies) {
    const Outcome outcome = outcome_of(stage, reply);
    CAPTURE(reply, outcome.said);
    CHECK(outcome.fate == Fate::later);
    CHECK(outcome.code == std::stoi(reply));
    CHECK(outcome.said == reply);
  }
}

TEST_CASE("5xx at the recipient, DATA or the end: the letter is refused", "[P25]") {
  const std::map<At, std::string> replies = {
      {At::recipient, "550 5.1.1 no such user"}, {At::data, "554 5.6.0 no"}, {At::end, "554 5.7.1 looks like spam"}};
  for (const auto& [stage, reply] : replies) {
    const Outcome outcome = outcome_of(stage, reply);
    CAPTURE(reply, outcome.said);
    CHECK(outcome.fate == Fate::refused);
    CHECK(outcome.code == std::stoi(reply));
    CHECK(outcome.said == reply);
  }
}

TEST_CASE("5xx before the recipient: our account, no letter has failed") {
  CHECK(outcome_of(At::greeting, "554 5.7.1 you are on a list").fate == Fate::account);
  const Outcome sender = outcome_of(At::sender, "550 5.1.0 not your address");
  CHECK(sender.fate == Fate::account);
  CHECK(sender.hint.find("[desk]") != std::string::npos);
}

TEST_CASE("A quota that is used up is the account's, also when told after the body") {
  CHECK(outcome_of(At::end, "550 5.4.5 Daily user sending limit exceeded").fate == Fate::account);
}

TEST_CASE("A connection cut before the body: nothing was taken") {
  for (const At stage : {At::greeting, At::hello, At::sender, At::recipient, At::data}) {
    const Outcome outcome = outcome_of(stage, SmtpServer::cut);
    CAPTURE(static_cast<int>(stage), outcome.said);
    CHECK(outcome.fate == Fate::later);
    CHECK_FALSE(outcome.said.empty());
  }
}

TEST_CASE("A connection cut in or after the body: nobody knows", "[P3]") {
  CHECK(outcome_of(At::in_body, SmtpServer::cut).fate == Fate::unknown);
  CHECK(outcome_of(At::end, SmtpServer::cut).fate == Fate::unknown);
}

TEST_CASE("a recipient of whom the relay says nothing is given up soon, and the next letter goes", "[P25]") {
  for (const auto stage : {At::sender, At::recipient, At::data}) {
    SmtpServer server;
    const auto relay = send::open_smtp(plain(server));
    REQUIRE(relay->send(wire()).fate == Fate::accepted);  // the connection is kept
    relay->wait_at_most(std::chrono::seconds(1));
    server.at(stage, SmtpServer::silence);
    const auto outcome = relay->send(wire());
    CHECK(outcome.fate == Fate::later);
    CHECK(outcome.said.starts_with("the relay did not answer in time"));
    CHECK(relay->send(wire()).fate == Fate::accepted);
  }
}

TEST_CASE("patience grows with each try, to what the RFC gives a server", "[P25]") {
  CHECK(send::patience_after(0) == std::chrono::seconds(20));
  CHECK(send::patience_after(1) == std::chrono::seconds(40));
  CHECK(send::patience_after(4) == std::chrono::seconds(300));
  CHECK(send::patience_after(1'000'000) == std::chrono::seconds(300));
}

TEST_CASE("A server that keeps silent is not waited for for ever") {
  for (const At stage : {At::greeting, At::hello, At::sender, At::recipient, At::data, At::end}) {
    SmtpServer server;
    server.at(stage, SmtpServer::silence);
    auto settings = plain(server);
    settings.connect_within = std::chrono::seconds(1);
    settings.answer_within = std::chrono::seconds(1);
    const Outcome outcome = send_once(settings);
    CAPTURE(static_cast<int>(stage), outcome.said);
    CHECK(outcome.fate == (stage == At::end ? Fate::unknown : Fate::later));
    CHECK_FALSE(outcome.said.empty());
  }
}

TEST_CASE("Parting from a server that no longer answers takes no time") {
  SmtpServer server;
  server.at(At::quit, SmtpServer::silence);
  auto relay = send::open_smtp(plain(server));
  REQUIRE(relay->send(wire()).fate == Fate::accepted);
  const auto begin = std::chrono::steady_clock::now();
  relay.reset();
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(60));  // curl would wait for 120 s
}

TEST_CASE("Nobody listens: later, with a hint") {
  int port = 0;
  {
    const SmtpServer server;
    port = server.port();
  }
  send::SmtpSettings settings;
  settings.host = "127.0.0.1";
  settings.port = port;
  settings.tls = send::Tls::none;
  const Outcome outcome = send_once(settings);
  CHECK(outcome.fate == Fate::later);
  CHECK(outcome.code == 0);
  CHECK_FALSE(outcome.hint.empty());
}

TEST_CASE("An address that would be a command of its own never reaches the server") {
  SmtpServer server;
  const auto relay = send::open_smtp(plain(server));
  for (const char* address :
       {"a@b.test>\r\nRCPT TO:<c@d.test", "a@b.test\n", "a b@c.test", "<a@b.test>", "", "nobody"}) {
    Wire letter = wire();
    letter.recipient = address;
    CHECK(relay->send(letter).fate == Fate::refused);
  }
  Wire letter = wire();
  letter.envelope_sender = "a@b.test> SIZE=1\r\nRSET";
  CHECK(relay->send(letter).fate == Fate::refused);
  CHECK(server.connections() == 0);
}

TEST_CASE("A server that names its SIZE and does not look at what is announced gets no letter that is larger") {
  SmtpServer server({nullptr, false, "SIZE 60"});
  const auto relay = send::open_smtp(plain(server));
  const std::string small = "Subject: x\r\n\r\nHi\r\n";
  const std::string large = small + std::string(50, 'x') + "\r\n";
  CHECK(relay->send(wire(large)).fate == Fate::refused);
  REQUIRE(relay->send(wire(small)).fate == Fate::accepted);
  const Outcome outcome = relay->send(wire(large));  // on the kept connection, where nobody says it again
  CHECK(outcome.fate == Fate::refused);
  CHECK(outcome.hint == "the letter has " + std::to_string(large.size()) + " bytes; the relay takes at most 60");
  CHECK(relay->send(wire(small)).fate == Fate::accepted);
  CHECK(server.mails().size() == 2);
}

TEST_CASE("A letter larger than the server's SIZE is refused with a sentence, and the next one goes out") {
  SmtpServer server({nullptr, false, "SIZE 10"});
  server.at(At::sender, "552 5.3.4 Message size exceeds fixed limit");
  const auto relay = send::open_smtp(plain(server));
  const Outcome outcome = relay->send(wire());
  CHECK(outcome.fate == Fate::refused);
  CHECK(outcome.hint == "the letter has " + std::to_string(body.size()) + " bytes; the relay takes at most 10");
  CHECK(relay->send(wire("Hi\r\n")).fate == Fate::accepted);
}

TEST_CASE("What the server says comes back as one line of UTF-8") {
  CHECK(outcome_of(At::recipient, "550-5.1.1 no\r\n550-5.1.1 such\x1b[2J \xff\r\n550 5.1.1 user").said ==
        "550-5.1.1 no such [2J \xef\xbf\xbd user");
}

TEST_CASE("Login with user and password") {
  SmtpServer server({nullptr, false, "AUTH GSSAPI NTLM PLAIN LOGIN"});
  auto settings = plain(server);
  settings.user = "support@desk.test";
  settings.password = "secret";
  SECTION("accepted") {
    CHECK(send_once(settings).fate == Fate::accepted);
    CHECK(has_command(server, "AHN1cHBvcnRAZGVzay50ZXN0AHNlY3JldA=="));
  }
  SECTION("refused: the account") {
    server.at(At::login, "535 5.7.8 wrong");
    const Outcome outcome = send_once(settings);
    CHECK(outcome.fate == Fate::account);
    CHECK(outcome.code == 535);
    CHECK(outcome.hint.find("password") != std::string::npos);
  }
  SECTION("not now: the account, which is asked again later") {
    server.at(At::login, "454 4.7.0 the directory is away");
    CHECK(send_once(settings).fate == Fate::account);
  }
  CHECK(send::open_smtp(settings)->greet().fate == Fate::accepted);
}

TEST_CASE("A server with nothing but a login that we do not speak: the account") {
  SmtpServer server({nullptr, false, "AUTH GSSAPI"});
  auto settings = plain(server);
  settings.user = "support@desk.test";
  CHECK(send_once(settings).fate == Fate::account);
}

TEST_CASE("A greeting logs in and sends nothing") {
  SmtpServer server;
  const auto relay = send::open_smtp(plain(server));
  CHECK(relay->greet().fate == Fate::accepted);
  CHECK(relay->send(wire()).fate == Fate::accepted);
  CHECK(relay->greet().fate == Fate::accepted);
  CHECK(server.mails().size() == 1);
}

TEST_CASE("A greeting tells what a letter would meet") {
  SmtpServer server;
  server.at(At::greeting, "421 4.3.2 closing");
  CHECK(send::open_smtp(plain(server))->greet().fate == Fate::account);
  server.at(At::greeting, "554 5.7.1 not you");
  CHECK(send::open_smtp(plain(server))->greet().fate == Fate::account);
}

TEST_CASE("Any yes after the body is one, and a reply that is cut off is none", "[P3]") {
  for (const auto* yes : {"200 ok", "251 will forward", "252 will try", "250-one\r\n250 two"})
    CHECK(outcome_of(At::end, yes).fate == Fate::accepted);
  for (const auto* none : {"250-one\r\n(cut)", "2500 ok\r\n(cut)", "550-no\r\n(cut)", "250 o(cut)"}) {
    CAPTURE(none);
    CHECK(outcome_of(At::end, none).fate == Fate::unknown);
  }
}

TEST_CASE("A desk without a relay says so") { CHECK(send_once(send::SmtpSettings{}).fate == Fate::account); }

TEST_CASE("the id that the relay tells is that of a letter that it took, where its domain is set", "[P7]") {
  SmtpServer server;
  auto settings = plain(server);
  for (int i = 0; i < 2; ++i) server.at(At::end, "250 Ok 0102018f-abc-000000");
  server.at(At::end, "451 4.3.0 try 0102018f-abc-000000 later");
  CHECK(send_once(settings).relay_id.empty());
  settings.ids = {true, "eu-west-1.amazonses.com"};
  CHECK(send_once(settings).relay_id == "0102018f-abc-000000@eu-west-1.amazonses.com");
  CHECK(send_once(settings).relay_id.empty());
}
