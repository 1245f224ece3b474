// What the probe tells of a provider that changes each thing in turn.
#include <algorithm>

#include "catch.hpp"
#include "cli/probe.hpp"

using namespace gatepost;
using namespace gatepost::cli;

namespace {

const std::string desk_address = "support@desk.test";
const std::string signed_address = "support+p1@desk.test";

Config config() {
  Config out;
  out.desk.address = desk_address;
  out.imap.folder = "INBOX";
  out.imap.junk = "Junk";
  out.smtp.user = "login@provider.test";
  return out;
}

ProbeLetter letter(const std::string& recipient, EnvelopeRule rule, const std::string& sender) {
  ProbeLetter out;
  out.wire.recipient = recipient;
  out.wire.message_id = "p1.1@desk.test";
  out.wire.envelope_sender = sender;
  out.reply_to = signed_address;
  out.envelope = rule;
  out.outcome = {Fate::accepted, 250, "ok", ""};
  Mail came;
  came.folder = "INBOX";
  came.from = {{"Gatepost", desk_address}};
  came.reply_to = {{"", signed_address}};
  came.message_id = out.wire.message_id;
  came.header = {{"X-Gatepost-Probe", "yes"}};
  came.envelope.sender = sender;
  out.came = came;
  return out;
}

/// Of a provider that leaves all as it is.
Probe probe() {
  Probe out;
  out.plain = letter(desk_address, EnvelopeRule::verp, signed_address);
  out.tagged = letter(signed_address, EnvelopeRule::null, "");
  return out;
}

ProbeFinding about(const std::string& what, const Probe& probe, const Config& config) {
  const auto all = findings_of(probe, config);
  const auto found = std::ranges::find(all, what, &ProbeFinding::about);
  REQUIRE(found != all.end());
  return *found;
}

}  // namespace

TEST_CASE("a provider that changes nothing leaves nothing to change") {
  for (const auto& one : findings_of(probe(), config())) {
    INFO(one.about << ": " << one.what);
    CHECK(one.is_well);
    CHECK(one.setting.empty());
  }
}

TEST_CASE("a From that becomes the login's is told with the address to write") {
  auto changed = probe();
  changed.plain.came->from = {{"", "Login@Provider.test"}};
  const auto found = about("From", changed, config());
  CHECK_FALSE(found.is_well);
  CHECK(found.setting.starts_with("[desk] address = login@provider.test"));
}

TEST_CASE("a Reply-To that is changed or taken out asks for no sub-addressing, and is well without") {
  auto changed = probe();
  for (const auto& left : {std::vector<Address>{}, std::vector<Address>{{"", desk_address}}}) {
    changed.plain.came->reply_to = left;
    CHECK(about("Reply-To", changed, config()).setting == "[desk] subaddress = none");
    auto without = config();
    without.desk.has_subaddress = false;
    CHECK(about("Reply-To", changed, without).is_well);
  }
}

TEST_CASE("a Message-ID of the relay is learned where its answer tells it, else only noted") {
  auto changed = probe();
  changed.plain.came->message_id = "0102-abcdef-000000@eu-west-1.amazonses.com";
  CHECK(about("Message-ID", changed, config()).setting == "[smtp] message_id = rewritten");
  changed.plain.outcome.said = "250 Ok 0102-abcdef-000000";
  CHECK(about("Message-ID", changed, config()).setting == "[smtp] message_id = eu-west-1.amazonses.com");
  auto fitting = config();
  fitting.smtp.ids = {true, "eu-west-1.amazonses.com"};
  CHECK(about("Message-ID", changed, fitting).is_well);
  CHECK(about("Message-ID", probe(), fitting).setting == "[smtp] message_id = kept");
}

TEST_CASE("the envelope sender that the relay takes is the one to write") {
  auto changed = probe();
  changed.plain.came->envelope.sender = "login@provider.test";
  CHECK(about("envelope sender", changed, config()).setting == "[smtp] envelope = address");
  changed = probe();
  changed.refused = {letter(desk_address, EnvelopeRule::verp, signed_address)};
  CHECK(about("envelope sender", changed, config()).setting == "[smtp] envelope = null");
  changed.refused.push_back(letter(desk_address, EnvelopeRule::null, ""));
  CHECK(about("envelope sender", changed, config()).setting == "[smtp] envelope = address");
  auto fitting = config();
  fitting.smtp.envelope = EnvelopeRule::address;
  CHECK(about("envelope sender", changed, fitting).is_well);
}

TEST_CASE("sub-addressing is what came, not what was hoped for") {
  auto changed = probe();
  changed.tagged.came.reset();
  CHECK(about("sub-addressing", changed, config()).setting == "[desk] subaddress = none");
  auto without = config();
  without.desk.has_subaddress = false;
  CHECK(about("sub-addressing", changed, without).is_well);
  CHECK(about("sub-addressing", probe(), without).setting == "[desk] subaddress = +");
}

TEST_CASE("results that are not believed are told with their server") {
  auto changed = probe();
  changed.plain.came->header.push_back({"Authentication-Results", "mx.provider.test; dmarc=pass"});
  CHECK(about("evidence", changed, config()).setting == "[desk] authserv_id = mx.provider.test");
  auto fitting = config();
  fitting.desk.authserv_id = "MX.provider.test";
  CHECK(about("evidence", changed, fitting).is_well);
  changed.plain.came->header.back().value = "spf=pass smtp.mailfrom=desk.test; dmarc=pass";
  CHECK(about("evidence", changed, config()).setting == "[desk] evidence = m365");
}

TEST_CASE("a letter in the spam folder, or in none, is told, and nothing is claimed of what did not come") {
  auto changed = probe();
  changed.plain.came->folder = "Junk";
  CHECK_FALSE(about("arrival", changed, config()).is_well);
  changed.plain.came.reset();
  changed.tagged.came.reset();
  CHECK_FALSE(about("arrival", changed, config()).is_well);
  for (const auto& one : findings_of(changed, config())) CHECK(one.about != "From");
}
