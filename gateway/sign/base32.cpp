#include "sign/base32.hpp"

#include <algorithm>

namespace gatepost::sign {
namespace {

constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t longest_number = 12;  // 60 bits

}  // namespace

std::string base32_of_bytes(std::string_view bytes) {
  std::string out;
  std::uint32_t held = 0;
  int bits = 0;
  for (const char c : bytes) {
    held = held << 8 | static_cast<unsigned char>(c);
    for (bits += 8; bits >= 5; bits -= 5) out += alphabet[held >> (bits - 5) & 31];
  }
  return out;
}

std::string base32_of_number(std::int64_t number) {
  std::string out;
  do out.insert(out.begin(), alphabet[static_cast<std::size_t>(number & 31)]);
  while ((number >>= 5) > 0);
  return out;
}

std::optional<std::int64_t> number_of_base32(std::string_view text) {
  if (text.empty() || text.size() > longest_number || !is_base32(text)) return std::nullopt;
  std::int64_t number = 0;
  for (const char c : text) number = number * 32 + static_cast<std::int64_t>(alphabet.find(c));
  return number;
}

bool is_base32(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return alphabet.find(c) != std::string_view::npos; });
}

}  // namespace gatepost::sign
