#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "fetch/fetch.hpp"
#include "mail/limits.hpp"

namespace gatepost::fetch {

namespace {

[[noreturn]] void fail(const std::string& doing) { throw std::system_error(errno, std::generic_category(), doing); }

/// A mail that is too large to be kept in the store: written on as it comes.
class WholeFile {
 public:
  explicit WholeFile(std::filesystem::path file) : file_(std::move(file)) {}
  ~WholeFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  WholeFile(const WholeFile&) = delete;
  WholeFile& operator=(const WholeFile&) = delete;

  void add(std::string_view bytes) {
    if (file_.empty()) return;
    if (descriptor_ < 0) open();
    while (!bytes.empty()) {
      const auto written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail("writing " + file_.string());
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  void end() {
    if (descriptor_ >= 0 && ::fsync(descriptor_) != 0) fail("writing " + file_.string());
  }

 private:
  void open() {
    std::filesystem::create_directories(file_.parent_path());
    std::filesystem::permissions(file_.parent_path(), std::filesystem::perms::owner_all);
    descriptor_ = ::open(file_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor_ < 0) fail("making " + file_.string());
  }

  std::filesystem::path file_;
  int descriptor_ = -1;
};

}  // namespace

RawMail read_pipe(int descriptor, Envelope envelope, Time now, const std::filesystem::path& whole) {
  RawMail mail;
  mail.envelope = std::move(envelope);
  mail.received = now;
  WholeFile file(whole);
  std::uint64_t size = 0;
  std::array<char, 65'536> buffer{};
  for (;;) {
    const ssize_t got = read(descriptor, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail("reading the mail");
    if (got == 0) break;
    const std::string_view bytes(buffer.data(), static_cast<std::size_t>(got));
    const bool was_within = size <= limits::mail_bytes;
    size += bytes.size();
    if (size > limits::mail_bytes && was_within) file.add(mail.bytes);
    if (size > limits::mail_bytes)
      file.add(bytes);
    else
      mail.bytes += bytes;
  }
  if (size <= limits::mail_bytes) return mail;
  file.end();
  mail.bytes.resize(std::min<std::size_t>(mail.bytes.size(), limits::header_bytes + limits::beginning_bytes));
  mail.bytes.shrink_to_fit();
  mail.whole_size = size;
  return mail;
}

}  // namespace gatepost::fetch
