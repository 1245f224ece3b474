#include "send/send.hpp"

#include <algorithm>
#include <array>

namespace gatepost::send {
namespace {

// The finalizer of MurmurHash3: neighbouring numbers come out far apart.
std::uint64_t spread(std::uint64_t x) {
  x ^= x >> 33;
  x *= 0xff51afd7ed558ccdULL;
  x ^= x >> 33;
  x *= 0xc4ceb9fe1a85ec53ULL;
  return x ^ (x >> 33);
}

}  // namespace

std::chrono::seconds retry_after(int attempt, std::int64_t seed) {
  static constexpr std::array<int, 7> minutes = {1, 2, 5, 15, 30, 60, 120};
  const auto step = static_cast<std::size_t>(std::clamp<int>(attempt, 1, minutes.size()) - 1);
  const std::int64_t seconds = minutes[step] * 60;
  const auto mixed = spread(static_cast<std::uint64_t>(seed) * 31 + static_cast<std::uint64_t>(step));
  const auto per_mille = 800 + static_cast<std::int64_t>(mixed % 401);
  return std::chrono::seconds(seconds * per_mille / 1000);
}

std::chrono::seconds patience_after(int attempts) {
  constexpr std::chrono::seconds first{20};
  constexpr std::chrono::seconds most{300};
  auto patience = first;
  for (int i = 0; i < attempts && patience < most; ++i) patience *= 2;
  return std::min(patience, most);
}

}  // namespace gatepost::send
