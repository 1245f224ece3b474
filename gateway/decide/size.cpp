#include "decide/size.hpp"

namespace gatepost::decide {

std::string size_in_words(std::uint64_t bytes) {
  constexpr std::uint64_t kib = 1024;
  if (bytes < kib) return std::to_string(bytes) + " B";
  if (bytes < kib * kib) return std::to_string((bytes + kib / 2) / kib) + " KB";
  return std::to_string((bytes + kib * kib / 2) / (kib * kib)) + " MB";
}

}  // namespace gatepost::decide
