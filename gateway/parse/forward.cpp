#include "parse/forward.hpp"

namespace gatepost::parse {

std::optional<Forward> find_forward(std::string_view text, std::string_view) {
  const auto at = text.find("---------- Forwarded message");
  if (at == std::string_view::npos) return std::nullopt;
  Forward forward;
  forward.above = text.substr(0, at);
  forward.text = text.substr(at);
  return forward;
}

}  // namespace gatepost::parse
