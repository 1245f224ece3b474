#include "ticket/held.hpp"

namespace gatepost {

std::string_view name_of(Hold::Why why) {
  if (why == Hold::Why::automatic) return "automatic";
  if (why == Hold::Why::parked) return "parked";
  if (why == Hold::Why::junk) return "junk";
  return why == Hold::Why::proven ? "proven" : "unproven";
}

std::optional<Hold::Why> why_of(std::string_view name) {
  for (const auto why :
       {Hold::Why::proven, Hold::Why::unproven, Hold::Why::automatic, Hold::Why::parked, Hold::Why::junk})
    if (name_of(why) == name) return why;
  return std::nullopt;
}

}  // namespace gatepost
