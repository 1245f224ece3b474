// Whoever a token is made for. Given once, kept in the store, never used again for another.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mail/number.hpp"
#include "mail/time.hpp"

namespace gatepost {

struct Principal {
  enum class Kind { staff, department, outsider, customer, desk };
  PrincipalNumber number;
  Kind kind = Kind::staff;
  std::string name;    // id of staff or department; folded address of outsiders and customers; "admin"
  int generation = 1;  // tokens of this one and the one before are valid
  Time since{};        // when the generation began: it is raised before token_age is over
  std::vector<std::string> addresses{};  // of staff, as config.ini had them; empty: not known
  bool operator==(const Principal&) const = default;
};

std::string_view name_of(Principal::Kind kind);

/// Whether tokens made for the principal are those of the person with these addresses. A section of config.ini that
/// has none of its addresses any more is another person's: who had it before keeps the letters, and must have no
/// rights.
bool is_same_person(const Principal& principal, const std::vector<std::string>& addresses);

}  // namespace gatepost
