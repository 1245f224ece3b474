#include "ticket/match.hpp"

namespace gatepost {

std::string_view name_of(Role role) {
  switch (role) {
    case Role::staff: return "staff";
    case Role::claimed: return "claimed";
    case Role::customer: return "customer";
    case Role::outsider: return "outsider";
    case Role::stranger: return "stranger";
  }
  return "stranger";
}

std::string_view name_of(Proof proof) {
  switch (proof) {
    case Proof::none: return "none";
    case Proof::token: return "token";
    case Proof::evidence: return "evidence";
    case Proof::refuted: return "refuted";
  }
  return "none";
}

}  // namespace gatepost
