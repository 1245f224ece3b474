#include "log.hpp"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <ctime>

#include "clock.hpp"
#include "mail/code_point.hpp"

namespace gatepost::log {
namespace {

constexpr std::size_t longest_value = 1'000;  // of one field: a line stays readable, whatever a server said

std::string_view name_of(Level level) {
  switch (level) {
    case Level::info: return "info";
    case Level::warning: return "warning";
    case Level::error: return "error";
  }
  return "error";
}

// Cc and Cf hold what a terminal obeys and what turns the direction of text around; Zl, Zp and Cs end or break a line.
// The two joiners of Cf (U+200C, U+200D) are part of words and emoji.
bool is_safe(UChar32 point) {
  if (point == 0x200C || point == 0x200D) return true;
  return point >= 0 && (U_GET_GC_MASK(point) &
                        (U_GC_CC_MASK | U_GC_CF_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK | U_GC_CS_MASK | U_GC_CN_MASK)) == 0;
}

void append_hex(std::string& out, std::string_view bytes) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
  }
}

void append_unit(std::string& out, UChar32 unit) {
  char text[8];
  std::snprintf(text, sizeof text, "\\u%04x", static_cast<unsigned>(unit));
  out += text;
}

/// RFC 8259 section 7: beyond U+FFFF as a surrogate pair.
void append_json_escape(std::string& out, UChar32 point) {
  if (point > 0xFFFF) append_unit(out, U16_LEAD(point));
  append_unit(out, point > 0xFFFF ? U16_TRAIL(point) : point);
}

/// RFC 5321 lets a local part hold these, and in quotes any; beyond ASCII RFC 6531 does.
bool is_of_local_part(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || std::isalnum(byte) != 0 ||
         std::string_view("!#$%&'*+-/=?^_`{|}~.").find(c) != std::string_view::npos;
}

/// Where the local part before that @ begins.
std::size_t begin_of_local_part(std::string_view value, std::size_t at) {
  if (at > 0 && value[at - 1] == '"')
    if (const auto quote = value.substr(0, at - 1).rfind('"'); quote != std::string_view::npos) return quote;
  while (at > 0 && is_of_local_part(value[at - 1])) --at;
  return at;
}

std::string_view word_of(std::string_view text) { return text.substr(0, text.find_first_of(" -")); }

bool is_reply_code(std::string_view word) {
  return word.size() == 3 && word[0] >= '2' && word[0] <= '5' &&
         word.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_enhanced_code(std::string_view word) {
  return word.size() >= 5 && word.size() <= 9 && word[1] == '.' && std::ranges::count(word, '.') == 2 &&
         word.find_first_not_of("0123456789.") == std::string_view::npos;
}

/// As Postfix and Exim tell it; what a postmaster asks for.
std::string_view number_at_relay(std::string_view text) {
  constexpr std::size_t longest = 40;
  for (const std::string_view mark : {"queued as ", " id="}) {
    const auto at = text.find(mark);
    if (at == std::string_view::npos) continue;
    const auto number = text.substr(at + mark.size());
    const auto size = std::min(number.size(), number.find_first_of(" ;,"));
    const auto is_of_number = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-'; };
    if (size <= longest && std::ranges::all_of(number.substr(0, size), is_of_number)) return number.substr(0, size);
  }
  return {};
}

// The desk itself is no customer, and its admin wants to know which of several desks speaks.
constexpr std::string_view own_field = "desk";

std::string_view beginning(std::string_view value) {
  if (value.size() <= longest_value) return value;
  auto size = longest_value;
  while (size > 0 && (static_cast<unsigned char>(value[size]) & 0xC0) == 0x80) --size;
  return value.substr(0, size);
}

}  // namespace

std::string without_people(std::string_view value) {
  std::string out;
  std::size_t done = 0;
  for (auto at = value.find('@'); at != std::string_view::npos; at = value.find('@', at + 1)) {
    const auto begin = std::max(done, begin_of_local_part(value, at));
    out += value.substr(done, begin - done);
    if (begin < at) out += "…";
    done = at;
  }
  return out.append(value.substr(done));
}

std::string without_words(std::string_view reply) {
  const auto code = word_of(reply);
  if (!is_reply_code(code)) return std::string(reply);
  auto rest = reply.substr(std::min(reply.size(), code.size() + 1));
  std::string out(code);
  if (const auto enhanced = word_of(rest); is_enhanced_code(enhanced)) out.append(" ").append(enhanced);
  if (code.front() == '2')
    if (const auto number = number_at_relay(rest); !number.empty()) out.append(" queued as ").append(number);
  return out;
}

std::string printable(std::string_view value) {
  std::string out;
  for (std::size_t at = 0; at < value.size();) {
    const auto begin = at;
    const auto point = static_cast<UChar32>(next_code_point(value, at));  // -1: no UTF-8
    if (!is_safe(point))
      append_hex(out, value.substr(begin, at - begin));
    else
      out += point == '\\' ? "\\\\" : value.substr(begin, at - begin);
  }
  return out;
}

std::string printable_json(std::string_view json) {
  std::string out;
  for (std::size_t at = 0; at < json.size();) {
    const auto begin = at;
    const auto point = static_cast<UChar32>(next_code_point(json, at));
    if (point == '\n' || point < 0 || is_safe(point))
      out += json.substr(begin, at - begin);
    else
      append_json_escape(out, point);
  }
  return out;
}

std::string escaped(std::string_view value) {
  if (!value.empty() && value.find_first_of(" \"=") == std::string_view::npos) return printable(value);
  std::string out = "\"";
  for (const char c : printable(value)) {
    if (c == '"') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string utc(Time at) {
  const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char out[40];
  return {out, std::strftime(out, sizeof out, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

std::string text(Level level, std::string_view event, Fields fields, Time at) {
  std::string out = utc(at);
  out.append(" ").append(name_of(level)).append(" ").append(event);
  for (const auto& [name, value] : fields) {
    const auto said = name == own_field ? value : without_people(value);
    const auto shown = beginning(said);
    out.append(" ").append(name).append("=").append(escaped(shown));
    if (shown.size() < said.size()) out += "…";
  }
  return out;
}

// One write for the whole line: those of two threads never mix.
void line(Level level, std::string_view event, Fields fields) {
  const auto whole = text(level, event, fields, system_now()) + '\n';
  std::fwrite(whole.data(), 1, whole.size(), stderr);
}

}  // namespace gatepost::log
