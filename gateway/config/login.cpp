#include "config/login.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "mail/safe_url.hpp"

namespace gatepost::config {
namespace {

using token::Grant;

void complain(const ini::Section& section, std::string_view name, const std::string& what, Complaints& complaints) {
  const auto* key = section.key(name);
  complaints.push_back({key ? key->file : section.file, key ? key->line : section.line,
                        section.title() + " " + std::string(name) + what});
}

/// The keys that a grant needs, and whether one has no use for them.
struct Needs {
  Grant grant;
  std::string name;
  std::vector<std::string_view> needed;
  std::vector<std::string_view> unread;
};

const Needs& needs_of(Grant grant) {
  static const std::array<Needs, 3> all{
      {{Grant::refresh_token, "refresh_token", {"client_id", "refresh_token_file"}, {"key_file", "subject"}},
       {Grant::client_credentials,
        "client_credentials",
        {"client_id", "client_secret_file", "scope"},
        {"refresh_token_file", "device_url", "key_file", "subject"}},
       {Grant::jwt_bearer,
        "jwt_bearer",
        {"key_file", "scope"},
        {"client_secret_file", "refresh_token_file", "device_url"}}}};
  return *std::ranges::find(all, grant, &Needs::grant);
}

bool is_given(const ini::Section& section, std::string_view name) {
  const auto* key = section.key(name);
  return key && !key->value.empty();
}

void check_needs(const Needs& needs, const ini::Section& section, Complaints& complaints) {
  for (const auto name : needs.needed)
    if (!is_given(section, name))
      complain(section, name, " is missing: grant = " + needs.name + " needs it", complaints);
  for (const auto name : needs.unread)
    if (is_given(section, name))
      complain(section, name, " has no use with grant = " + needs.name + "; leave it empty", complaints);
}

/// The room that asks looks once more; a mistake is told before the first mail all the same.
void check_url(std::string_view key, const std::string& url, const ini::Section& section, Complaints& complaints) {
  if (!url.empty() && !is_safe_url(url))
    complain(section, key, " = " + url + ": secrets go by https:// alone, and to a host without user@ before it",
             complaints);
}

void check_unused(const ini::Section& section, Complaints& complaints) {
  for (const auto* name : {"grant", "token_url", "device_url", "token_ca_file", "client_id", "client_secret_file",
                           "refresh_token_file", "key_file", "scope", "subject"})
    if (is_given(section, name)) complain(section, name, " is read with auth = oauth2 alone", complaints);
}

}  // namespace

std::optional<token::Settings> token_login_of(const Login& login, const std::string& user, const ini::Section& section,
                                              Complaints& complaints) {
  if (login.auth == Auth::password) {
    check_unused(section, complaints);
    return std::nullopt;
  }
  for (const auto* name : {"password", "password_file", "password_env"})
    if (is_given(section, name)) complain(section, name, " has no use with auth = oauth2; leave it empty", complaints);
  if (!is_given(section, "user")) complain(section, "user", " is missing: whose mailbox the token is for", complaints);
  if (!is_given(section, "token_url"))
    complain(section, "token_url", " is missing: where the provider gives tokens; see README.md", complaints);
  check_url("token_url", login.token.token_url, section, complaints);
  check_url("device_url", login.token.device_url, section, complaints);
  check_needs(needs_of(login.token.grant), section, complaints);
  auto settings = login.token;
  if (settings.grant == Grant::jwt_bearer && settings.subject.empty()) settings.subject = user;
  return settings;
}

}  // namespace gatepost::config
