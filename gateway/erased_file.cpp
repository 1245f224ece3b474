#include "erased_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <string_view>

namespace gatepost {
namespace {

[[noreturn]] void fail(const std::filesystem::path& file) {
  throw std::runtime_error(file.string() + " cannot be written: " + std::strerror(errno) +
                           "; nothing was erased, as nobody would remember it");
}

/// Ends with its scope, whatever is thrown.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int operator*() const { return number_; }

 private:
  int number_;
};

/// A power cut may lose a new file's name although its content was synced.
void sync_folder_of(const std::filesystem::path& file) {
  const Descriptor folder(
      ::open(std::filesystem::absolute(file).parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (*folder >= 0) ::fsync(*folder);
}

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const auto written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

std::string lines_of(const std::vector<std::string>& marks, Time now) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
  // The first line end closes a line that was cut.
  std::string lines = "\n";
  for (const auto& mark : marks) lines += std::to_string(seconds) + " " + mark + "\n";
  return lines;
}

void add_line(std::string_view line, std::vector<ErasedMark>& marks) {
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), seconds);
  const auto rest = line.substr(static_cast<std::size_t>(end - line.data()));
  if (error != std::errc{} || rest.size() < 2 || rest.front() != ' ') return;
  marks.emplace_back(rest.substr(1), Time(std::chrono::seconds(seconds)));
}

}  // namespace

std::filesystem::path erased_file_of(const std::filesystem::path& key_file) {
  return std::filesystem::path(key_file).replace_extension(".erased");
}

std::uint64_t add_erased(const std::filesystem::path& file, const std::vector<std::string>& marks, Time now) {
  const bool is_new = !std::filesystem::exists(file);
  const Descriptor out(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (*out < 0 || !write_all(*out, lines_of(marks, now)) || ::fsync(*out) != 0) fail(file);
  if (is_new) sync_folder_of(file);
  return erased_bytes(file);
}

std::vector<ErasedMark> erased_in(const std::filesystem::path& file, std::uint64_t behind) {
  std::vector<ErasedMark> marks;
  std::ifstream in(file, std::ios::binary);
  in.seekg(static_cast<std::streamoff>(behind));
  for (std::string line; std::getline(in, line);)
    if (!in.eof()) add_line(line, marks);
  return marks;
}

std::uint64_t erased_bytes(const std::filesystem::path& file) {
  std::error_code missing;
  const auto bytes = std::filesystem::file_size(file, missing);
  return missing ? 0 : bytes;
}

}  // namespace gatepost
