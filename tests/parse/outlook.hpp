// Outlook's binary formats, made by hand for tests.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gatepost::outlook {

inline std::string number(std::uint32_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i));
  return out;
}

/// One attribute of a TNEF stream; the checksum is not looked at.
inline std::string attribute(std::uint32_t id, std::string_view value) {
  return "\1" + number(id, 4) + number(static_cast<std::uint32_t>(value.size()), 4) + std::string(value) + number(0, 2);
}

inline std::string stream(const std::string& attributes) { return number(0x223e9f78, 4) + number(1, 2) + attributes; }

inline std::string padded(std::string value) { return value.append((4 - value.size() % 4) % 4, '\0'); }

/// A property with one value of variable length: string8 0x1e, unicode 0x1f, binary 0x102, object 0xd.
inline std::string property(std::uint16_t type, std::uint16_t id, const std::string& value) {
  return number(type, 2) + number(id, 2) + number(1, 4) + number(static_cast<std::uint32_t>(value.size()), 4) +
         padded(value);
}

/// ASCII as UTF-16.
inline std::string wide(std::string_view text) {
  std::string out;
  for (const char c : text) out.append({c, '\0'});
  return out + std::string(2, '\0');
}

inline std::string stored_rtf(const std::string& rtf) {
  const auto size = static_cast<std::uint32_t>(rtf.size());
  return number(size + 12, 4) + number(size, 4) + "MELA" + number(0, 4) + rtf;
}

}  // namespace gatepost::outlook
