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
  std::string name;    // id of staff or department; folded address of outsiders and customers; "admin", "staff"
  int generation = 1;  // tokens of this one and the one before are valid
  Time since{};        // when the generation began: it is raised before token_age is over
  std::vector<std::string> addresses{};  // in config.ini, of a department all; empty: not known
  bool operator==(const Principal&) const = default;
};

std::string_view name_of(Principal::Kind kind);

/// Whether tokens made for the principal are good for whoever has these addresses. A person's section of config.ini
/// that has none of its addresses any more is another person's; a department or desk that lacks one has been left by
/// somebody.
/// Who had them before keeps the letters, and must have no rights.
bool is_held_by(const Principal& principal, const std::vector<std::string>& addresses);

}  // namespace gatepost
