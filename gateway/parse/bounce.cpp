#include "parse/bounce.hpp"

namespace gatepost::parse {

std::optional<Bounce> bounce_of(const Mail& mail, const Node&) {
  const auto failed = field_of(mail, "X-Failed-Recipients");
  if (!failed) return std::nullopt;
  Bounce out;
  out.recipients.push_back({folded(*failed), "", "", "", true, ""});
  return out;
}

}  // namespace gatepost::parse
