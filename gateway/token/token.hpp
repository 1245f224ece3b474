// token: a grant to an access token (OAuth 2, RFC 6749), for logins without a password; and the consent itself, where a
// person gives it once (RFC 8628).
//
// takes   the settings of a grant; secrets in files
// gives   an access token, or why there is none; the file of a consent
// never   writes a secret into a sentence, follows a redirect, or speaks without TLS to another machine
//
// A token is kept in memory until a minute before its end. Every answer of the server is taken for hostile. Processes
// that share the file of a consent take turns by a lock beside it, FILE.lock, and read it anew at each turn.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "mail/bearer.hpp"
#include "mail/time.hpp"

namespace gatepost::token {

enum class Grant {
  refresh_token,       // somebody consented once
  client_credentials,  // the program itself is allowed: Microsoft 365
  jwt_bearer,          // a service account with a key of its own (RFC 7523): Google Workspace
};

struct Settings {
  Grant grant = Grant::refresh_token;
  std::string token_url;
  std::string device_url;  // where a consent begins; only authorize() asks there
  std::string ca_file;     // empty: the system's trust
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

/// How long a consent lasts, where the server told when it gave it.
struct Term {
  Time since{};  // when that was told
  Time ends{};
};

/// Absent: nobody told, or there is no consent in refresh_token_file. Asks no server.
std::optional<Term> term_of(const Settings& settings);

/// What the person who consents does: opens the page, and types the code.
struct Invitation {
  std::string page;            // printable ASCII without blanks, as all of these
  std::string page_with_code;  // nothing is to be typed there; empty: the server has none
  std::string code;
  Time until{};
};

/// How authorize() reaches that person. `wait` returns after that time; tests move the clock instead. `stored` hears
/// that the new consent has replaced the old one, before any signal that came meanwhile is delivered.
struct Asking {
  std::function<void(const Invitation&)> show;
  std::function<void(std::chrono::seconds)> wait;
  std::function<void()> stored = [] {};
};

/// Asks for a consent, and puts it into refresh_token_file in place of the old one. Nothing: it is done. Whatever else
/// happens, the file is as it was.
std::optional<NoToken> authorize(const Settings& settings, const Asking& asking);

}  // namespace gatepost::token
