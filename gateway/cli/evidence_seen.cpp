#include "cli/evidence_seen.hpp"

#include <algorithm>
#include <map>

#include "mail/address.hpp"

namespace gatepost::cli {

// RFC 8601 section 2.2: [CFWS] authserv-id [CFWS authres-version] ";" …
std::string authserv_id_of(const Mail& mail) {
  auto value = field_of(mail, "Authentication-Results").value_or("");
  value.remove_prefix(std::min(value.find_first_not_of(" \t"), value.size()));
  return folded(value.substr(0, value.find_first_of(" \t;(")));
}

std::string sentence_about(const std::vector<std::string>& seen, const std::string& configured) {
  std::map<std::string, std::size_t> counts;
  for (const auto& id : seen)
    if (!id.empty()) ++counts[id];
  if (counts.empty()) return {};
  const auto of_all = " of " + std::to_string(seen.size()) + " recent mails carry results of ";
  if (const auto own = counts.find(folded(configured)); own != counts.end())
    return std::to_string(own->second) + of_all + configured;
  const auto most = std::ranges::max_element(counts, {}, [](const auto& one) { return one.second; });
  return std::to_string(most->second) + of_all + most->first +
         (configured.empty() ? "; if that is your own receiving server, set authserv_id in [desk] to it"
                             : ", none of " + configured + ": is authserv_id in [desk] right?");
}

}  // namespace gatepost::cli
