// config.ini to Config: every key with its default, every complaint at once with its line.
//
// Syntax: `[section]` or `[kind name]`, `key = value`, comments (`;` or `#`) on lines of their own. UTF-8, BOM and CRLF
// accepted. An unknown section or key is a complaint that names the nearest known one. An empty value is the default.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "config/complaint.hpp"
#include "fetch/fetch.hpp"
#include "mail/limits.hpp"
#include "send/send.hpp"
#include "ticket/desk.hpp"
#include "token/token.hpp"

namespace gatepost {

/// A `language =` of the file; there may be no letters in it.
struct WrittenLanguage {
  std::string language;
  Complaint place;  // `what`: the section and the key
};

/// A program that is told what mail itself cannot tell (alarm.hpp).
struct AlertSettings {
  std::vector<std::string> command;  // words; empty: none
  Span after = limits::alert_after;  // a trouble has lasted
};

struct MetricsSettings {
  std::filesystem::path textfile;  // empty: none is written
};

struct Config {
  Desk desk;
  fetch::ImapSettings imap;
  send::SmtpSettings smtp;
  std::optional<token::Settings> imap_token;  // absent: the password
  std::optional<token::Settings> smtp_token;
  std::optional<Time> imap_login_expires;  // a day that config.ini names
  std::optional<Time> smtp_login_expires;
  std::filesystem::path store;      // the SQLite file
  std::filesystem::path key_file;   // gatepost.key beside the store
  std::filesystem::path copies;     // folder for what comes by pipe; empty: none are kept
  std::filesystem::path templates;  // folder; need not exist
  AlertSettings alert;
  MetricsSettings metrics;
  Span keep_mails{};  // what was said on a ticket is erased so long after it was solved; zero: never

  /// What still has to be filled in before mail is touched: examples of the shipped file (anything at example.com,
  /// example.net or example.org), a missing relay, a missing password. What only reads (`explain`, `show`, `preview`)
  /// works without.
  Complaints unfilled;

  /// What works, and is hardly meant: for `check` to tell.
  Complaints warnings;
  std::vector<WrittenLanguage> languages;
};

/// `overrides` are `section.key=value` of --set ("department support.hours=Mon-Fri 09:00-18:00"); their complaints
/// name `--set` as the file. Relative paths in the file are relative to the working directory. Secrets of
/// `password_file` and `password_env` are read here.
std::variant<Config, Complaints> load_config(const std::filesystem::path& file,
                                             const std::vector<std::string>& overrides);

/// What config.ini may hold, for the tests of the shipped file.
struct KnownSection {
  std::string kind;
  bool is_named = false;  // [kind name]
  std::vector<std::string> keys;
};
std::vector<KnownSection> known_sections();

}  // namespace gatepost
