#include "mail/safe_url.hpp"

#include <arpa/inet.h>

#include <optional>

namespace gatepost {
namespace {

std::optional<std::string_view> behind(std::string_view scheme, std::string_view url) {
  if (!url.starts_with(scheme)) return std::nullopt;
  return url.substr(scheme.size());
}

/// Host and port. Nothing where a user stands there as well; to a browser a backslash ends it as a slash does.
std::string_view authority_of(std::string_view rest) {
  const auto whole = rest.substr(0, rest.find_first_of("/?#"));
  return whole.find_first_of("@\\") == std::string_view::npos ? whole : std::string_view();
}

bool is_port(std::string_view text) {
  return text.empty() || (text.front() == ':' && text.find_first_not_of("0123456789", 1) == std::string_view::npos);
}

bool is_here(std::string_view authority) {
  const auto end = authority.starts_with('[') ? authority.find(']') + 1 : authority.find(':');
  const auto host = authority.substr(0, end);
  return is_port(authority.substr(host.size())) && is_this_machine(std::string(host));
}

}  // namespace

bool is_this_machine(const std::string& host) {
  in_addr address{};
  const bool is_ipv4 = ::inet_pton(AF_INET, host.c_str(), &address) == 1;
  return host == "localhost" || host == "::1" || host == "[::1]" || (is_ipv4 && host.starts_with("127."));
}

bool is_safe_url(std::string_view url) {
  if (const auto rest = behind("https://", url)) return !authority_of(*rest).empty();
  const auto rest = behind("http://", url);
  return rest && is_here(authority_of(*rest));
}

}  // namespace gatepost
