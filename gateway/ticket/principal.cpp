#include "ticket/principal.hpp"

#include <algorithm>

#include "mail/address.hpp"

namespace gatepost {

std::string_view name_of(Principal::Kind kind) {
  switch (kind) {
    case Principal::Kind::staff: return "staff";
    case Principal::Kind::department: return "department";
    case Principal::Kind::outsider: return "outsider";
    case Principal::Kind::customer: return "customer";
    case Principal::Kind::desk: return "desk";
  }
  return "staff";
}

bool is_held_by(const Principal& principal, const std::vector<std::string>& addresses) {
  const auto is_among = [&](const std::string& one) {
    return std::ranges::any_of(addresses, [&](const std::string& other) { return same_address(one, other); });
  };
  const bool is_group = principal.kind == Principal::Kind::department || principal.kind == Principal::Kind::desk;
  if (is_group) return std::ranges::all_of(principal.addresses, is_among);
  return principal.addresses.empty() || std::ranges::any_of(principal.addresses, is_among);
}

}  // namespace gatepost
