#include "token/secret_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string_view>

#include "token/answer.hpp"
#include "token/descriptor.hpp"
#include "token/signals_later.hpp"

namespace gatepost::token {
namespace {

const char* const consent_hint =
    "`gatepost authorize` asks for the consent of the mailbox's owner; or write its refresh token into it";

NoToken stop(std::string what, std::string hint) { return {NoToken::Next::stop, std::move(what), std::move(hint)}; }

bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

std::filesystem::path folder_of(const std::string& path) {
  const auto parent = std::filesystem::path(path).parent_path();
  return parent.empty() ? "." : parent;
}

NoToken unwritten(const std::string& path, int error) {
  return {NoToken::Next::again, "the new refresh token cannot be stored in " + path + ": " + std::strerror(error),
          "make room on the disk, or give Gatepost the right to write in that folder; do not restart before"};
}

}  // namespace

std::variant<std::string, NoToken> read_secret(const std::string& key, const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status {};
  if (file.number() < 0 || ::fstat(file.number(), &status) != 0)
    return stop(key + " = " + path + ": " + std::strerror(errno),
                key == "refresh_token_file" ? consent_hint : "check the name of the file");
  if (!S_ISREG(status.st_mode)) return stop(key + " = " + path + " is no file", "check the name of the file");
  if ((status.st_mode & S_IRWXO) != 0)
    return stop(key + " = " + path + ": others on this machine can read it", "do: chmod 600 " + path);
  std::string text(answer_bytes, '\0');
  const ssize_t got = ::read(file.number(), text.data(), text.size());
  if (got <= 0)
    return stop(key + " = " + path + (got == 0 ? " is empty" : std::string(": ") + std::strerror(errno)),
                key == "refresh_token_file" ? consent_hint : "write the secret into it");
  text.resize(static_cast<std::size_t>(got));
  return text;
}

std::variant<std::string, NoToken> client_secret_of(const std::string& path) {
  if (path.empty()) return std::string();
  auto text = read_secret("client_secret_file", path);
  if (auto* whole = std::get_if<std::string>(&text)) *whole = first_line(*whole);
  return text;
}

void give_to_owner(int file, const std::string& path) {
  struct stat owner {};
  if (::geteuid() != 0) return;
  if (::stat(path.c_str(), &owner) != 0 && ::stat(folder_of(path).c_str(), &owner) != 0) return;
  static_cast<void>(::fchown(file, owner.st_uid, owner.st_gid) == 0);
}

std::optional<NoToken> unwritable(const std::string& path) {
  const auto folder = folder_of(path);
  if (::access(folder.c_str(), W_OK | X_OK) == 0) return std::nullopt;
  return stop(
      "refresh_token_file = " + path + ": nothing can be written in " + folder.string() + ": " + std::strerror(errno),
      "name a file in a folder that Gatepost may write in");
}

std::optional<NoToken> replace_secret(const std::string& path, const std::string& secret) {
  const SignalsLater held;  // what was begun would else lie about, and the consent be lost
  std::string fresh = path + ".XXXXXX";
  const Descriptor file(::mkostemp(fresh.data(), O_CLOEXEC));  // mode 0600
  if (file.number() < 0) return unwritten(path, errno);
  give_to_owner(file.number(), path);
  const bool is_done = write_all(file.number(), secret + "\n") && ::fsync(file.number()) == 0 &&
                       ::rename(fresh.c_str(), path.c_str()) == 0;
  if (!is_done) {
    const int error = errno;
    ::unlink(fresh.c_str());
    return unwritten(path, error);
  }
  const Descriptor folder(::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.number() >= 0) ::fsync(folder.number());
  return std::nullopt;
}

std::string first_line(const std::string& text) { return text.substr(0, text.find_first_of("\r\n")); }

}  // namespace gatepost::token
