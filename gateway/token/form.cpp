#include "token/form.hpp"

namespace gatepost::token {
namespace {

bool is_plain(char c) {
  const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return is_letter || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
}

void append(std::string& out, std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_plain(c))
      out += c;
    else
      (out += '%') += {digits[byte >> 4U], digits[byte & 15U]};
  }
}

}  // namespace

std::string encoded(const Fields& fields) {
  std::string out;
  for (const auto& [name, value] : fields) {
    if (value.empty()) continue;
    if (!out.empty()) out += '&';
    append(out, name);
    out += '=';
    append(out, value);
  }
  return out;
}

std::string form_of(const Settings& settings, const Secrets& secrets) {
  switch (settings.grant) {
    case Grant::refresh_token:
      return encoded({{"grant_type", "refresh_token"},
                      {"refresh_token", secrets.refresh_token},
                      {"client_id", settings.client_id},
                      {"client_secret", secrets.client_secret},
                      {"scope", settings.scope}});
    case Grant::client_credentials:
      return encoded({{"grant_type", "client_credentials"},
                      {"client_id", settings.client_id},
                      {"client_secret", secrets.client_secret},
                      {"scope", settings.scope}});
    case Grant::jwt_bearer: break;
  }
  return encoded({{"grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"}, {"assertion", secrets.assertion}});
}

std::string device_form(const Settings& settings, const std::string& client_secret) {
  return encoded({{"client_id", settings.client_id}, {"client_secret", client_secret}, {"scope", settings.scope}});
}

std::string polling_form(const Settings& settings, const std::string& client_secret, const std::string& device_code) {
  return encoded({{"grant_type", "urn:ietf:params:oauth:grant-type:device_code"},
                  {"device_code", device_code},
                  {"client_id", settings.client_id},
                  {"client_secret", client_secret}});
}

}  // namespace gatepost::token
