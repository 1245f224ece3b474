#include "parse/html_entity.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "mail/code_point.hpp"
#include "parse/html_entity_names.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t longest_name = 24;
constexpr char32_t replacement = 0xFFFD;

// windows-1252 from 0x80 to 0x9F; what has no character there is left to the check of code points.
constexpr std::array<char32_t, 32> windows_1252 = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

bool is_control(char32_t c) { return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0); }

char32_t safe_code_point(char32_t c) {
  if (c >= 0x80 && c <= 0x9F) c = windows_1252[c - 0x80];
  if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) return replacement;
  return c;
}

int digit_value(char c, unsigned radix) {
  if (c >= '0' && c <= '9') return c - '0';
  const char low = static_cast<char>(static_cast<unsigned char>(c) | 0x20U);
  return radix == 16 && low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

struct Reference {
  std::size_t length = 0;  // of the whole, '&' and ';' included; 0: it is none
  char32_t character = 0;
};

/// "&#233;", "&#xE9;"; the ';' may be missing.
Reference number_at(std::string_view text) {
  const bool hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  const unsigned radix = hex ? 16 : 10;
  const std::size_t start = hex ? 3 : 2;
  char32_t number = 0;
  auto at = start;
  for (; at < text.size() && digit_value(text[at], radix) >= 0; ++at) {
    number = std::min<char32_t>(number * radix + static_cast<char32_t>(digit_value(text[at], radix)), 0x110000);
  }
  if (at == start) return {};
  if (at < text.size() && text[at] == ';') ++at;
  return {at, safe_code_point(number)};
}

bool is_alphanumeric(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// "&eacute;"; without ';' only where the name ends there ("?a=1&copy=2" is no sign).
Reference name_at(std::string_view text) {
  std::size_t end = 1;
  while (end < text.size() && end <= longest_name && is_alphanumeric(text[end])) ++end;
  const bool closed = end < text.size() && text[end] == ';';
  if (!closed && end < text.size() && text[end] == '=') return {};
  const auto character = named_character(text.substr(1, end - 1));
  return character ? Reference{end + (closed ? 1 : 0), *character} : Reference{};
}

Reference reference_at(std::string_view text) {
  return text.size() > 1 && text[1] == '#' ? number_at(text) : name_at(text);
}

bool is_dropped(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
}

}  // namespace

std::string decoded_entities(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto reference = text[at] == '&' ? reference_at(text.substr(at)) : Reference{};
    if (reference.length > 0) {
      if (!is_control(reference.character)) append_utf8(out, reference.character);
      at += reference.length;
    } else {
      if (!is_dropped(text[at])) out += text[at];
      ++at;
    }
  }
  return out;
}

std::string escaped_html(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
  return out;
}

}  // namespace gatepost::parse
