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

/// Folded. A dot may end a sentence, and beyond ASCII particles and signs stand at an address without a blank.
bool is_of_address(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '+';
}

bool is_domain_going_on(std::string_view text, std::size_t dot) {
  return text[dot] == '.' && dot + 1 < text.size() && is_of_address(text[dot + 1]);
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

bool names_address(std::string_view text, std::string_view address) {
  if (address.empty()) return false;
  const auto all = folded(text);
  for (auto at = all.find(address); at != std::string::npos; at = all.find(address, at + 1)) {
    const auto end = at + address.size();
    const bool goes_on = end < all.size() && (is_of_address(all[end]) || is_domain_going_on(all, end));
    if ((at == 0 || (!is_of_address(all[at - 1]) && all[at - 1] != '.')) && !goes_on) return true;
  }
  return false;
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
