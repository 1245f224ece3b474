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

namespace gatepost::token {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

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

NoToken unwritten(const std::string& path, int error) {
  return {NoToken::Next::again, "the new refresh token cannot be stored in " + path + ": " + std::strerror(error),
          "make room on the disk, or give Gatepost the right to write in that folder; do not restart before"};
}

}  // namespace

std::variant<std::string, NoToken> read_secret(const std::string& key, const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status {};
  if (file.number() < 0 || ::fstat(file.number(), &status) != 0)
    return stop(key + " = " + path + ": " + std::strerror(errno), key == "refresh_token_file"
                                                                      ? "write the refresh token of the mailbox into it"
                                                                      : "check the name of the file");
  if (!S_ISREG(status.st_mode)) return stop(key + " = " + path + " is no file", "check the name of the file");
  if ((status.st_mode & S_IRWXO) != 0)
    return stop(key + " = " + path + ": others on this machine can read it", "do: chmod 600 " + path);
  std::string text(answer_bytes, '\0');
  const ssize_t got = ::read(file.number(), text.data(), text.size());
  if (got <= 0)
    return stop(
        key + " = " + path + (got == 0 ? " is empty" : std::string(": ") + std::strerror(errno)),
        key == "refresh_token_file" ? "write the refresh token of the mailbox into it" : "write the secret into it");
  text.resize(static_cast<std::size_t>(got));
  return text;
}

std::optional<NoToken> replace_secret(const std::string& path, const std::string& secret) {
  std::string fresh = path + ".XXXXXX";
  const Descriptor file(::mkostemp(fresh.data(), O_CLOEXEC));  // mode 0600
  if (file.number() < 0) return unwritten(path, errno);
  const bool is_done = write_all(file.number(), secret + "\n") && ::fsync(file.number()) == 0 &&
                       ::rename(fresh.c_str(), path.c_str()) == 0;
  if (!is_done) {
    const int error = errno;
    ::unlink(fresh.c_str());
    return unwritten(path, error);
  }
  const auto parent = std::filesystem::path(path).parent_path();
  const Descriptor folder(::open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.number() >= 0) ::fsync(folder.number());
  return std::nullopt;
}

std::string first_line(const std::string& text) { return text.substr(0, text.find_first_of("\r\n")); }

}  // namespace gatepost::token
