#include "parse/charset_japanese.hpp"

#include <array>
#include <utility>

namespace gatepost::parse {
namespace {

using Byte = unsigned char;

enum class Set { ascii, katakana, kanji };

constexpr auto escapes = std::to_array<std::pair<std::string_view, Set>>({
    {"\x1b(B", Set::ascii},
    {"\x1b(J", Set::ascii},  // JIS-Roman; programs that send it mean a backslash more often than a yen sign
    {"\x1b(H", Set::ascii},  // an old misprint of (J
    {"\x1b(I", Set::katakana},
    {"\x1b$@", Set::kanji},
    {"\x1b$B", Set::kanji},
    {"\x1b&@\x1b$B", Set::kanji},
});

bool is_row_or_cell(Byte byte) { return byte >= 0x21 && byte <= 0x7e; }

/// Row and cell of JIS X 0208 (0x21 to 0x7e each) as the two bytes of Shift_JIS.
void append_kanji(std::string& out, Byte row, Byte cell) {
  const int lead = (row - 0x21) / 2 + (row < 0x5f ? 0x81 : 0xc1);
  const int trail = row % 2 == 1 ? cell + (cell < 0x60 ? 0x1f : 0x20) : cell + 0x7e;
  out += static_cast<char>(lead);
  out += static_cast<char>(trail);
}

/// The set that the escape at the head of `bytes` chooses; the escape is taken off.
std::optional<Set> take_escape(std::string_view& bytes) {
  for (const auto& [escape, set] : escapes) {
    if (!bytes.starts_with(escape)) continue;
    bytes.remove_prefix(escape.size());
    return set;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> windows_31j_of_iso_2022_jp(std::string_view bytes) {
  std::string out;
  Set set = Set::ascii;
  while (!bytes.empty()) {
    const auto byte = static_cast<Byte>(bytes.front());
    if (byte == 0x1b) {
      const auto chosen = take_escape(bytes);
      if (!chosen) return std::nullopt;
      set = *chosen;
      continue;
    }
    if (byte >= 0x80) return std::nullopt;
    if (byte == '\n') set = Set::ascii;  // RFC 1468: a line ends in ASCII, and programs that forget mean it
    if (set == Set::kanji && is_row_or_cell(byte)) {
      if (bytes.size() < 2 || !is_row_or_cell(static_cast<Byte>(bytes[1]))) return std::nullopt;
      append_kanji(out, byte, static_cast<Byte>(bytes[1]));
      bytes.remove_prefix(2);
      continue;
    }
    out += set == Set::katakana && byte >= 0x21 && byte <= 0x5f ? static_cast<char>(byte + 0x80) : bytes.front();
    bytes.remove_prefix(1);
  }
  return out;
}

std::optional<std::string> windows_31j_of_euc_jp(std::string_view bytes) {
  std::string out;
  while (!bytes.empty()) {
    const auto byte = static_cast<Byte>(bytes.front());
    if (byte < 0x80) {
      out += bytes.front();
      bytes.remove_prefix(1);
      continue;
    }
    if (bytes.size() < 2) return std::nullopt;
    const auto second = static_cast<Byte>(bytes[1]);
    if (byte == 0x8e && second >= 0xa1 && second <= 0xdf) {
      out += bytes[1];
    } else if (byte >= 0xa1 && byte <= 0xfe && second >= 0xa1 && second <= 0xfe) {
      append_kanji(out, static_cast<Byte>(byte - 0x80), static_cast<Byte>(second - 0x80));
    } else {
      return std::nullopt;
    }
    bytes.remove_prefix(2);
  }
  return out;
}

}  // namespace gatepost::parse
