#include "parse/encoding.hpp"

#include <array>
#include <cstdint>

#include "mail/address.hpp"

namespace gatepost::parse {
namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

constexpr std::array<signed char, 256> sixbits = [] {
  std::array<signed char, 256> table{};
  table.fill(-1);
  for (std::size_t i = 0; i < alphabet.size(); ++i)
    table[static_cast<unsigned char>(alphabet[i])] = static_cast<signed char>(i);
  return table;
}();

int sixbit(char c) { return sixbits[static_cast<unsigned char>(c)]; }

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// The byte of the two digits at `at`, or -1.
int hex_byte(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return -1;
  const int high = hex_digit(text[at]);
  const int low = hex_digit(text[at + 1]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

bool is_base64_line(std::string_view line) {
  for (const char c : line)
    if (sixbit(c) < 0 && c != '=' && c != '\r') return false;
  return true;
}

/// Whether the stream goes on behind padding that ends at `at`: at once, or with a next line that is base64 throughout.
bool goes_on(std::string_view text, std::size_t at) {
  at = text.find_first_not_of('=', at);
  if (at == std::string_view::npos) return false;
  if (sixbit(text[at]) >= 0) return true;
  at = text.find_first_not_of(" \t\r", at);
  if (at == std::string_view::npos || text[at] != '\n') return false;
  at = text.find_first_not_of(" \t\r\n", at);
  return at != std::string_view::npos && is_base64_line(text.substr(at, text.find('\n', at) - at));
}

/// Whether what is called base64 can be it: a program that forgets to encode leaves words with blanks between them and
/// punctuation. A few strange characters are damage on the way.
bool is_plausible_base64(std::string_view text) {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t at = 0; at < text.size() && text[at] != '='; ++at) {
    const char c = text[at];
    if (sixbit(c) >= 0) ++good;
    const bool is_inner_blank =
        c == ' ' && at > 0 && sixbit(text[at - 1]) >= 0 && at + 1 < text.size() && sixbit(text[at + 1]) >= 0;
    const bool is_white = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (is_inner_blank || (sixbit(c) < 0 && !is_white)) ++bad;
  }
  return good >= bad * 12;
}

class Base64 {
 public:
  void take(int value) {
    bits_ = bits_ << 6 | static_cast<std::uint32_t>(value);
    if (++count_ == 4) flush();
  }
  /// 2 characters hold one byte, 3 hold two, a single one none.
  void flush() {
    if (count_ > 1) bits_ <<= 6 * (4 - count_);
    for (int i = 0; i + 1 < count_; ++i) out_ += static_cast<char>(bits_ >> (16 - 8 * i) & 0xff);
    count_ = 0;
    bits_ = 0;
  }
  bool is_between() const { return count_ == 0; }
  std::string& out() { return out_; }

 private:
  std::string out_;
  std::uint32_t bits_ = 0;
  int count_ = 0;
};

/// One line without its end. Blanks before a soft break belong to the text, at a hard line end to the transport.
void append_quoted_line(std::string& out, std::string_view line, std::string_view line_end) {
  auto last = line.find_last_not_of(" \t");
  line = line.substr(0, last == std::string_view::npos ? 0 : last + 1);
  const bool is_soft = line.ends_with('=');
  if (is_soft) line.remove_suffix(1);
  for (std::size_t at = 0; at < line.size(); ++at) {
    const int byte = line[at] == '=' ? hex_byte(line, at + 1) : -1;
    out += byte < 0 ? line[at] : static_cast<char>(byte);
    if (byte >= 0) at += 2;
  }
  if (!is_soft) out += line_end;
}

/// A uuencoded line: its first character tells the length. Returns false where the line cannot be one.
bool append_uuencoded_line(std::string& out, std::string_view line) {
  const auto size = static_cast<std::size_t>((line.front() - ' ') & 0x3f);
  const auto begin = out.size();
  for (std::size_t at = 1; out.size() - begin < size; at += 4) {
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      // Trailing blanks, which are zeros, get lost on the way: what is missing is zero.
      const char c = at + i < line.size() ? line[at + i] : ' ';
      if (c < ' ' || c > '`') return false;
      bits = bits << 6 | static_cast<std::uint32_t>((c - ' ') & 0x3f);
    }
    for (int shift = 16; shift >= 0 && out.size() - begin < size; shift -= 8)
      out += static_cast<char>(bits >> shift & 0xff);
  }
  return true;
}

std::string_view next_line(std::string_view& text) {
  const auto end = text.find('\n');
  auto line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

bool names(std::string_view name, std::string_view wanted) {
  const auto first = name.find_first_not_of(" \t\"");
  return first != std::string_view::npos && same_address(name.substr(first, wanted.size()), wanted);
}

}  // namespace

std::string from_base64(std::string_view text) {
  Base64 base64;
  base64.out().reserve(text.size() / 4 * 3 + 3);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const int value = sixbit(text[at]); value >= 0) {
      base64.take(value);
    } else if (text[at] == '=' && !base64.is_between()) {
      base64.flush();
      if (!goes_on(text, at)) break;
    }
  }
  base64.flush();
  return std::move(base64.out());
}

std::string from_quoted_printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto end = text.find('\n');
    auto line = text.substr(0, end);
    const bool is_last = end == std::string_view::npos;
    text.remove_prefix(is_last ? text.size() : end + 1);
    const bool has_cr = !is_last && line.ends_with('\r');
    if (has_cr) line.remove_suffix(1);
    append_quoted_line(out, line, is_last ? "" : has_cr ? "\r\n" : "\n");
  }
  return out;
}

std::string from_q(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int byte = text[at] == '=' ? hex_byte(text, at + 1) : -1;
    out += byte >= 0 ? static_cast<char>(byte) : text[at] == '_' ? ' ' : text[at];
    if (byte >= 0) at += 2;
  }
  return out;
}

std::string from_percent(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int byte = text[at] == '%' ? hex_byte(text, at + 1) : -1;
    out += byte < 0 ? text[at] : static_cast<char>(byte);
    if (byte >= 0) at += 2;
  }
  return out;
}

std::optional<std::string> from_uuencode(std::string_view text) {
  while (!text.empty() && !next_line(text).starts_with("begin ")) continue;
  if (text.empty()) return std::nullopt;
  std::string out;
  out.reserve(text.size() / 4 * 3);
  while (!text.empty()) {
    const auto line = next_line(text);
    if (line == "end") break;
    if (!line.empty() && !append_uuencoded_line(out, line)) break;
  }
  return out;
}

bool is_encoded(std::string_view name) {
  return names(name, "base64") || names(name, "quoted-printable") || names(name, "x-uue") || names(name, "uue");
}

std::string undo_transfer_encoding(std::string_view name, std::string_view content) {
  if (names(name, "base64")) return is_plausible_base64(content) ? from_base64(content) : std::string(content);
  if (names(name, "quoted-printable")) return from_quoted_printable(content);
  if (names(name, "x-uue") || names(name, "uue")) return from_uuencode(content).value_or(std::string(content));
  return std::string(content);
}

}  // namespace gatepost::parse
