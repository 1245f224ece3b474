// The verbs of the command line, one file each. Each adds its subcommand, with a help text that teaches, to the app;
// when it is called it does its work and sets the exit code.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <optional>
#include <string>
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
  int exit_code = done;  // set by the verb that ran
};

/// --config, --set, --json, --version.
void add_options(CLI::App& app, Common& common);

void add_run(CLI::App& app, Common& common);
void add_once(CLI::App& app, Common& common);
void add_deliver(CLI::App& app, Common& common);
void add_check(CLI::App& app, Common& common);
void add_explain(CLI::App& app, Common& common);
void add_show(CLI::App& app, Common& common);
void add_list(CLI::App& app, Common& common);
void add_find(CLI::App& app, Common& common);
void add_history(CLI::App& app, Common& common);
void add_status(CLI::App& app, Common& common);
void add_preview(CLI::App& app, Common& common);

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
