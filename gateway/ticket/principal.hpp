// Whoever a token is made for. Given once, kept in the store, never used again for another.
#pragma once

#include <string>
#include <string_view>

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
  bool operator==(const Principal&) const = default;
};

std::string_view name_of(Principal::Kind kind);

}  // namespace gatepost
