#include "render/header.hpp"

#include <unicode/idna.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <memory>
#include <stdexcept>

#include "render/encoding.hpp"
#include "render/words.hpp"

namespace gatepost::render {
namespace {

constexpr std::size_t nice_line = 78;          // RFC 5322 section 2.1.1
constexpr std::size_t longest_line = 998;      // likewise
constexpr std::size_t encoded_word_line = 76;  // RFC 2047 section 2

// Postfix breaks a header off at 100 KB. What strangers can make long stays far below: a name stands in two fields, a
// subject in one.
constexpr std::size_t most_word_bytes = 2'000;
constexpr std::size_t most_id_bytes = 16'000;

/// One line, and not longer than most_word_bytes; cut between characters.
std::string fit(std::string_view words) {
  auto out = one_line(words);
  if (out.size() > most_word_bytes) {
    auto end = most_word_bytes;
    while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) {
      --end;
    }
    out.erase(end);
  }
  return out;
}

/// One field while it is written: words go to the line as long as they fit, then to the next.
class Field {
 public:
  explicit Field(std::string_view name) : out_(name), column_(name.size() + 1) { out_ += ':'; }

  void add(std::string_view word, std::size_t line = nice_line) {
    if (column_ + 1 + word.size() > line && (!is_first_ || column_ + 1 + word.size() > longest_line)) {
      out_ += "\r\n";
      column_ = 0;
    }
    out_ += ' ';
    out_ += word;
    column_ += 1 + word.size();
    is_first_ = false;
  }

  /// What is left of this line behind a blank, or of the next where that is too little to begin in.
  std::size_t room(std::size_t line) const {
    const auto left = line > column_ + 1 ? line - column_ - 1 : 0;
    return left < line / 3 ? line - 1 : left;
  }

  std::string take() { return std::move(out_) + "\r\n"; }

 private:
  std::string out_;
  std::size_t column_;
  bool is_first_ = true;  // a line of blanks alone is not allowed (RFC 5322 section 3.2.2)
};

bool is_ascii(std::string_view words) {
  return std::ranges::all_of(words, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// ASCII that a reader would take for an encoded word, and words too long to fold between them, are encoded as well.
bool needs_encoding(std::string_view words) {
  std::size_t run = 0;
  std::size_t longest = 0;
  for (const char c : words) {
    run = c == ' ' ? 0 : run + 1;
    longest = std::max(longest, run);
  }
  return !is_ascii(words) || words.find("=?") != std::string_view::npos || longest > nice_line - 10;
}

// RFC 2047 section 5 (3): what may stand in an encoded word in a display name.
bool is_plain_in_q(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("!*+-/").find(c) != std::string_view::npos;
}

std::string q_encoded(std::string_view words) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : words) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == ' ') {
      out += '_';
    } else if (is_plain_in_q(c)) {
      out += c;
    } else {
      out += {'=', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return out;
}

std::size_t code_point_length(std::string_view words) {
  std::size_t size = 1;
  while (size < words.size() && (static_cast<unsigned char>(words[size]) & 0xC0) == 0x80) {
    ++size;
  }
  return size;
}

/// As much of `words` as fits into an encoded word of `room` characters, cut between characters (RFC 2047 section 5).
template <class Encode>
std::size_t fitting(std::string_view words, std::size_t room, Encode encode) {
  std::size_t size = code_point_length(words);
  while (size < words.size()) {
    const auto more = size + code_point_length(words.substr(size));
    if (encode(words.substr(0, more)).size() > room) {
      break;
    }
    size = more;
  }
  return size;
}

void add_encoded(Field& field, std::string_view words) {
  const bool as_q = q_encoded(words).size() <= base64(words).size();
  const auto encode = [as_q](std::string_view piece) { return as_q ? q_encoded(piece) : base64(piece); };
  const std::string begin = as_q ? "=?UTF-8?Q?" : "=?UTF-8?B?";
  while (!words.empty()) {
    const auto room = std::min<std::size_t>(field.room(encoded_word_line), 75) - begin.size() - 2;
    const auto size = fitting(words, room, encode);
    field.add(begin + encode(words.substr(0, size)) + "?=", encoded_word_line);
    words.remove_prefix(size);
  }
}

template <class Take>
void for_each_word(std::string_view words, Take take) {
  while (!words.empty()) {
    const auto begin = std::min(words.find_first_not_of(' '), words.size());
    const auto end = std::min(words.find(' ', begin), words.size());
    if (end > begin) {
      take(words.substr(begin, end - begin));
    }
    words.remove_prefix(end);
  }
}

std::string quoted(std::string_view name) {
  std::string out = "\"";
  for (const char c : name) {
    if (c == '"' || c == '\\') {
      out += '\\';
    }
    out += c;
  }
  return out + '"';
}

void add_name(Field& field, const std::string& name) {
  if (needs_encoding(name)) {
    add_encoded(field, name);
  } else if (!name.empty()) {
    for_each_word(quoted(name), [&field](std::string_view word) { field.add(word); });
  }
}

bool is_field_name(std::string_view name) {
  return !name.empty() && name.size() < nice_line &&
         std::ranges::all_of(name, [](char c) { return c > ' ' && c < 0x7F && c != ':'; });
}

}  // namespace

std::string encoded_words(std::string_view words) {
  Field field("");
  add_encoded(field, words);
  auto out = field.take();
  return out.substr(2, out.size() - 4);  // without the colon, the blank and the line end
}

std::string words_field(std::string_view name, std::string_view words) {
  Field field(name);
  const auto clean = fit(words);
  if (needs_encoding(clean)) {
    add_encoded(field, clean);
  } else {
    for_each_word(clean, [&field](std::string_view word) { field.add(word); });
  }
  return field.take();
}

std::string address_field(std::string_view name, const std::vector<Address>& addresses) {
  Field field(name);
  for (const auto& one : addresses) {
    if (!is_mailable(one.address)) {
      throw std::invalid_argument("an address that no mail can go to stands in " + std::string(name));
    }
    add_name(field, fit(one.name));
    const bool is_last = &one == &addresses.back();
    field.add("<" + with_ascii_domain(one.address) + (is_last ? ">" : ">,"));
  }
  return field.take();
}

std::string ids_field(std::string_view name, const std::vector<std::string>& ids) {
  std::vector<std::string> kept;
  std::size_t bytes = 0;
  // The newest are worth most: mail programs look at the end of the chain first (RFC 5322 section 3.6.4).
  for (auto id = ids.rbegin(); id != ids.rend() && bytes + id->size() < most_id_bytes; ++id) {
    if (is_message_id(*id)) {
      bytes += id->size();
      kept.push_back(*id);
    }
  }
  Field field(name);
  for (auto id = kept.rbegin(); id != kept.rend(); ++id) {
    field.add("<" + *id + ">");
  }
  return kept.empty() ? std::string() : field.take();
}

std::string own_field(std::string_view name, std::string_view value) {
  if (!is_field_name(name) || value.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos) {
    throw std::invalid_argument("a header field of our own is broken: " + one_line(name));
  }
  return words_field(name, value);
}

std::string uri_field(std::string_view name, std::string_view uri) {
  const auto is_refused = [](char c) { return c <= ' ' || c >= 0x7F || c == '<' || c == '>' || c == '"'; };
  if (!is_field_name(name) || uri.empty() || std::ranges::any_of(uri, is_refused)) {
    throw std::invalid_argument("a header field of our own is broken: " + one_line(name));
  }
  Field field(name);
  field.add("<" + std::string(uri) + ">");
  return field.take();
}

std::string date_field(Time time) {
  constexpr std::array<const char*, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                               "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(time - day));
  std::array<char, 64> out{};
  std::snprintf(out.data(), out.size(), "%s, %u %s %04d %02d:%02d:%02d +0000",
                days[std::chrono::weekday(day).c_encoding()], static_cast<unsigned>(date.day()),
                months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return "Date: " + std::string(out.data()) + "\r\n";
}

bool is_message_id(std::string_view id) {
  const auto is_refused = [](char c) { return c <= ' ' || c >= 0x7F || c == '<' || c == '>'; };
  return id.size() < longest_line - 10 && std::ranges::count(id, '@') == 1 && id.front() != '@' && id.back() != '@' &&
         std::ranges::none_of(id, is_refused);
}

std::string with_ascii_domain(const std::string& address) {
  const auto at = address.rfind('@');
  if (is_ascii(address) || at == std::string::npos || is_ascii(std::string_view(address).substr(at))) {
    return address;
  }
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::IDNA> idna(icu::IDNA::createUTS46Instance(UIDNA_NONTRANSITIONAL_TO_ASCII, status));
  std::string domain;
  icu::StringByteSink<std::string> sink(&domain);
  icu::IDNAInfo info;
  if (U_SUCCESS(status)) {
    idna->nameToASCII_UTF8(address.substr(at + 1), sink, info, status);
  }
  return U_FAILURE(status) || info.hasErrors() ? address : address.substr(0, at + 1) + domain;
}

}  // namespace gatepost::render
