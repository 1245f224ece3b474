#include "parse/bounce.hpp"

namespace gatepost::parse {

std::optional<Bounce> bounce_of(const std::optional<DeliveryReport>& report) {
  if (!report || report->outcome == DeliveryReport::Outcome::delivered) return std::nullopt;
  return report->bounce;
}

}  // namespace gatepost::parse
