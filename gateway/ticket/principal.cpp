#include "ticket/principal.hpp"

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

}  // namespace gatepost
