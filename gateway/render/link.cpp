#include "render/link.hpp"

#include <algorithm>
#include <array>

namespace gatepost::render {
namespace {

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~@+").find(c) != std::string_view::npos;
}

bool is_of_address(char c) {
  return is_plain(c) || std::string_view(":/?#[]!$&()*,;=%").find(c) != std::string_view::npos;
}

template <class Allowed>
std::string percent_encoded(std::string_view words, Allowed allowed) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : words) {
    if (allowed(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += {'%', digits[byte >> 4], digits[byte & 15]};
  }
  return out;
}

bool may_leave(std::string_view address) {
  constexpr std::array<std::string_view, 3> schemes{"https://", "http://", "mailto:"};
  return std::ranges::any_of(schemes, [address](auto scheme) { return address.starts_with(scheme); });
}

}  // namespace

std::string link_address(std::string_view source, const Filled& letter) {
  bool is_first = source.starts_with(placeholder_sign);
  std::string address;
  letter.write(address, source, [&](std::string& out, const Slot& slot, std::string_view) {
    const auto& words = letter.plain(slot);
    out += is_first ? words : percent_encoded(words, is_plain);
    is_first = false;
  });
  const auto encoded = percent_encoded(address, is_of_address);
  return may_leave(encoded) ? encoded : std::string();
}

}  // namespace gatepost::render
