#include "identify/evidence.hpp"

#include <algorithm>
#include <array>

#include "identify/hop.hpp"
#include "identify/results.hpp"
#include "mail/address.hpp"

namespace gatepost::identify {
namespace {

using Found = std::vector<Result>;

// --- authserv ---

bool has_method(const Found& results, const std::string& method) {
  return std::ranges::find(results, method, &Result::method) != results.end();
}

bool is_disowning(const Result& result) { return result.method == "dmarc" && result.value == "fail"; }

/// Where mail comes in from other hosts: what stands below that field is the sender's word as well.
bool is_border(const Hop& hop) { return !is_handed_on(hop) && !is_from_itself(hop); }

/// Fields above the own server's Received are its own. Below it stands what the sender wrote as well, so there only the
/// topmost counts, and only where none stands above it, not even one without results. Of several of its own fields the
/// topmost that knows a method counts, but dmarc=fail in any: a server that is of two minds vouches for nobody.
Found results_by(const Mail& mail, const std::string& authserv_id) {
  Found out;
  if (authserv_id.empty()) return out;
  bool is_past_own_hop = false;
  bool is_past_border = false;
  bool has_own_field = false;
  for (const auto& field : mail.header) {
    if (same_address(field.name, "Received")) {
      const auto hop = hop_of(field.value);
      const bool is_own = is_by(hop, authserv_id);
      // Below the border every other Received is the sender's word, whatever it says of LMTP or of its server.
      if (is_past_border || (!is_own && (is_past_own_hop || !is_handed_on(hop)))) break;
      is_past_own_hop = is_past_own_hop || is_own;
      is_past_border = is_own && is_border(hop);
    }
    if (!same_address(field.name, "Authentication-Results")) continue;
    if (is_past_own_hop && has_own_field) break;
    auto results = results_of(field.value);
    if (!same_address(results.server, authserv_id)) continue;
    has_own_field = true;
    const auto above = out;
    for (auto& result : results.found)
      if (!has_method(above, result.method) || is_disowning(result)) out.push_back(std::move(result));
  }
  return out;
}

// --- m365 ---

bool is_exchange_online(std::string_view host) {
  constexpr std::array<std::string_view, 3> domains{".prod.outlook.com", ".protection.outlook.com",
                                                    ".outlook.office365.com"};
  return std::ranges::any_of(domains, [&](std::string_view domain) { return host.ends_with(domain); });
}

bool is_by_exchange(const Hop& hop) {
  return !hop.by.empty() && std::ranges::all_of(hop.by, [](const auto& host) { return is_exchange_online(host); });
}

Found results_of_exchange(const Mail& mail) {
  for (const auto& field : mail.header) {
    if (same_address(field.name, "Received") && !is_by_exchange(hop_of(field.value))) return {};
    if (!same_address(field.name, "Authentication-Results")) continue;
    auto results = results_of(field.value);
    return results.server.empty() ? std::move(results.found) : Found();
  }
  return {};
}

/// The value of a field that stands in the mail once.
std::string only_field(const Mail& mail, std::string_view name) {
  const auto is_it = [&](const HeaderField& field) { return same_address(field.name, name); };
  const auto found = std::ranges::find_if(mail.header, is_it);
  if (found == mail.header.end() || std::any_of(found + 1, mail.header.end(), is_it)) return {};
  const auto begin = found->value.find_first_not_of(" \t\r\n");
  const auto end = found->value.find_last_not_of(" \t\r\n");
  return begin == std::string::npos ? std::string() : folded(found->value.substr(begin, end + 1 - begin));
}

/// From one mailbox of the tenant to another. Exchange lets nobody write a From there that is not theirs to send as.
/// Mail from elsewhere has lost these fields at the border, where it got results with spf and a Received that names
/// the host it came from.
bool stayed_in_tenant(const Mail& mail, const Found& results) {
  std::size_t hops = 0;
  for (const auto& field : mail.header) {
    if (!same_address(field.name, "Received")) continue;
    const auto hop = hop_of(field.value);
    if (!is_by_exchange(hop) || !is_exchange_online(hop.from)) return false;
    ++hops;
  }
  return hops > 0 && !has_method(results, "spf") &&
         only_field(mail, "X-MS-Exchange-Organization-AuthAs") == "internal" &&
         is_exchange_online(only_field(mail, "X-MS-Exchange-Organization-AuthSource"));
}

// --- submission ---

/// RFC 3848 and RFC 6531: the A says that the client had logged in.
bool is_authenticated(const std::string& protocol) {
  constexpr std::array<std::string_view, 4> protocols{"esmtpa", "esmtpsa", "utf8smtpa", "utf8smtpsa"};
  return std::ranges::find(protocols, protocol) != protocols.end();
}

bool is_same_person(const std::string& one, const std::string& other, const Desk& desk) {
  const auto* person = desk.staff_by_address(one);
  return same_address(one, other) || (person != nullptr && person == desk.staff_by_address(other));
}

/// Servers bind the envelope's sender to the login, and From to neither.
bool is_by_login_of_sender(const Mail& mail, const Hop& hop, const Desk& desk) {
  const auto login = hop.login.find('@') != std::string::npos ? hop.login : mail.envelope.sender.value_or("");
  return is_same_person(login, sender_of(mail), desk);
}

bool was_submitted(const Mail& mail, const Desk& desk) {
  for (const auto& field : mail.header) {
    if (!same_address(field.name, "Received")) continue;
    const auto hop = hop_of(field.value);
    if (is_handed_on(hop)) continue;
    return hop.by.size() == 1 && is_by(hop, desk.evidence.host) && is_authenticated(hop.protocol) &&
           is_by_login_of_sender(mail, hop, desk);
  }
  return false;
}

// --- what the results say ---

/// d= is the From domain or one above it (RFC 7489 section 3.1.1, as far as it goes without the public suffix list).
bool is_aligned(const std::string& signing, const std::string& from) {
  return signing.find('.') != std::string::npos && (from == signing || from.ends_with("." + signing));
}

bool is_signed_by_sender(const Result& result, const std::string& from_domain) {
  auto signing = result.property("header.d");
  if (signing.empty()) signing = domain_of(result.property("header.i"));
  return result.method == "dkim" && result.value == "pass" && is_aligned(signing, from_domain);
}

bool is_disowned(const Found& results) { return std::ranges::any_of(results, is_disowning); }

/// RFC 5322 section 3.6 allows one of each. DKIM signs those at the bottom and does not see what was added above (RFC
/// 6376 section 8.15), which mail programs and we read: somebody else's mail, sent on to another reader or with another
/// subject.
bool has_doubled_field(const Mail& mail) {
  constexpr auto once = std::to_array<std::string_view>(
      {"from", "sender", "reply-to", "to", "cc", "message-id", "in-reply-to", "references", "subject", "date"});
  return std::ranges::any_of(once, [&](std::string_view name) {
    return std::ranges::count_if(mail.header, [&](const auto& field) { return same_address(field.name, name); }) > 1;
  });
}

Proof proof_of(const Found& results, const std::string& from_domain) {
  const auto dmarc = std::ranges::find(results, "dmarc", &Result::method);
  const bool is_dmarc_pass =
      dmarc != results.end() && dmarc->value == "pass" && dmarc->property("header.from") == from_domain;
  const bool is_signed =
      std::ranges::any_of(results, [&](const Result& one) { return is_signed_by_sender(one, from_domain); });
  return is_dmarc_pass || is_signed ? Proof::evidence : Proof::none;
}

bool has_further_evidence(const Mail& mail, const Found& results, const Desk& desk) {
  switch (desk.evidence.kind) {
    case EvidenceRule::Kind::authserv: return false;
    case EvidenceRule::Kind::m365: return stayed_in_tenant(mail, results);
    case EvidenceRule::Kind::submission: return was_submitted(mail, desk);
  }
  return false;
}

}  // namespace

Proof evidence_of(const Mail& mail, const Desk& desk) {
  const bool is_m365 = desk.evidence.kind == EvidenceRule::Kind::m365;
  const auto results = is_m365 ? results_of_exchange(mail) : results_by(mail, desk.authserv_id);
  if (is_disowned(results)) return Proof::refuted;
  const auto from_domain = domain_of(sender_of(mail));
  if (from_domain.empty() || has_doubled_field(mail)) return Proof::none;
  const auto proof = proof_of(results, from_domain);
  return proof == Proof::none && has_further_evidence(mail, results, desk) ? Proof::evidence : proof;
}

}  // namespace gatepost::identify
