#include "fetch/folder_name.hpp"

#include <cstddef>
#include <cstdint>

#include "fetch/fetch.hpp"
#include "mail/address.hpp"
#include "mail/code_point.hpp"

namespace gatepost::fetch {
namespace {

constexpr char32_t replacement = 0xFFFD;

void append_utf16(std::u16string& units, char32_t point) {
  if (point < 0x10000) {
    units += static_cast<char16_t>(point);
    return;
  }
  units += static_cast<char16_t>(0xD800 + ((point - 0x10000) >> 10));
  units += static_cast<char16_t>(0xDC00 + ((point - 0x10000) & 0x3FF));
}

std::string shifted(const std::u16string& units) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,";
  std::string out = "&";
  std::uint32_t bits = 0;
  int count = 0;
  for (const char16_t unit : units) {
    bits = bits << 16 | unit;
    for (count += 16; count >= 6; count -= 6) out += digits[bits >> (count - 6) & 0x3F];
    bits &= (1u << count) - 1;
  }
  if (count > 0) out += digits[bits << (6 - count) & 0x3F];
  return out + '-';
}

}  // namespace

std::string encoded_folder(std::string_view name) {
  std::string out;
  std::u16string units;
  for (std::size_t at = 0; at < name.size();) {
    const char32_t read = next_code_point(name, at);
    const char32_t point = read == no_code_point ? replacement : read;
    const bool is_plain = point >= 0x20 && point < 0x7F;
    if (!is_plain) {
      append_utf16(units, point);
      continue;
    }
    if (!units.empty()) out += shifted(units);
    units.clear();
    out += static_cast<char>(point);
    if (point == '&') out += '-';
  }
  return units.empty() ? out : out + shifted(units);
}

/// Moving mails into the folder that they are read from would make them new for ever.
ImapSettings without_circles(ImapSettings settings) {
  if (same_folder(settings.handled, settings.folder)) settings.handled.clear();
  if (same_folder(settings.quarantine, settings.folder)) settings.quarantine.clear();
  return settings;
}

}  // namespace gatepost::fetch
