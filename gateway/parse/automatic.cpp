#include "parse/automatic.hpp"

namespace gatepost::parse {

std::optional<Automatic> automatic_of(const Mail& mail, const Node& root) {
  if (root.type == "multipart/report")
    return Automatic{Automatic::Kind::bounce, "Content-Type: multipart/report"};
  const auto submitted = field_of(mail, "Auto-Submitted");
  if (submitted && !same_address(*submitted, "no"))
    return Automatic{Automatic::Kind::auto_reply, "Auto-Submitted: " + std::string(*submitted)};
  return std::nullopt;
}

}  // namespace gatepost::parse
