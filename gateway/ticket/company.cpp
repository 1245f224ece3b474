#include "ticket/company.hpp"

#include <algorithm>

#include "mail/address.hpp"
#include "mail/providers.hpp"

namespace gatepost {

bool is_of_company(const std::string& address, const Desk& desk) {
  const auto domain = domain_of(address);
  if (std::ranges::find(large_providers, domain) != large_providers.end()) return false;
  const auto is_there = [&](const std::string& one) { return domain_of(one) == domain; };
  return std::ranges::any_of(desk.staff,
                             [&](const Staff& one) { return std::ranges::any_of(one.addresses, is_there); });
}

}  // namespace gatepost
