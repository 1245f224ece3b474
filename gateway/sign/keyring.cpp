#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "sign/sign.hpp"

namespace gatepost::sign {
namespace {

constexpr std::size_t secret_bytes = 32;

[[noreturn]] void fail(const std::filesystem::path& file, const std::string& why) {
  throw std::runtime_error("key file " + file.string() + ": " + why);
}

std::string hex(const std::string& bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += digits[byte >> 4];
    out += digits[byte & 15];
  }
  return out;
}

std::string unhex(const std::filesystem::path& file, std::string_view text) {
  if (text.size() != 2 * secret_bytes) fail(file, "a key is not 64 hexadecimal digits long; restore it from a backup");
  std::string out;
  for (std::size_t i = 0; i < text.size(); i += 2) {
    unsigned value = 0;
    const auto pair = text.substr(i, 2);
    const auto [end, error] = std::from_chars(pair.data(), pair.data() + 2, value, 16);
    if (error != std::errc{} || end != pair.data() + 2)
      fail(file, "a key has a character that is no hexadecimal digit");
    out += static_cast<char>(value);
  }
  return out;
}

std::string fresh_secret(const std::filesystem::path& file) {
  std::string secret(secret_bytes, '\0');
  // Up to 256 bytes come whole (getrandom(2)).
  if (::getrandom(secret.data(), secret.size(), 0) != static_cast<ssize_t>(secret.size()))
    fail(file, "the system gives no random bytes");
  return secret;
}

void write_all(int descriptor, const std::filesystem::path& file, const std::string& text) {
  const auto written = ::write(descriptor, text.data(), text.size());
  const bool is_whole = written == static_cast<ssize_t>(text.size()) && ::fsync(descriptor) == 0;
  ::close(descriptor);
  if (!is_whole) fail(file, std::string("cannot be written: ") + std::strerror(errno));
}

/// A power cut may lose a new file's name although its content was synced.
void sync_folder_of(const std::filesystem::path& file) {
  const int folder = ::open(std::filesystem::absolute(file).parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;
  ::fsync(folder);
  ::close(folder);
}

// Made under another name and linked into place: two gateways that start at once end up with the same key.
void make(const std::filesystem::path& file, const std::string& text) {
  auto draft = file;
  draft += "." + std::to_string(::getpid());
  const int descriptor = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0) fail(file, std::string("cannot be made: ") + std::strerror(errno));
  write_all(descriptor, file, text);
  const bool is_linked = ::link(draft.c_str(), file.c_str()) == 0 || errno == EEXIST;
  ::unlink(draft.c_str());
  sync_folder_of(file);
  if (!is_linked) fail(file, std::string("cannot be made: ") + std::strerror(errno));
}

void refuse_other_readers(const std::filesystem::path& file) {
  struct stat about {};
  if (::stat(file.c_str(), &about) != 0) fail(file, std::string("cannot be read: ") + std::strerror(errno));
  if ((about.st_mode & 077) != 0) fail(file, "others can read it; run: chmod 600 " + file.string());
}

Keyring read(const std::filesystem::path& file, std::istream& in) {
  Keyring ring;
  int number = 0;
  std::string secret;
  while (in >> number >> secret) ring.keys.push_back({number, unhex(file, secret)});
  if (!in.eof() || ring.keys.empty()) fail(file, "a line is not `number key`; restore it from a backup");
  return ring;
}

}  // namespace

Keyring open_keyring(const std::filesystem::path& file) {
  if (!std::filesystem::exists(file)) make(file, "0 " + hex(fresh_secret(file)) + "\n");
  return existing_keyring(file);
}

Keyring existing_keyring(const std::filesystem::path& file) {
  refuse_other_readers(file);
  std::ifstream in(file);
  return read(file, in);
}

std::string text_of(const Keyring& ring) {
  std::string out;
  for (const auto& [number, secret] : ring.keys) out += std::to_string(number) + " " + hex(secret) + "\n";
  return out;
}

void restore_keyring(const std::filesystem::path& file, const std::string& text) {
  if (!std::filesystem::exists(file)) make(file, text);
  const auto there = open_keyring(file).keys;
  std::istringstream in(text);
  for (const auto& key : read(file, in).keys)
    if (std::ranges::find(there, key) == there.end())
      fail(file, "is another than that of the backup beside it; move it away, the backup brings its own");
}

}  // namespace gatepost::sign
