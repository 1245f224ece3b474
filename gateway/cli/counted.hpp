// "1 ticket", "2 tickets".
#pragma once

#include <cstdint>
#include <string>

namespace gatepost::cli {

/// `what`: a noun whose plural takes an s.
inline std::string counted(std::uint64_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

}  // namespace gatepost::cli
