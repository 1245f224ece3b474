#include "parse/date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "mail/address.hpp"

namespace gatepost::parse {
namespace {

using namespace std::chrono;

constexpr std::size_t longest = 200;  // no honest date is longer

constexpr auto months = std::to_array<std::string_view>(
    {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"});

// RFC 5322 section 4.3, and the few others whose meaning is not in doubt.
constexpr auto zones = std::to_array<std::pair<std::string_view, int>>({
    {"ut", 0},     {"utc", 0},    {"gmt", 0},    {"z", 0},      {"wet", 0},    {"est", -300},
    {"edt", -240}, {"cst", -360}, {"cdt", -300}, {"mst", -420}, {"mdt", -360}, {"pst", -480},
    {"pdt", -420}, {"bst", 60},   {"cet", 60},   {"cest", 120}, {"met", 60},   {"mest", 120},
    {"eet", 120},  {"eest", 180}, {"msk", 180},  {"jst", 540},  {"kst", 540},
});

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Without comments, and without the blanks that RFC 5322 section 4.3 allows around the colons of a time.
std::string without_comments(std::string_view value) {
  std::string out;
  int depth = 0;
  for (const char c : value.substr(0, longest)) {
    if (c == '(') ++depth;
    const bool is_blank = c == ' ' || c == '\t';
    if (c == ':')
      while (out.ends_with(' ')) out.pop_back();
    if (depth == 0 && is_blank && !out.ends_with(':')) out += ' ';
    if (depth == 0 && !is_blank) out += c;
    if (c == ')' && depth > 0 && --depth == 0) out += ' ';
  }
  return out;
}

int number(std::string_view digits) {
  int out = -1;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return read.ec == std::errc() && read.ptr == digits.data() + digits.size() ? out : -1;
}

struct Fields {
  int year = -1;
  int month = -1;
  int day = -1;
  int hour = -1;
  int minute = -1;
  int second = 0;
  std::optional<int> offset;  // minutes
};

/// "08:00:01", "8.00", "08:00:01.123"; RFC 5322 has no dots, some programs of the nineties do.
bool take_time(std::string_view text, Fields& out) {
  std::array<int, 3> parts{-1, -1, 0};
  std::size_t count = 0;
  while (!text.empty() && count < 3) {
    const auto end = std::min(text.find_first_of(":."), text.size());
    if (end == 0 || end > 2) return false;
    parts[count++] = number(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (count < 2 || std::ranges::any_of(parts, [](int part) { return part < 0; })) return false;
  out.hour = parts[0];
  out.minute = parts[1];
  out.second = parts[2];
  return true;
}

/// "+0100", "-08:00", "+1".
std::optional<int> offset_of(std::string_view text) {
  const int sign = text.front() == '-' ? -1 : 1;
  std::string digits;
  for (const char c : text.substr(1))
    if (c != ':') digits += c;
  const int value = number(digits);
  if (value < 0 || digits.size() > 4) return std::nullopt;
  const int minutes = digits.size() <= 2 ? value * 60 : value / 100 * 60 + value % 100;
  return minutes <= 24 * 60 ? std::optional(sign * minutes) : std::nullopt;
}

/// Two digits: RFC 5322 section 4.3; three: years counted from 1900 by programs that were not ready for 2000.
int full_year(int year, std::size_t digits) {
  if (digits >= 4) return year;
  if (digits == 3) return year + 1900;
  return year < 50 ? year + 2000 : year + 1900;
}

class DateReader {
 public:
  /// False where a word of the text has no place in a date.
  bool take(std::string_view word) {
    if (is_digit(word.front())) return take_number(word);
    const bool is_signed = (word.front() == '+' || word.front() == '-') && word.size() > 1 && is_digit(word[1]);
    if (is_signed && fields_.hour < 0) return take_number(word.substr(1));  // "5-Mar-2025"
    if (is_signed) {
      fields_.offset = offset_of(word);
      return fields_.offset.has_value();
    }
    return take_name(word);
  }

  std::optional<Time> result() const {
    const auto date = year_month_day(year(fields_.year), month(static_cast<unsigned>(std::max(fields_.month, 0))),
                                     day(static_cast<unsigned>(std::max(fields_.day, 0))));
    if (fields_.year < 1970 || fields_.year > 9999 || !date.ok()) return std::nullopt;
    if (fields_.hour < 0 || fields_.hour > 23 || fields_.minute > 59 || fields_.second > 60) return std::nullopt;
    return Time(sys_days(date)) + hours(fields_.hour) + minutes(fields_.minute - fields_.offset.value_or(0)) +
           seconds(fields_.second);
  }

 private:
  bool take_number(std::string_view word) {
    if (word.find(':') != std::string_view::npos) return fields_.hour < 0 && take_time(word, fields_);
    const int value = number(word);
    // "8.00": the day has gone before, so a dot is in a time.
    if (value < 0) return fields_.day > 0 && fields_.hour < 0 && take_time(word, fields_);
    if (word.size() >= 4 && fields_.year < 0) return set(fields_.year, value);
    if (fields_.day < 0 && word.size() <= 2) return set(fields_.day, value);
    if (fields_.year < 0) return set(fields_.year, full_year(value, word.size()));
    return false;
  }

  bool take_name(std::string_view word) {
    const auto name = folded(word);
    if (name.size() >= 3) {
      const auto* const found = std::ranges::find(months, std::string_view(name).substr(0, 3));
      if (found != months.end() && fields_.month < 0)
        return set(fields_.month, static_cast<int>(found - months.begin()) + 1);
    }
    const auto* const zone = std::ranges::find(zones, std::string_view(name), &std::pair<std::string_view, int>::first);
    // "GMT+0100" and "+0000 (UTC)": the number says more than the name.
    if (zone != zones.end() && !fields_.offset) fields_.offset = zone->second;
    if (name == "pm" && fields_.hour >= 1 && fields_.hour < 12) fields_.hour += 12;
    if (name == "am" && fields_.hour == 12) fields_.hour = 0;
    return true;  // week days in any language, military zones, which mean nothing (RFC 5322 section 4.3)
  }

  static bool set(int& place, int value) {
    place = value;
    return true;
  }

  Fields fields_;
};

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> out;
  std::size_t at = 0;
  while ((at = text.find_first_not_of(" \t,", at)) != std::string_view::npos) {
    auto end = at + 1;
    const bool is_name = is_letter(text[at]);
    while (end < text.size() &&
           (is_name ? is_letter(text[end]) : is_digit(text[end]) || text[end] == ':' || text[end] == '.'))
      ++end;
    if (is_digit(text[at]) || is_name || text[at] == '+' || text[at] == '-') out.push_back(text.substr(at, end - at));
    at = end;
  }
  return out;
}

/// "2025-03-05T08:00:01.5+01:00" rewritten so that the words come apart.
std::string from_iso(std::string text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string::npos) return text;
  text.erase(0, first);
  const bool is_iso =
      text.size() >= 10 && text[4] == '-' && text[7] == '-' && std::all_of(text.begin(), text.begin() + 4, is_digit);
  if (!is_iso) return text;
  const int month = number(std::string_view(text).substr(5, 2));
  if (month < 1 || month > 12) return text;
  std::string out =
      text.substr(8, 2) + " " + std::string(months[static_cast<std::size_t>(month) - 1]) + " " + text.substr(0, 4);
  auto rest = text.substr(10);
  if (rest.starts_with('T') || rest.starts_with('t')) rest.front() = ' ';
  return out + " " + rest;
}

}  // namespace

std::optional<Time> date(std::string_view value) {
  const auto text = from_iso(without_comments(value));
  DateReader reader;
  for (const auto word : words_of(text))
    if (!reader.take(word)) return std::nullopt;
  return reader.result();
}

}  // namespace gatepost::parse
