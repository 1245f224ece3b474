// The verbs of the command line, one file each. Each describes its verb, with a help text that teaches.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "config/config.hpp"

namespace gatepost::cli {

/// sysexits.h where an MTA listens; else 0 done, 1 the world failed, 2 usage or configuration.
enum Exit { done = 0, failed = 1, usage = 2, bad_input = 65, try_again = 75 };

/// Options that every verb has.
struct Common {
  std::string config_file;  // empty: config.ini in the working directory, else /etc/gatepost/config.ini
  std::vector<std::string> overrides;
  bool is_json = false;
};

struct Argument {
  /// One value, several, one that may be absent, or a flag.
  using Value = std::variant<std::string*, std::vector<std::string>*, std::optional<std::string>*, bool*>;

  std::string name;  // "--html"; or "FILE", which has no dashes before it, and must be given if its value has to be
  Value value;       // where it goes before the verb works
  std::string what;
  std::string type = {};                                          // "FILE" in the help text
  std::function<std::string(const std::string&)> complaint = {};  // about a value; empty: it is good
};

struct Verb {
  std::string name;
  std::string what;
  std::string footer;  // with an example
  std::vector<Argument> arguments = {};
  std::function<int()> work;  // returns the exit code
  int failure = 0;            // the exit code of every mistake and fault; 0: Exit's
};

Verb run_verb(const Common& common);
Verb once_verb(const Common& common);
Verb deliver_verb(const Common& common);
Verb check_verb(const Common& common);
Verb explain_verb(const Common& common);
Verb show_verb(const Common& common);
Verb list_verb(const Common& common);
Verb find_verb(const Common& common);
Verb history_verb(const Common& common);
Verb status_verb(const Common& common);
Verb preview_verb(const Common& common);
Verb backup_verb(const Common& common);
Verb audit_verb(const Common& common);
Verb authorize_verb(const Common& common);
Verb rebuild_verb(const Common& common);
Verb forget_verb(const Common& common);

/// --config, --set, --json.
std::vector<Argument> common_arguments(Common& common);

/// What a verb needs of the config: `filled` where mail is taken in or sent out; `readable` where the desk is only
/// looked at, so that examples and missing passwords of the shipped file do no harm.
enum class Need { filled, readable };

/// The config, or every complaint on standard error and no value.
std::optional<Config> config_or_complain(const Common& common, Need need = Need::filled);

/// The file that `common` means.
std::filesystem::path config_file_of(const Common& common);

/// "config.ini:12: what", a line each, escaped; where the file is meant as a whole, without a line.
std::string shown(const Complaints& complaints);

}  // namespace gatepost::cli
