// token: a grant to an access token (OAuth 2, RFC 6749), for logins without a password.
//
// takes   the settings of a grant; secrets in files
// gives   an access token, or why there is none
// never   writes a secret into a sentence, follows a redirect, or speaks without TLS to another machine
//
// A token is kept in memory until a minute before its end. Every answer of the server is taken for hostile.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "mail/bearer.hpp"

namespace gatepost::token {

enum class Grant {
  refresh_token,       // somebody consented once
  client_credentials,  // the program itself is allowed: Microsoft 365
  jwt_bearer,          // a service account with a key of its own (RFC 7523): Google Workspace
};

struct Settings {
  Grant grant = Grant::refresh_token;
  std::string token_url;
  std::string ca_file;  // empty: the system's trust
  std::string client_id;
  std::string client_secret_file;  // empty: a public client, which has none
  std::string refresh_token_file;  // replaced when the server sends a new one
  std::string key_file;            // jwt_bearer: PEM, or the JSON file that Google hands out
  std::string scope;
  std::string subject;  // jwt_bearer: the mailbox that the service account acts for
  std::chrono::seconds within{30};
  std::function<std::chrono::system_clock::time_point()> now = std::chrono::system_clock::now;
};

/// Asks nobody before the first token(). Any thread may ask, one at a time.
std::shared_ptr<Bearer> open(Settings settings);

}  // namespace gatepost::token
