#include <iostream>

#include "cli/verb.hpp"
#include "log.hpp"

namespace gatepost::cli {

std::vector<Argument> common_arguments(Common& common) {
  return {{"--config", &common.config_file,
           "the settings; without it config.ini in the working directory, else /etc/gatepost/config.ini", "FILE"},
          {"--set", &common.overrides,
           "one setting for this run, as imap.port=143 or \"staff alice.language=en\"; may be repeated. Others "
           "on this machine can see it: no passwords here",
           "SECTION.KEY=VALUE"},
          {"--json", &common.is_json, "print JSON, for programs"}};
}

std::filesystem::path config_file_of(const Common& common) {
  if (!common.config_file.empty()) return common.config_file;
  return std::filesystem::exists("config.ini") ? "config.ini" : "/etc/gatepost/config.ini";
}

std::string shown(const Complaints& complaints) {
  std::string out;
  for (const auto& one : complaints) {
    out += log::printable(one.file);
    if (one.line > 0) out += ":" + std::to_string(one.line);
    if (one.column > 0) out += ":" + std::to_string(one.column);
    out += ": " + log::printable(one.what) + "\n";
  }
  return out;
}

std::optional<Config> config_or_complain(const Common& common, Need need) {
  auto read = load_config(config_file_of(common), common.overrides);
  if (const auto* complaints = std::get_if<Complaints>(&read)) {
    std::cerr << shown(*complaints);
    return std::nullopt;
  }
  auto& config = std::get<Config>(read);
  if (need == Need::filled && !config.unfilled.empty()) {
    std::cerr << shown(config.unfilled);
    return std::nullopt;
  }
  return std::move(config);
}

}  // namespace gatepost::cli
