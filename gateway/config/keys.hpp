// The table of every section and key of config.ini, and the settings as they are written there, before the keys are
// held against one another (check.hpp).
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "config/complaint.hpp"
#include "config/config.hpp"
#include "config/ini.hpp"
#include "fetch/fetch.hpp"
#include "send/send.hpp"
#include "ticket/desk.hpp"
#include "token/token.hpp"

namespace gatepost::config {

/// Where the password of an account stands; at most one of the three.
struct Secret {
  std::string password;
  std::filesystem::path password_file;
  std::string password_env;  // name of an environment variable
};

enum class Auth { password, oauth2 };

struct Login {
  Auth auth = Auth::password;
  token::Settings token;
  std::optional<Time> expires;  // a day that nobody but the provider's console tells
};

/// The settings of [imap] or [smtp] with what is only settled when all keys are known.
template <class Settings>
struct Account : Settings {
  std::optional<int> given_port;  // absent: the usual one of the kind of TLS
  Secret secret;
  Login login;
};

struct DeskSection : Desk {
  std::filesystem::path templates = "templates";
};

struct StoreSection {
  std::filesystem::path path = "gatepost.db";
  std::filesystem::path copies;
};

struct Written {
  DeskSection desk;
  Account<fetch::ImapSettings> imap;
  Account<send::SmtpSettings> smtp;
  StoreSection store;
  AlertSettings alert;
  MetricsSettings metrics;
  Span keep_mails{};
};

/// What the document says. Unknown sections, unknown keys and unreadable values are complained about and left out.
Written read_sections(const ini::Document& document, Complaints& complaints);

}  // namespace gatepost::config
