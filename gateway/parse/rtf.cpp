#include "parse/rtf.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <vector>

#include "mail/code_point.hpp"
#include "mail/limits.hpp"
#include "parse/charset.hpp"
#include "parse/charset_label.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t deepest = 200;  // groups; what is deeper is read as if it were not

/// What a group holds that is no text of the message.
constexpr auto silent = std::to_array<std::string_view>({"fonttbl", "colortbl", "stylesheet", "info", "pict", "header",
                                                         "footer", "listtable", "listoverridetable", "themedata",
                                                         "datastore", "generator", "object", "fldinst"});

struct Spelling {
  std::string_view word;
  std::string_view text;
};
constexpr auto spellings = std::to_array<Spelling>({
    {"par", "\n"},
    {"line", "\n"},
    {"sect", "\n"},
    {"page", "\n"},
    {"row", "\n"},
    {"tab", "\t"},
    {"cell", "\t"},
    {"emdash", "—"},
    {"endash", "–"},
    {"bullet", "•"},
    {"lquote", "‘"},
    {"rquote", "’"},
    {"~", "\u00a0"},
    {"ldblquote", "“"},
    {"rdblquote", "”"},
    {"emspace", " "},
    {"enspace", " "},
    {"_", "-"},
});

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

int hex_of(char c) {
  if (is_digit(c)) return c - '0';
  const char small = static_cast<char>(c | 0x20);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

struct Group {
  bool is_silent = false;
  int fallback = 1;  // characters behind \uN for programs that do not know it
};

class RtfReader {
 public:
  explicit RtfReader(std::string_view rtf) : rtf_(rtf) {}

  std::string read() {
    while (at_ < rtf_.size() && out_.size() < limits::text_bytes) read_one();
    settle_bytes();
    return std::move(out_);
  }

 private:
  void read_one() {
    const char c = rtf_[at_++];
    if (c == '{') return open();
    if (c == '}') return close();
    if (c == '\\') return read_control();
    if (c != '\r' && c != '\n') add_byte(c);
  }

  void open() {
    if (groups_.size() < deepest)
      groups_.push_back(groups_.back());
    else
      ++beyond_;
  }

  void close() {
    if (beyond_ > 0)
      --beyond_;
    else if (groups_.size() > 1)
      groups_.pop_back();
  }

  void read_control() {
    if (at_ >= rtf_.size()) return;
    if (!is_letter(rtf_[at_])) return read_symbol(rtf_[at_++]);
    const auto begin = at_;
    while (at_ < rtf_.size() && is_letter(rtf_[at_])) ++at_;
    const auto word = rtf_.substr(begin, at_ - begin);
    int number = 0;
    const auto [end, error] = std::from_chars(rtf_.data() + at_, rtf_.data() + rtf_.size(), number);
    if (error == std::errc{}) at_ = static_cast<std::size_t>(end - rtf_.data());
    if (at_ < rtf_.size() && rtf_[at_] == ' ') ++at_;
    take_word(word, number);
  }

  void read_symbol(char symbol) {
    if (symbol == '*') groups_.back().is_silent = true;
    if (symbol == '\\' || symbol == '{' || symbol == '}') add_byte(symbol);
    if (symbol == '\r' || symbol == '\n') add_text("\n");
    if (symbol == '~' || symbol == '_') spell({&symbol, 1});
    if (symbol != '\'' || at_ + 2 > rtf_.size()) return;
    const int high = hex_of(rtf_[at_]);
    const int low = hex_of(rtf_[at_ + 1]);
    at_ += 2;
    if (high >= 0 && low >= 0) add_byte(static_cast<char>(high * 16 + low));
  }

  void take_word(std::string_view word, int number) {
    if (word == "u") return add_unit(static_cast<std::uint16_t>(number));
    if (word == "uc") groups_.back().fallback = std::clamp(number, 0, 16);
    if (word == "ansicpg") charset_ = label_of_code_page(static_cast<std::uint32_t>(number));
    if (word == "bin") at_ += std::min(rtf_.size() - at_, static_cast<std::size_t>(std::max(number, 0)));
    if (std::ranges::find(silent, word) != silent.end()) groups_.back().is_silent = true;
    spell(word);
  }

  void spell(std::string_view word) {
    const auto* const found = std::ranges::find(spellings, word, &Spelling::word);
    if (found != spellings.end()) add_text(found->text);
  }

  /// Bytes wait for their neighbours: a character of Korean or Japanese has two.
  void add_byte(char byte) {
    if (to_skip_ > 0)
      --to_skip_;
    else if (!groups_.back().is_silent)
      bytes_ += byte;
  }

  void add_text(std::string_view text) {
    settle_bytes();
    to_skip_ = 0;
    if (!groups_.back().is_silent) out_ += text;
  }

  /// \uN is one unit of UTF-16, and a character beyond the first plane two of them.
  void add_unit(std::uint16_t unit) {
    settle_bytes();
    to_skip_ = groups_.back().fallback;
    if (groups_.back().is_silent) return;
    const bool is_second = unit >= 0xdc00 && unit <= 0xdfff;
    if (unit >= 0xd800 && unit <= 0xdbff)
      first_half_ = unit;
    else if (!is_second)
      append_utf8(out_, unit);
    else if (first_half_ != 0)
      append_utf8(out_, 0x10000 + ((first_half_ - 0xd800U) << 10) + (unit - 0xdc00U));
    if (unit < 0xd800 || unit > 0xdbff) first_half_ = 0;
  }

  void settle_bytes() {
    if (!bytes_.empty()) out_ += to_utf8(bytes_, charset_);
    bytes_.clear();
  }

  std::string_view rtf_;
  std::size_t at_ = 0;
  std::string out_;
  std::string bytes_;
  std::string charset_ = "windows-1252";
  std::vector<Group> groups_{Group{}};
  std::size_t beyond_ = 0;
  int to_skip_ = 0;
  std::uint32_t first_half_ = 0;
};

}  // namespace

std::string text_of_rtf(std::string_view rtf) { return RtfReader(rtf).read(); }

}  // namespace gatepost::parse
