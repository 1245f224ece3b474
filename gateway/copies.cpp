#include "copies.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

#include "mail/limits.hpp"

namespace gatepost {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view last_field = "X-Gatepost-Copy: ";
constexpr std::string_view sender_field = "Return-Path: ";
constexpr std::string_view recipient_field = "X-Original-To: ";
constexpr std::string_view end_of_line = "\r\n";
constexpr std::string_view digits = "0123456789abcdef";
constexpr std::string_view extension = ".eml";
constexpr std::string_view draft_extension = ".part";

[[noreturn]] void fail_at(const fs::path& file, int error) {
  throw std::runtime_error("the mail's file " + file.string() + " cannot be written: " + std::strerror(error) +
                           "; mend its folder; copies are kept where [store] copies says, if it says so");
}

/// An envelope's address may hold anything: what would end the field is written as %0A.
std::string in_field(std::string_view value) {
  std::string out;
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte != 0x7f && c != '%') {
      out += c;
      continue;
    }
    out += '%';
    out += digits[byte >> 4];
    out += digits[byte & 0xf];
  }
  return out;
}

std::string out_of_field(std::string_view value) {
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const auto high = value[i] == '%' && i + 2 < value.size() ? digits.find(value[i + 1]) : std::string_view::npos;
    const auto low = high == std::string_view::npos ? high : digits.find(value[i + 2]);
    if (low == std::string_view::npos) {
      out += value[i];
      continue;
    }
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return out;
}

std::int64_t microseconds(Time at) { return at.time_since_epoch().count(); }

std::string head_of(const RawMail& raw) {
  std::string out;
  const auto add = [&out](std::string_view name, const std::string& value) {
    out.append(name).append(value).append(end_of_line);
  };
  if (raw.envelope.sender) add(sender_field, "<" + in_field(*raw.envelope.sender) + ">");
  for (const auto& one : raw.envelope.recipients) add(recipient_field, in_field(one));
  add(last_field, std::to_string(microseconds(raw.received)) + " " + std::to_string(raw.whole_size));
  return out;
}

std::string padded(std::int64_t number, std::size_t size) {
  auto out = std::to_string(std::max<std::int64_t>(number, 0));
  out.insert(0, size - std::min(out.size(), size), '0');
  return out;
}

/// Names in the order of arrival. Two mails may come in the same moment, though not to one process.
fs::path new_name(const fs::path& folder, Time received) {
  const auto moment = padded(microseconds(received), 20) + "-" + std::to_string(::getpid()) + "-";
  for (int i = 0;; ++i)
    if (auto file = folder / (moment + padded(i, 4) + std::string(extension)); !fs::exists(file)) return file;
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

void sync_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool is_synced = descriptor >= 0 && ::fsync(descriptor) == 0;
  const int error = errno;
  if (descriptor >= 0) ::close(descriptor);
  if (!is_synced) fail_at(folder, error);
}

std::string content_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw std::runtime_error("the copy " + file.string() + " cannot be read: " + std::strerror(errno));
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// One field of the head, if `text` begins with it; the text goes on behind its line.
bool take_field(std::string_view& text, std::string_view name, std::string_view& value) {
  const auto end = text.find(end_of_line);
  if (!text.starts_with(name) || end == std::string_view::npos) return false;
  value = text.substr(name.size(), end - name.size());
  text.remove_prefix(end + end_of_line.size());
  return true;
}

/// Returns whether it was all there.
bool take_head(std::string_view& text, RawMail& raw) {
  std::string_view value;
  if (take_field(text, sender_field, value) && value.size() >= 2)
    raw.envelope.sender = out_of_field(value.substr(1, value.size() - 2));
  while (take_field(text, recipient_field, value)) raw.envelope.recipients.push_back(out_of_field(value));
  if (!take_field(text, last_field, value)) return false;
  const auto blank = std::min(value.find(' '), value.size());
  std::int64_t received = 0;
  const auto read = std::from_chars(value.data(), value.data() + blank, received);
  if (blank < value.size()) std::from_chars(value.data() + blank + 1, value.data() + value.size(), raw.whole_size);
  raw.received = Time(std::chrono::microseconds(received));
  return read.ec == std::errc{};
}

/// As read_pipe() gives one that is too large.
void cut(RawMail& raw) {
  if (raw.bytes.size() <= limits::mail_bytes) return;
  raw.whole_size = raw.bytes.size();
  raw.bytes.resize(limits::header_bytes + limits::beginning_bytes);
}

Time written_at(const fs::path& file) {
  return std::chrono::floor<Time::duration>(std::chrono::file_clock::to_sys(fs::last_write_time(file)));
}

}  // namespace

Draft::Draft(const fs::path& folder, Time received) : file_(new_name(folder, received)), draft_(file_) {
  draft_.replace_extension(draft_extension);
}

Draft::~Draft() {
  if (!draft_.empty()) ::unlink(draft_.c_str());
}

void Draft::keep() {
  if (::rename(draft_.c_str(), file_.c_str()) != 0) fail_at(file_, errno);
  draft_.clear();
  sync_folder(file_.parent_path());
}

void write_copy(const RawMail& raw, const Draft& draft) {
  const auto folder = draft.file().parent_path();
  std::error_code error;
  if (fs::create_directories(folder, error)) fs::permissions(folder, fs::perms::owner_all, error);
  if (error) fail_at(folder, error.value());
  const int descriptor = ::open(draft.file().c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (descriptor < 0) fail_at(draft.file(), errno);
  const bool is_written =
      write_all(descriptor, head_of(raw)) && write_all(descriptor, raw.bytes) && ::fsync(descriptor) == 0;
  const int fault = errno;
  ::close(descriptor);
  if (!is_written) fail_at(draft.file(), fault);
}

void remove_drafts(const fs::path& folder, Time now) {
  constexpr auto longest_delivery = std::chrono::hours(24);
  if (folder.empty() || !fs::exists(folder)) return;
  for (const auto& one : fs::directory_iterator(folder))
    if (one.path().extension() == draft_extension && now - written_at(one.path()) > longest_delivery)
      fs::remove(one.path());
}

fs::path whole_mails(const fs::path& store) {
  auto folder = store;
  folder += ".large";
  return folder;
}

std::vector<fs::path> copies_in(const fs::path& folder) {
  std::vector<fs::path> files;
  if (folder.empty() || !fs::exists(folder)) return files;
  for (const auto& one : fs::directory_iterator(folder))
    if (one.path().extension() == extension && one.is_regular_file()) files.push_back(one.path());
  std::ranges::sort(files);
  return files;
}

RawMail read_copy(const fs::path& file) {
  const auto content = content_of(file);
  RawMail raw;
  std::string_view text = content;
  if (!take_head(text, raw)) {
    raw = {.received = written_at(file)};
    text = content;
  }
  raw.bytes = text;
  cut(raw);
  return raw;
}

}  // namespace gatepost
