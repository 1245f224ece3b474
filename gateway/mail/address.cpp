#include "mail/address.hpp"

#include <algorithm>
#include <array>

namespace gatepost {
namespace {

constexpr std::array<std::string_view, 8> unread{"mailer-daemon", "postmaster",   "noreply", "no-reply",
                                                 "donotreply",    "do-not-reply", "nobody",  "bounce"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_refused(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte <= ' ' || byte == 0x7f || std::string_view("<>(),;:\\\"[]").find(c) != std::string_view::npos;
}

}  // namespace

std::string folded(std::string_view address) {
  std::string out(address);
  std::ranges::transform(out, out.begin(), lower);
  return out;
}

std::string domain_of(std::string_view address) {
  const auto at = address.rfind('@');
  return at == std::string_view::npos ? std::string() : folded(address.substr(at + 1));
}

std::string local_part_of(std::string_view address) { return std::string(address.substr(0, address.rfind('@'))); }

bool same_address(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

bool is_unread(std::string_view address) {
  const auto local = folded(local_part_of(address));
  return std::ranges::find(unread, local.substr(0, local.find('+'))) != unread.end();
}

bool is_mailable(std::string_view address) {
  const auto at = address.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < address.size() && address.size() <= 254 &&
         address.find('@', at + 1) == std::string_view::npos && std::ranges::none_of(address, is_refused);
}

}  // namespace gatepost
