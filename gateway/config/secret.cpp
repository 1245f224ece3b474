#include "config/secret.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>

#include "mail/limits.hpp"

namespace gatepost::config {
namespace {

namespace fs = std::filesystem;

void complain(const ini::Section& section, const char* name, const std::string& what, Complaints& complaints) {
  const auto* key = section.key(name);
  complaints.push_back(
      {key ? key->file : section.file, key ? key->line : section.line, section.title() + " " + name + what});
}

/// Why others may know what stands in the file; empty: they do not.
std::string exposure_of(const fs::path& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) return {};
  return (status.st_mode & S_IRWXO) == 0 ? "" : "others on this machine can read it; do: chmod 600 " + file.string();
}

std::string first_line_of(std::istream& file) {
  std::string line(limits::config_line_bytes, '\0');
  file.read(line.data(), static_cast<std::streamsize>(line.size()));
  line.resize(static_cast<std::size_t>(file.gcount()));
  return line.substr(0, line.find_first_of("\r\n"));
}

std::string from_file(const fs::path& path, const ini::Section& section, Complaints& complaints) {
  const auto shown = " = " + path.string() + ": ";
  std::ifstream file(path, std::ios::binary);
  if (!file || fs::is_directory(path)) {
    complain(section, "password_file", shown + (file ? "this is a folder" : std::strerror(errno)), complaints);
    return {};
  }
  if (const auto exposure = exposure_of(path); !exposure.empty())
    complain(section, "password_file", shown + exposure, complaints);
  auto password = first_line_of(file);
  if (password.empty()) complain(section, "password_file", shown + "its first line has no password", complaints);
  return password;
}

std::string from_environment(const std::string& name, const ini::Section& section, Complaints& complaints) {
  const char* value = std::getenv(name.c_str());
  if (value && *value) return value;
  complain(section, "password_env", " = " + name + ": the environment has no such variable", complaints);
  return {};
}

// The command line is seen by everybody in the list of processes; whoever writes it there was told in the help text.
std::string from_ini(const std::string& password, const ini::Section& section, Complaints& complaints) {
  const auto* key = section.key("password");
  if (key->line > 0)
    if (const auto exposure = exposure_of(key->file); !exposure.empty())
      complain(section, "password", " stands in this file, and " + exposure, complaints);
  return password;
}

}  // namespace

std::string password_of(const Secret& secret, const ini::Section& section, Complaints& complaints) {
  const int given = !secret.password.empty() + !secret.password_file.empty() + !secret.password_env.empty();
  if (given > 1)
    complain(section, "password", ", password_file and password_env: give one of them, leave the others empty",
             complaints);
  if (given != 1) return {};
  if (!secret.password_file.empty()) return from_file(secret.password_file, section, complaints);
  if (!secret.password_env.empty()) return from_environment(secret.password_env, section, complaints);
  return from_ini(secret.password, section, complaints);
}

}  // namespace gatepost::config
