// What is sent to a token server (RFC 6749 section 4, RFC 7523), and to a device endpoint (RFC 8628). Pure.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "token/token.hpp"

namespace gatepost::token {

/// What the files of the settings hold.
struct Secrets {
  std::string client_secret;
  std::string refresh_token;
  std::string assertion;  // the signed JWT
};

using Fields = std::vector<std::pair<std::string, std::string>>;

/// application/x-www-form-urlencoded; fields without a value are left out.
std::string encoded(const Fields& fields);

std::string form_of(const Settings& settings, const Secrets& secrets);

/// That somebody shall be asked for a consent, and whether they have given it.
std::string device_form(const Settings& settings, const std::string& client_secret);
std::string polling_form(const Settings& settings, const std::string& client_secret, const std::string& device_code);

}  // namespace gatepost::token
