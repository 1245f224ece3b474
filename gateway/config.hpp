// config.ini to Config: every key with its default, every complaint at once with its line.
//
// Syntax: `[section]` or `[kind name]`, `key = value`, comments (`;` or `#`) on lines of their own. UTF-8, BOM and CRLF
// accepted. An unknown section or key is a complaint that names the nearest known one.
#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "fetch/fetch.hpp"
#include "send/send.hpp"
#include "ticket/desk.hpp"

namespace gatepost {

struct Config {
  Desk desk;
  fetch::ImapSettings imap;
  send::SmtpSettings smtp;
  std::filesystem::path store;      // the SQLite file
  std::filesystem::path key_file;   // gatepost.key beside the store
  std::filesystem::path templates;  // folder; need not exist
};

/// Something in the config that cannot be used.
struct Complaint {
  std::string file;
  int line = 0;      // 0: the file as a whole
  std::string what;  // a sentence that says what to do: "unknown key adress; nearest is address"
};

/// `overrides` are `section.key=value` of --set ("department support.hours=Mon-Fri 09:00-18:00"); their complaints
/// name `--set` as the file. Relative paths in the file are relative to the working directory. Secrets of
/// `password_file` and `password_env` are read here.
std::variant<Config, std::vector<Complaint>> load_config(const std::filesystem::path& file,
                                                         const std::vector<std::string>& overrides);

}  // namespace gatepost
