#include "cli/evidence_seen.hpp"

#include <algorithm>
#include <map>

#include "mail/address.hpp"

namespace gatepost::cli {

// RFC 8601 section 2.2: [CFWS] authserv-id [CFWS authres-version] ";" …
std::string authserv_id_of(const Mail& mail) {
  auto value = field_of(mail, "Authentication-Results").value_or("");
  value.remove_prefix(std::min(value.find_first_not_of(" \t"), value.size()));
  const auto id = folded(value.substr(0, value.find_first_of(" \t;(")));
  return id.find('=') == std::string::npos ? id : std::string(nameless);
}

namespace {

std::string advice_on(const std::string& server, const Desk& desk) {
  if (server == nameless) return "; if Exchange Online is your receiving server, set evidence = m365 in [desk]";
  if (desk.evidence.kind == EvidenceRule::Kind::m365) return ", none of Exchange Online: is evidence in [desk] right?";
  if (!desk.authserv_id.empty()) return ", none of " + desk.authserv_id + ": is authserv_id in [desk] right?";
  return "; if that is your own receiving server, set authserv_id in [desk] to it";
}

}  // namespace

std::string sentence_about(const std::vector<std::string>& seen, const Desk& desk) {
  std::map<std::string, std::size_t> counts;
  for (const auto& id : seen)
    if (!id.empty()) ++counts[id];
  if (counts.empty()) return {};
  const auto of_all = " of " + std::to_string(seen.size()) + " recent mails carry results of ";
  const bool is_m365 = desk.evidence.kind == EvidenceRule::Kind::m365;
  if (const auto own = counts.find(is_m365 ? std::string(nameless) : folded(desk.authserv_id)); own != counts.end())
    return std::to_string(own->second) + of_all + (is_m365 ? "Exchange Online" : desk.authserv_id);
  const auto most = std::ranges::max_element(counts, {}, [](const auto& one) { return one.second; });
  return std::to_string(most->second) + of_all + most->first + advice_on(most->first, desk);
}

}  // namespace gatepost::cli
