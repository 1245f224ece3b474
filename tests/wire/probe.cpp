// `gatepost check --probe` as the program: against a real Postfix and Dovecot, with a desk that runs beside, and
// against a relay that changes each thing in turn. And the spam folder of a real Dovecot.
#include <signal.h>

#include <functional>
#include <string>
#include <thread>

#include "catch.hpp"
#include "fakes/smtp_server.hpp"
#include "wire_bed.hpp"
#include "wire_desk.hpp"

namespace {

using namespace gatepost;
using wire::Bed;

wire::Wanted with_junk(int relay) { return {"", "handled = Handled\njunk = Junk\n", relay}; }

class Desk : public wire::Desk {
 public:
  Desk(Bed& bed, int relay) : wire::Desk(bed, with_junk(relay)) { bed.doveadm("mailbox create -u " + user + " Junk"); }
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Between the two, in the first place where they stand.
std::string between(const std::string& text, const std::string& begin, const std::string& end) {
  const auto at = text.find(begin);
  if (at == std::string::npos) return {};
  const auto from = at + begin.size();
  return text.substr(from, text.find(end, from) - from);
}

std::string with_field(std::string mail, const std::string& name, const std::string& value) {
  const auto at = mail.find(name + ": ");
  return at == std::string::npos ? mail : mail.replace(at, mail.find("\r\n", at) - at, name + ": " + value);
}

/// The program probes, the relay takes its letters, and `change` says what arrives; empty: nothing does. Gives the exit
/// code.
int probe_by(Bed& bed, const Desk& desk, fakes::SmtpServer& relay,
             const std::function<std::string(std::string)>& change) {
  int code = -1;
  std::thread program([&] { code = desk.run("check --probe --json --wait 6s"); });
  for (std::size_t taken = 0; taken < 2;) {
    const bool has_come = wire::eventually([&] { return relay.mails().size() > taken; });
    if (!has_come) break;
    const auto mail = relay.mails().at(taken++);
    const auto arrives = change(mail.bytes);
    if (!arrives.empty()) bed.deliver(between(mail.sender, "<", ">"), between(mail.recipient, "<", ">"), arrives);
  }
  program.join();
  return code;
}

}  // namespace

TEST_CASE("a plain Postfix changes nothing, and the probe becomes no ticket", "[P1][P30]") {
  WIRE_BED(bed);
  if (!bed.has_postfix()) {
    WARN("SKIPPED: no Postfix");
    return;
  }
  const Desk desk(bed, bed.port(Bed::Ports::smtp));
  CHECK(desk.run("check --probe --json --wait 60s") == 0);
  INFO(desk.out());
  CHECK(has(desk.out(), "\"about\": \"sub-addressing\""));
  CHECK_FALSE(has(desk.out(), "\"setting\""));
  CHECK(desk.run("once") == 0);
  CHECK(bed.files_of(desk.user).empty());
  CHECK(bed.files_of(desk.user, "Handled").size() == 2);
  CHECK(desk.run("list --json --all") == 0);
  CHECK(desk.out() == "[]\n");
  CHECK(desk.run("audit") == 0);
}

TEST_CASE("the probe finds its letters though a running desk takes them in first", "[P1]") {
  WIRE_BED(bed);
  if (!bed.has_postfix()) {
    WARN("SKIPPED: no Postfix");
    return;
  }
  const Desk desk(bed, bed.port(Bed::Ports::smtp));
  const auto daemon = desk.start("run");
  CHECK(desk.run("check --probe --json --wait 60s") == 0);
  INFO(desk.out());
  CHECK(wire::eventually([&] { return bed.files_of(desk.user, "Handled").size() == 2; }));
  ::kill(daemon, SIGTERM);
  CHECK(Desk::ended(daemon) == 0);
  CHECK(desk.run("list --json --all") == 0);
  CHECK(desk.out() == "[]\n");
}

TEST_CASE("what a relay changes is told with the setting that fits, each thing in turn") {
  WIRE_BED(bed);
  fakes::SmtpServer relay;
  const Desk desk(bed, relay.port());
  std::string setting;
  SECTION("From") {
    CHECK(probe_by(bed, desk, relay, [](auto mail) { return with_field(mail, "From", "login@desk.test"); }) == 1);
    setting = "[desk] address = login@desk.test";
  }
  SECTION("Reply-To") {
    CHECK(probe_by(bed, desk, relay, [&](auto mail) { return with_field(mail, "Reply-To", desk.user); }) == 1);
    setting = "[desk] subaddress = none";
  }
  SECTION("Message-ID, told by the relay's answer") {
    relay.at(fakes::At::end, "250 Ok 0102abcdef-000000");
    relay.at(fakes::At::end, "250 Ok 0102abcdef-000000");
    const auto own = [](auto mail) {
      return with_field(mail, "Message-ID", "<0102abcdef-000000@email.amazonses.com>");
    };
    CHECK(probe_by(bed, desk, relay, own) == 1);
    setting = "[smtp] message_id = email.amazonses.com";
  }
  SECTION("envelope sender of each letter's own") {
    relay.at(fakes::At::sender, "553 5.7.1 sender not owned by user");
    CHECK(probe_by(bed, desk, relay, [](auto mail) { return mail; }) == 1);
    setting = "[smtp] envelope = null";
  }
  SECTION("evidence") {
    CHECK(probe_by(bed, desk, relay,
                   [](auto mail) { return "Authentication-Results: mx.desk.test; dmarc=pass\r\n" + mail; }) == 1);
    setting = "[desk] authserv_id = mx.desk.test";
  }
  SECTION("sub-addressing") {
    const auto no_tags = [](std::string mail) { return has(between(mail, "To: <", ">"), "+") ? "" : mail; };
    CHECK(probe_by(bed, desk, relay, no_tags) == 1);
    setting = "[desk] subaddress = none";
  }
  INFO(desk.out());
  CHECK(has(desk.out(), setting));
}

TEST_CASE("mail in the spam folder stays there, is let in by hand, and all of it is accounted for", "[P2][P5][P30]") {
  WIRE_BED(bed);
  fakes::SmtpServer relay;
  const Desk desk(bed, relay.port());
  CHECK(desk.run("once") == 0);
  bed.deliver("kim@customers.test", desk.user,
              "From: kim@customers.test\nTo: " + desk.user +
                  "\nSubject: Kettle\nMessage-ID: <k@customers.test>\n\nIt does not boil.\n");
  REQUIRE(bed.doveadm("move -u " + desk.user + " Junk mailbox INBOX all"));
  CHECK(desk.run("audit") == 0);
  CHECK(has(desk.out(), "1 to be fetched next"));
  CHECK(desk.run("once") == 0);
  CHECK(bed.files_of(desk.user, "Junk").size() == 1);
  CHECK(relay.mails().empty());
  CHECK(desk.run("audit") == 0);
  CHECK(desk.run("list --json") == 0);
  CHECK(desk.out() == "[]\n");

  REQUIRE(bed.doveadm("move -u " + desk.user + " INBOX mailbox Junk all"));
  CHECK(desk.run("once") == 0);
  CHECK(desk.run("list --json") == 0);
  CHECK(has(desk.out(), "Kettle"));
  CHECK(bed.files_of(desk.user, "Handled").size() == 1);
  CHECK(desk.run("audit") == 0);
  CHECK(desk.run("once") == 0);
  CHECK(desk.run("list --json") == 0);
  CHECK_FALSE(has(desk.out(), "1002"));
}
