#include "parse/charset.hpp"

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "mail/address.hpp"
#include "mail/code_point.hpp"
#include "parse/charset_guess.hpp"
#include "parse/charset_japanese.hpp"
#include "parse/charset_label.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t guess_bytes = 64 * 1024;  // more never changed a guess
constexpr std::size_t meta_bytes = 4 * 1024;    // browsers look at the first 1024; mail programs write long heads

enum class Fault { refuse, replace };

std::optional<std::string> by_icu(std::string_view bytes, const std::string& name, Fault fault) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name.c_str(), &error), &ucnv_close);
  if (U_FAILURE(error)) return std::nullopt;
  if (fault == Fault::refuse)
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
  const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), error);
  if (U_FAILURE(error)) return std::nullopt;
  std::string out;
  text.toUTF8String(out);
  return out;
}

/// RFC 1557 announces the character set at the start of a text; an encoded word is not one, and programs leave it out.
std::string announced_korean(std::string_view bytes) {
  constexpr std::string_view announcement = "\x1b$)C";
  if (bytes.find(announcement) != std::string_view::npos) return std::string(bytes);
  return std::string(announcement) + std::string(bytes);
}

std::optional<std::string> by_name(std::string_view bytes, const std::string& name, Fault fault) {
  if (same_address(name, "iso-2022-kr")) return by_icu(announced_korean(bytes), name, fault);
  if (name != vendors_iso_2022_jp && name != vendors_euc_jp) return by_icu(bytes, name, fault);
  const auto shifted = name == vendors_euc_jp ? windows_31j_of_euc_jp(bytes) : windows_31j_of_iso_2022_jp(bytes);
  return shifted ? by_icu(*shifted, "windows-31j", fault) : std::nullopt;
}

std::optional<std::string> by_label(std::string_view bytes, std::string_view label) {
  for (const auto& name : converters_of(label))
    if (auto text = by_name(bytes, name, Fault::refuse)) return text;
  return std::nullopt;
}

bool is_ascii(std::string_view bytes) {
  return std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool looks_like_iso_2022_jp(std::string_view bytes) {
  return bytes.find("\x1b$B") != std::string_view::npos || bytes.find("\x1b$@") != std::string_view::npos;
}

/// The label allows the bytes, but is a program's default: correct multi-byte UTF-8 throughout, or the escapes of
/// ISO-2022-JP, come about in no other way.
bool is_default_label(std::string_view bytes, const std::vector<std::string>& names) {
  if (names.empty() || names.front() != "windows-1252") return false;
  return looks_like_iso_2022_jp(bytes) || (is_utf8(bytes) && !is_ascii(bytes));
}

/// Damaged rather than mislabelled: of what is not ASCII in the text, most could be read.
bool is_mostly_readable(std::string_view utf8) {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto c = next_code_point(utf8, at);
    const bool is_bad = c == no_code_point || c == 0xfffd;
    if (is_bad) ++bad;
    if (c >= 0x80 && !is_bad) ++good;
  }
  return good >= bad * 4;
}

std::string detected(std::string_view bytes) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
  const auto part = bytes.substr(0, guess_bytes);
  if (uchardet_handle_data(detector.get(), part.data(), part.size()) != 0) return {};
  uchardet_data_end(detector.get());
  return uchardet_get_charset(detector.get());
}

/// Of what is called ASCII and is not: Western text is what most of it is, so only what cannot be that is believed.
std::optional<std::string> read_as_east_asian(std::string_view bytes) {
  static constexpr std::array<std::string_view, 6> known = {"euc-kr", "uhc", "gb18030", "shift_jis", "big5", "euc-jp"};
  if (auto text = by_label(bytes, short_east_asian(bytes))) return text;
  const auto label = folded(detected(bytes));
  return std::ranges::find(known, label) == known.end() ? std::nullopt : by_label(bytes, label);
}

std::string guessed(std::string_view bytes, std::string_view hint) {
  if (looks_like_iso_2022_jp(bytes))
    if (auto text = by_label(bytes, "iso-2022-jp")) return *text;
  if (is_mostly_readable(bytes)) return std::string(bytes);
  if (auto text = by_label(bytes, hint)) return *text;
  if (auto text = by_label(bytes, short_east_asian(bytes))) return *text;
  if (auto text = by_label(bytes, detected(bytes))) return *text;
  return by_icu(bytes, "windows-1252", Fault::replace).value_or(std::string(bytes));
}

std::string decoded(std::string_view bytes, std::string_view label, std::string_view hint) {
  const auto names = converters_of(label);
  if (names.empty() || is_default_label(bytes, names)) return guessed(bytes, hint);
  if (same_address(label, "us-ascii") && !is_ascii(bytes))
    if (auto text = read_as_east_asian(bytes)) return *text;
  for (const auto& name : names)
    if (auto text = by_name(bytes, name, Fault::refuse)) return *text;
  auto text = by_name(bytes, names.back(), Fault::replace);
  return text && is_mostly_readable(*text) ? *text : guessed(bytes, hint);
}

bool is_label_end(char c) { return std::string_view("\"'<>; \t\r\n/").find(c) != std::string_view::npos; }

bool is_ascii_text(char c) { return c > 0; }

}  // namespace

std::string to_utf8(std::string_view bytes, std::string_view label, std::string_view hint) {
  auto text = decoded(bytes, label, hint);
  if (text.starts_with("\xef\xbb\xbf")) text.erase(0, 3);
  return scrubbed(text);
}

bool is_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();)
    if (next_code_point(bytes, at) == no_code_point) return false;
  return true;
}

std::string scrubbed(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const auto begin = at;
    while (at < bytes.size() && is_ascii_text(bytes[at])) ++at;  // most of most mails
    out += bytes.substr(begin, at - begin);
    if (at == bytes.size()) break;
    const auto start = at;
    const auto c = next_code_point(bytes, at);
    if (c == no_code_point)
      out += "\xef\xbf\xbd";
    else if (c != 0)
      out += bytes.substr(start, at - start);
  }
  return out;
}

std::string charset_of_html(std::string_view html) {
  const auto head = folded(html.substr(0, meta_bytes));
  auto at = head.find("<meta");
  if (at == std::string::npos) return {};
  at = head.find("charset=", at);
  if (at == std::string::npos) return {};
  at = head.find_first_not_of("\"' ", at + 8);
  if (at == std::string::npos) return {};
  const auto end = std::find_if(head.begin() + static_cast<std::ptrdiff_t>(at), head.end(), is_label_end);
  return {head.begin() + static_cast<std::ptrdiff_t>(at), end};
}

std::string_view cut(std::string_view utf8, std::size_t size) {
  if (utf8.size() <= size) return utf8;
  while (size > 0 && (static_cast<unsigned char>(utf8[size]) & 0xc0) == 0x80) --size;
  return utf8.substr(0, size);
}

}  // namespace gatepost::parse
