#include "parse/bounce.hpp"

#include "parse/bounce_report.hpp"

namespace gatepost::parse {

std::optional<Bounce> bounce_of(const Mail& mail, const Node& root) {
  auto report = delivery_report_of(mail, root);
  if (!report || report->outcome == DeliveryReport::Outcome::delivered) return std::nullopt;
  return std::move(report->bounce);
}

}  // namespace gatepost::parse
