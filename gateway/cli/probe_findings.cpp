#include <algorithm>

#include "cli/evidence_seen.hpp"
#include "cli/probe.hpp"
#include "letter/relay_id.hpp"
#include "mail/address.hpp"

namespace gatepost::cli {
namespace {

ProbeFinding well(std::string about, std::string what) { return {std::move(about), true, std::move(what), {}}; }

ProbeFinding changed(std::string about, std::string what, std::string setting) {
  return {std::move(about), false, std::move(what), std::move(setting)};
}

bool was_taken(const ProbeLetter& letter) { return letter.outcome.fate == Fate::accepted; }

/// Either letter shows what becomes of a header.
const ProbeLetter* letter_that_came(const Probe& probe) {
  if (probe.plain.came) return &probe.plain;
  return probe.tagged.came ? &probe.tagged : nullptr;
}

// --- the way ---

ProbeFinding arrival(const Probe& probe, const Config& config) {
  const auto& letter = probe.plain;
  if (!was_taken(letter))
    return changed("sending",
                   "the relay does not take a letter to " + letter.wire.recipient + ": " + letter.outcome.said, "");
  if (!letter.came)
    return changed("arrival",
                   "the relay took the letter to " + letter.wire.recipient + ", and it did not come into " +
                       config.imap.folder + (config.imap.junk.empty() ? "" : " or " + config.imap.junk) +
                       " in time; look where that address leads, and into the spam folder",
                   config.imap.junk.empty() ? "[imap] junk = the name of the spam folder" : "");
  if (letter.came->folder == config.imap.junk)
    return changed("arrival",
                   "the letter came into " + config.imap.junk +
                       ": the provider takes the desk for spam; look at SPF, DKIM and DMARC of " +
                       domain_of(config.desk.address),
                   "");
  return well("arrival", "a letter to " + letter.wire.recipient + " came into " + letter.came->folder);
}

ProbeFinding subaddressing(const Probe& probe, const Config& config) {
  const auto& desk = config.desk;
  const auto& tagged = probe.tagged;
  const bool works = tagged.came.has_value();
  if (works && desk.has_subaddress) return well("sub-addressing", "a letter to " + tagged.wire.recipient + " came");
  if (works)
    return changed("sub-addressing", "a letter to " + tagged.wire.recipient + " came, so signed addresses would work",
                   "[desk] subaddress = +");
  const auto what = was_taken(tagged) ? "a letter to " + tagged.wire.recipient + " did not come"
                                      : "a letter to " + tagged.wire.recipient + " is refused: " + tagged.outcome.said;
  return desk.has_subaddress ? changed("sub-addressing", what, "[desk] subaddress = none")
                             : well("sub-addressing", what + "; Message-IDs carry the tokens alone");
}

// --- the header ---

ProbeFinding from(const Mail& came, const Config& config) {
  const auto sender = sender_of(came);
  if (same_address(sender, config.desk.address)) return well("From", "stays as it is");
  return changed("From", "becomes " + (sender.empty() ? "nobody" : sender) + ", and customers write there",
                 is_mailable(sender) ? "[desk] address = " + folded(sender) + " (or let the account send as " +
                                           config.desk.address + ")"
                                     : "");
}

ProbeFinding reply_to(const ProbeLetter& letter, const Config& config) {
  const auto& came = letter.came->reply_to;
  const bool is_kept = came.size() == 1 && same_address(came.front().address, letter.reply_to);
  if (is_kept) return well("Reply-To", "stays as it is");
  const auto what = came.empty() ? std::string("is taken out") : "becomes " + came.front().address;
  if (!config.desk.has_subaddress) return well("Reply-To", what + "; the desk writes none");
  return changed("Reply-To", what + ": replies come to the public address", "[desk] subaddress = none");
}

/// "[smtp] message_id = …" as it should be.
std::string id_setting(const ProbeLetter& letter) {
  const auto& came = letter.came->message_id;
  if (came == letter.wire.message_id) return "kept";
  const auto domain = domain_of(came);
  const bool is_told = same_address(relay_id_in(letter.outcome.said, domain), came);
  return is_told ? domain : "rewritten";
}

std::string id_setting(const send::RelayIds& ids) {
  if (!ids.is_own) return "kept";
  return ids.domain.empty() ? "rewritten" : ids.domain;
}

ProbeFinding message_id(const ProbeLetter& letter, const Config& config) {
  const auto fitting = id_setting(letter);
  const auto what = fitting == "kept"        ? std::string("stays as it is")
                    : fitting == "rewritten" ? "becomes " + letter.came->message_id
                                             : "becomes " + letter.came->message_id + ", as the relay's answer says";
  if (fitting == id_setting(config.smtp.ids)) return well("Message-ID", what);
  return changed("Message-ID", what, "[smtp] message_id = " + fitting);
}

ProbeFinding own_fields(const ProbeLetter& letter) {
  const bool is_kept = field_of(*letter.came, "X-Gatepost-Probe").has_value();
  return is_kept ? well("X-Gatepost-*", "stay as they are")
                 : well("X-Gatepost-*", "are taken out; filters of your people cannot use them");
}

ProbeFinding evidence(const Mail& came, const Config& config) {
  const auto server = authserv_id_of(came);
  const auto& desk = config.desk;
  if (server.empty())
    return well("evidence",
                "the receiving server writes no results on the desk's own mail; `gatepost check` looks at "
                "those of others");
  const bool is_nameless = server == nameless;
  if (is_nameless && desk.evidence.kind != EvidenceRule::Kind::m365)
    return changed("evidence", "results without a name, as Exchange Online writes them", "[desk] evidence = m365");
  if (is_nameless || same_address(server, desk.authserv_id) || desk.evidence.kind == EvidenceRule::Kind::m365)
    return well("evidence", "results of " + (is_nameless ? std::string("Exchange Online") : server));
  return changed("evidence", "results of " + server + ", which are not believed", "[desk] authserv_id = " + server);
}

// --- the envelope ---

std::string name_of(EnvelopeRule rule) {
  switch (rule) {
    case EnvelopeRule::verp: return "verp";
    case EnvelopeRule::null: return "null";
    case EnvelopeRule::address: return "address";
  }
  return {};
}

bool is_refused(const Probe& probe, EnvelopeRule rule) {
  return std::ranges::find(probe.refused, rule, &ProbeLetter::envelope) != probe.refused.end();
}

/// Where reports go, by the field that the last server writes; absent: it writes none.
std::optional<std::string> return_path(const ProbeLetter& letter) {
  return letter.came ? letter.came->envelope.sender : std::nullopt;
}

bool is_ours(const std::string& address, const Config& config) {
  return same_address(address, config.desk.address) || same_address(address, config.smtp.user);
}

/// What fits: the rule, and why.
std::pair<EnvelopeRule, std::string> fitting_envelope(const Probe& probe, const Config& config) {
  using enum EnvelopeRule;
  if (is_refused(probe, null) && is_refused(probe, verp))
    return {address, "the relay takes neither an address of each letter's own nor the null sender"};
  if (is_refused(probe, verp)) return {null, "the relay takes the null sender, and no address of each letter's own"};
  if (is_refused(probe, null)) return {address, "the relay does not take the null sender of automatic letters"};
  const auto path = return_path(probe.plain);
  if (!path) return {config.smtp.envelope, "is taken; what becomes of it is not told"};
  if (same_address(*path, probe.plain.wire.envelope_sender)) return {verp, "stays as it is"};
  if (is_ours(*path, config)) return {address, "becomes " + *path};
  return {config.smtp.envelope,
          "becomes " + (path->empty() ? "the null sender" : *path) + "; reports find their letter by its Message-ID"};
}

ProbeFinding envelope(const Probe& probe, const Config& config) {
  const auto [rule, what] = fitting_envelope(probe, config);
  if (rule == config.smtp.envelope) return well("envelope sender", what);
  return changed("envelope sender", what, "[smtp] envelope = " + name_of(rule));
}

}  // namespace

std::vector<ProbeFinding> findings_of(const Probe& probe, const Config& config) {
  if (!probe.trouble.empty()) return {changed("mailbox", probe.trouble, "")};
  std::vector<ProbeFinding> out{arrival(probe, config)};
  const auto* letter = letter_that_came(probe);
  if (letter != nullptr) {
    out.push_back(from(*letter->came, config));
    out.push_back(reply_to(*letter, config));
    out.push_back(message_id(*letter, config));
    out.push_back(own_fields(*letter));
    out.push_back(evidence(*letter->came, config));
    out.push_back(subaddressing(probe, config));
  }
  if (was_taken(probe.plain)) out.push_back(envelope(probe, config));
  return out;
}

}  // namespace gatepost::cli
