#include "parse/header.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "mail/address.hpp"
#include "mail/limits.hpp"
#include "parse/blank.hpp"
#include "parse/charset.hpp"
#include "parse/defect.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t longest_name = 200;

bool folds(char c) { return c == ' ' || c == '\t'; }

/// RFC 5322 section 3.6.8, with the blanks before the colon that section 4.5 allows: where the colon stands.
std::optional<std::size_t> colon_of(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && line[at] > ' ' && line[at] < '\x7f' && line[at] != ':') ++at;
  if (at == 0 || at > longest_name) return std::nullopt;
  while (at < line.size() && folds(line[at])) ++at;
  return at < line.size() && line[at] == ':' ? std::optional(at) : std::nullopt;
}

/// A field that no text would begin with by chance.
bool is_well_known(std::string_view line) {
  constexpr auto names = std::to_array<std::string_view>(
      {"from", "to", "cc", "subject", "date", "received", "return-path", "message-id", "mime-version", "content-type",
       "content-transfer-encoding", "content-disposition", "sender", "reply-to", "references", "in-reply-to",
       "delivered-to", "dkim-signature"});
  const auto name = folded(line.substr(0, std::min(line.find_first_of(": \t"), line.size())));
  return colon_of(line) && (name.starts_with("x-") || std::ranges::find(names, name) != names.end());
}

class HeaderReader {
 public:
  HeaderReader(std::string_view bytes, std::size_t at, const std::function<bool(std::size_t)>& ends_part)
      : bytes_(bytes), at_(at), ends_part_(ends_part) {}

  Header read(std::vector<Defect>& defects) {
    while (at_ < bytes_.size() && !ends_part_(at_)) {
      const auto line = line_at(bytes_, at_);
      if (line.end == at_) {
        at_ = line.next;
        break;
      }
      if (!take(line)) break;
    }
    note(defects);
    return {std::move(fields_), at_};
  }

 private:
  std::string_view text(Line line) const { return bytes_.substr(at_, line.end - at_); }

  /// Takes the line at at_ and goes on; false where the header has ended before it.
  bool take(Line line) {
    const auto here = text(line);
    if (folds(here.front()) && !fields_.empty()) {
      if (here.find_first_not_of(" \t") == std::string_view::npos && !goes_on_after(line.next))
        return skip_to_body(line);
      append(here);
    } else if (const auto colon = colon_of(here)) {
      begin(here, *colon);
    } else if (is_lost_parameter(here)) {
      append(" ");
      append(here);
    } else {
      return skip_stray_lines();
    }
    at_ = line.next;
    return true;
  }

  /// `boundary="…"` at the beginning of a line, below a field that ends with a semicolon: the blank of the fold was
  /// lost.
  bool is_lost_parameter(std::string_view line) const {
    return !fields_.empty() && fields_.back().value.ends_with(';') && line.find('=') < line.find_first_of(" \t");
  }

  /// Behind a line of blanks only: a fold of RFC 5322 section 4.2, or an empty line that a program padded?
  bool goes_on_after(std::size_t next) const {
    if (next >= bytes_.size() || ends_part_(next)) return false;
    const auto line = line_at(bytes_, next);
    const auto here = bytes_.substr(next, line.end - next);
    return !here.empty() && (folds(here.front()) || colon_of(here));
  }

  bool skip_to_body(Line line) {
    at_ = line.next;
    return false;
  }

  /// Stray lines are skipped up to the next field, where one comes before the header ends; else they are the body.
  bool skip_stray_lines() {
    for (auto at = at_; at < bytes_.size() && !ends_part_(at);) {
      const auto line = line_at(bytes_, at);
      const auto here = bytes_.substr(at, line.end - at);
      if (here.empty()) break;
      if (at != at_ && !folds(here.front()) && (is_well_known(here) || (!fields_.empty() && colon_of(here)))) {
        at_ = at;
        has_stray_lines_ = true;
        return true;
      }
      at = line.next;
    }
    return false;
  }

  void begin(std::string_view line, std::size_t colon) {
    if (fields_.size() >= limits::header_fields || size_ >= limits::header_bytes) {
      is_over_ = true;
      is_dropping_ = true;
      return;
    }
    is_dropping_ = false;
    const auto name = line.substr(0, line.find_first_of(": \t"));
    fields_.push_back({std::string(name), {}});
    append(line.substr(colon + 1));
  }

  void append(std::string_view value) {
    if (is_dropping_) return;
    auto& field = fields_.back().value;
    const auto room = std::min(limits::field_bytes - std::min(limits::field_bytes, field.size()),
                               limits::header_bytes - std::min(limits::header_bytes, size_));
    if (value.size() > room) is_over_ = true;
    field += value.substr(0, room);
    size_ += std::min(value.size(), room);
  }

  void note(std::vector<Defect>& defects) const {
    if (has_stray_lines_) parse::note(defects, "stray-header-line", "the header has lines that are no header fields");
    if (is_over_) parse::note(defects, "header-limit", "the header is too long; not all of it was read");
  }

  std::string_view bytes_;
  std::size_t at_;
  const std::function<bool(std::size_t)>& ends_part_;
  std::vector<HeaderField> fields_;
  std::size_t size_ = 0;
  bool is_over_ = false;
  bool is_dropping_ = false;
  bool has_stray_lines_ = false;
};

}  // namespace

Line line_at(std::string_view bytes, std::size_t at) {
  auto end = at;
  while (end < bytes.size() && bytes[end] != '\n' && bytes[end] != '\r') ++end;
  if (end == bytes.size()) return {end, end};
  if (bytes[end] == '\n') return {end, end + 1};
  const auto rest = bytes.substr(end, 3);
  return {end, end + (rest == "\r\r\n" ? 3 : rest.starts_with("\r\n") ? 2 : 1)};
}

Header read_header(std::string_view bytes, std::size_t at, const std::function<bool(std::size_t line)>& ends_part,
                   std::string_view hint, std::vector<Defect>& defects) {
  auto header = HeaderReader(bytes, at, ends_part).read(defects);
  for (auto& field : header.fields) field.value = trimmed(to_utf8(field.value, {}, hint));
  return header;
}

std::size_t mail_begin(std::string_view bytes) {
  const std::size_t top = bytes.starts_with("\xef\xbb\xbf") ? 3 : 0;
  const auto at = std::min(bytes.find_first_not_of("\r\n", top), bytes.size());
  const auto line = line_at(bytes, at);
  const auto first = bytes.substr(at, line.end - at);
  if (first.starts_with("From ") || first.starts_with(">From ")) return line.next;
  return is_well_known(first) ? at : top;
}

std::string_view value_of(const std::vector<HeaderField>& header, std::string_view name) {
  for (const auto& field : header)
    if (same_address(field.name, name)) return field.value;
  return {};
}

std::vector<std::string_view> values_of(const std::vector<HeaderField>& header, std::string_view name) {
  std::vector<std::string_view> out;
  for (const auto& field : header)
    if (same_address(field.name, name)) out.emplace_back(field.value);
  return out;
}

std::string with_lf(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto line = line_at(text, at);
    out += text.substr(at, line.end - at);
    if (line.next > line.end) out += '\n';
    at = line.next;
  }
  return out;
}

}  // namespace gatepost::parse
