#include "mail/time.hpp"

#include <charconv>

namespace gatepost {
namespace {

std::optional<Span> unit_of(char letter) {
  switch (letter) {
    case 's': return std::chrono::seconds(1);
    case 'm': return std::chrono::minutes(1);
    case 'h': return std::chrono::hours(1);
    case 'd': return std::chrono::days(1);
    case 'w': return std::chrono::weeks(1);
    default: return std::nullopt;
  }
}

constexpr std::int64_t largest_count = 100'000;  // keeps every sum far from overflow

}  // namespace

std::optional<Span> span_of(std::string_view text) {
  std::int64_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc{} || end + 1 != text.data() + text.size() || count < 0 || count > largest_count) return {};
  const auto unit = unit_of(*end);
  return unit ? std::optional(*unit * count) : std::nullopt;
}

}  // namespace gatepost
