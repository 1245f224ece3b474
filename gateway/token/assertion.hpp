// The signed claim of a service account (RFC 7523), RS256. Pure but for the key, which comes as text.
#pragma once

#include <chrono>
#include <string>
#include <variant>

#include "token/token.hpp"

namespace gatepost::token {

/// Signs for an hour. `key`: PEM, or Google's JSON with private_key, client_email and private_key_id.
std::variant<std::string, NoToken> assertion_of(const Settings& settings, const std::string& key,
                                                std::chrono::system_clock::time_point now);

}  // namespace gatepost::token
