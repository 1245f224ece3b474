#include "desk_ini.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "catch.hpp"

namespace config_test {

const std::string right = R"([desk]
name = Test Desk
address = support@desk.test
admin = admin@staff.test
time_zone = Europe/Berlin
[smtp]
host = localhost
tls = none
[department support]
staff = alice, bob
lead = alice
default = yes
[department tech]
staff = minsu
[staff alice]
email = alice@staff.test
[staff bob]
email = bob@staff.test
[staff minsu]
email = minsu@staff.test
)";

std::string changed(const std::string& from, const std::string& to) {
  auto text = right;
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

Result load(const std::string& text, const std::vector<std::string>& overrides) {
  const auto file = std::filesystem::temp_directory_path() / ("gatepost-config-" + std::to_string(::getpid()) + ".ini");
  std::ofstream(file, std::ios::binary) << text;
  ::chmod(file.c_str(), 0600);
  auto result = gatepost::load_config(file, overrides);
  std::filesystem::remove(file);
  return result;
}

gatepost::Config good(const Result& result) {
  if (const auto* all = std::get_if<gatepost::Complaints>(&result))
    for (const auto& one : *all) UNSCOPED_INFO(one.line << ": " << one.what);
  REQUIRE(std::holds_alternative<gatepost::Config>(result));
  return std::get<gatepost::Config>(result);
}

std::vector<std::string> complaints(const Result& result) {
  REQUIRE(std::holds_alternative<gatepost::Complaints>(result));
  std::vector<std::string> out;
  for (const auto& one : std::get<gatepost::Complaints>(result))
    out.push_back((one.file == "--set" ? "--set" : std::to_string(one.line)) + ": " + one.what);
  return out;
}

std::string complaint(const Result& result) {
  const auto all = complaints(result);
  CAPTURE(all);
  REQUIRE(all.size() == 1);
  return all.front();
}

}  // namespace config_test
