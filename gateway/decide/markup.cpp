#include "decide/markup.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "mail/code_point.hpp"

namespace gatepost::decide {
namespace {

constexpr char gap = ' ';
constexpr char unseen = '\'';

constexpr std::size_t longest_number = 3;   // of a list or of a footnote
constexpr std::size_t longest_name = 12;    // "Alice> ", as some programs begin the lines that they quote
constexpr std::size_t longest_entity = 10;  // "&thetasym;"
constexpr std::string_view line_begin_signs = " \t>|";

constexpr auto schemes = std::to_array<std::string_view>({"http://", "https://", "www.", "mailto:", "tel:", "ftp://"});
constexpr auto pictures = std::to_array<std::string_view>({"[image:", "[cid:", "[inline image"});

// Elements that stand within a word; all others set words apart.
constexpr auto inline_tags =
    std::to_array<std::string_view>({"a", "b", "big", "code", "em", "font", "i", "mark", "s", "small", "span", "strong",
                                     "sub", "sup", "tt", "u", "wbr"});

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_wordy(char c) { return is_digit(c) || is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

int hex_of(char c) {
  if (is_digit(c)) return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Of `count` digits at the beginning of `text`.
std::optional<char32_t> hex_number(std::string_view text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  char32_t out = 0;
  for (const char c : text.substr(0, count)) {
    if (hex_of(c) < 0) return std::nullopt;
    out = out << 4U | static_cast<char32_t>(hex_of(c));
  }
  return out;
}

char small(char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c); }

/// Whatever case it is in.
bool is_word(std::string_view text, std::string_view word) { return std::ranges::equal(text, word, {}, small); }

template <std::size_t size>
bool begins_with_any(std::string_view text, const std::array<std::string_view, size>& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return is_word(text.substr(0, word.size()), word); });
}

/// The bytes up to the first of `ends`; npos where there is none before the next of `stops`.
std::size_t length_up_to(std::string_view text, char end, std::string_view stops) {
  const auto at = std::find_if(text.begin(), text.end(),
                               [&](char c) { return c == end || stops.find(c) != std::string_view::npos; });
  if (at == text.end() || *at != end) return std::string_view::npos;
  return static_cast<std::size_t>(at - text.begin());
}

/// "1", "12", "a", "*", "^1": what a footnote is called by.
bool is_note(std::string_view text) {
  if (text.starts_with('^')) text.remove_prefix(1);
  if (text.empty() || text.size() > longest_number) return false;
  if (text.size() == 1) return !is_blank(text.front());
  return std::ranges::all_of(text, is_digit);
}

/// ¹ ⁵ ① ❶
bool is_note_sign(char32_t c) {
  return c == 0xb2 || c == 0xb3 || c == 0xb9 || (c >= 0x2070 && c <= 0x2079) || (c >= 0x2460 && c <= 0x249b) ||
         (c >= 0x2776 && c <= 0x2793);
}

// --- characters that are written as something else ---

struct Escape {
  std::size_t size = 0;  // 0: none
  std::string bytes;
};

Escape escape_of(std::size_t size, char32_t c) {
  Escape out{size, {}};
  const bool is_character = c < 0xd800 || (c > 0xdfff && c <= 0x10ffff);
  append_utf8(out.bytes, is_character ? c : gap);
  return out;
}

/// "\u00fc", two of them for a character beyond the first plane, "\n", "\/".
Escape json_escape(std::string_view text) {
  constexpr std::string_view others = "nrtbf\"/\\";
  if (text.size() < 2 || text[0] != '\\') return {};
  if (others.find(text[1]) != others.npos) return {2, " "};
  const auto first = text[1] == 'u' ? hex_number(text.substr(2), 4) : std::nullopt;
  if (!first) return {};
  const bool is_half = *first >= 0xd800 && *first <= 0xdbff && text.substr(6).starts_with("\\u");
  const auto second = is_half ? hex_number(text.substr(8), 4) : std::nullopt;
  const bool is_pair = second && *second >= 0xdc00 && *second <= 0xdfff;
  return is_pair ? escape_of(12, 0x10000 + ((*first - 0xd800) << 10U) + (*second - 0xdc00)) : escape_of(6, *first);
}

/// "%20", "=20", of each byte.
Escape byte_escape(std::string_view text) {
  const auto byte = hex_number(text.substr(1), 2);
  return byte ? Escape{3, std::string(1, static_cast<char>(*byte))} : Escape{};
}

/// "&nbsp;", "&#252;", "&#xfc;". Of names only those of signs matter, which set words apart.
Escape entity(std::string_view text) {
  const auto end = length_up_to(text.substr(0, longest_entity + 1), ';', " \t\r\n<");
  if (end == std::string_view::npos || end < 2) return {};
  auto name = text.substr(1, end - 1);
  if (name[0] != '#') return std::ranges::all_of(name, is_ascii_letter) ? Escape{end + 1, " "} : Escape{};
  name.remove_prefix(1);
  if (name.starts_with('x') || name.starts_with('X')) {
    const auto number = hex_number(name.substr(1), name.size() - 1);
    return number && name.size() > 1 ? escape_of(end + 1, *number) : Escape{};
  }
  if (name.empty() || !std::ranges::all_of(name, is_digit)) return {};
  char32_t number = 0;
  for (const char c : name) number = number * 10 + static_cast<char32_t>(c - '0');
  return escape_of(end + 1, number);
}

Escape escape_at(std::string_view text) {
  switch (text.front()) {
    case '\\': return json_escape(text);
    case '%':
    case '=': return byte_escape(text);
    case '&': return entity(text);
    default: return {};
  }
}

class MarkupRemover {
 public:
  explicit MarkupRemover(std::string_view text) : text_(text), out_(text) {}

  std::string remove() {
    while (at_ < text_.size()) {
      const auto begin = at_;
      if (!take()) skip();
      for (auto at = begin; at < at_; ++at) note_line(text_[at]);
    }
    return std::move(out_);
  }

 private:
  /// False: what stands here is no markup.
  bool take() {
    const char c = text_[at_];
    switch (c) {
      case '<': return take_bracketed();
      case '(':
      case '[': return take_note() || take_link_in_brackets() || take_picture();
      case '*':
      case '_':
      case '~':
      case '`': return take_emphasis();
      case '-': return take_hyphen();
      case '=': return take_soft_break() || take_escapes();
      case '\\':
      case '%':
      case '&': return take_escapes();
      default: break;
    }
    if (static_cast<unsigned char>(c) >= 0x80) return take_sign();
    if (is_digit(c)) return take_number();
    return is_ascii_letter(c) && (take_name() || take_link());
  }

  /// No markup begins behind a letter with another letter.
  void skip() {
    const bool is_letter = is_ascii_letter(text_[at_++]);
    while (is_letter && at_ < text_.size() && is_ascii_letter(text_[at_])) ++at_;
  }

  void note_line(char c) {
    if (c == '\n')
      begins_line_ = true;
    else if (begins_line_ && line_begin_signs.find(c) == line_begin_signs.npos)
      begins_line_ = false;
  }

  std::string_view rest() const { return text_.substr(at_); }
  bool is_behind_word() const { return at_ > 0 && is_wordy(text_[at_ - 1]); }
  bool is_wordy_at(std::size_t at) const { return at < text_.size() && is_wordy(text_[at]); }

  bool replace(std::size_t size, char by) {
    std::fill_n(out_.begin() + static_cast<std::ptrdiff_t>(at_), size, by);
    at_ += size;
    return size > 0;
  }

  /// A link or a tag. No "<" is looked through for another's ">".
  bool take_bracketed() {
    const auto end = length_up_to(rest().substr(1), '>', "<");
    if (end == std::string_view::npos) return false;
    const auto inside = rest().substr(1, end);
    if (is_link(inside)) return replace(end + 2, gap);
    const auto name = tag_name(inside);
    if (name.empty()) return false;
    if (!is_inline(name)) return replace(end + 2, gap);
    if (const auto size = tagged_note(end + 2); size > 0) return replace(size, gap);
    return replace(end + 2, unseen);
  }

  static bool is_link(std::string_view text) {
    if (begins_with_any(text, schemes)) return true;
    return (text.find("://") != text.npos || text.find('@') != text.npos) && std::ranges::none_of(text, is_blank);
  }

  static std::string_view tag_name(std::string_view inside) {
    if (inside.starts_with('/')) inside.remove_prefix(1);
    const auto end = inside.find_first_of(" \t\r\n/");
    const auto name = inside.substr(0, end);
    const bool is_name = !name.empty() && is_ascii_letter(name.front()) &&
                         std::ranges::all_of(name, [](char c) { return is_wordy(c) || c == ':' || c == '-'; });
    return is_name ? name : std::string_view();
  }

  static bool is_inline(std::string_view name) {
    return std::ranges::any_of(inline_tags, [&](std::string_view one) { return is_word(name, one); });
  }

  /// The whole of "<sup>1</sup>", whose first tag has that many bytes; 0: it is none.
  std::size_t tagged_note(std::size_t tag) const {
    const auto behind = rest().substr(tag);
    const auto mark = length_up_to(behind.substr(0, longest_number + 1), '<', "\n");
    if (mark == std::string_view::npos || !is_note(behind.substr(0, mark))) return 0;
    const auto closing = behind.substr(mark);
    const auto end = closing.starts_with("</") ? length_up_to(closing.substr(1), '>', "<") : std::string_view::npos;
    if (end == std::string_view::npos) return 0;
    const auto size = tag + mark + end + 2;
    const bool is_part_of_word = is_ascii_letter(behind.front()) && (is_behind_word() || is_wordy_at(at_ + size));
    return is_part_of_word ? 0 : size;
  }

  /// "[1]", "(a)"
  bool take_note() {
    const auto end = length_up_to(rest().substr(1, longest_number + 2), rest().front() == '(' ? ')' : ']', "\n");
    return end != std::string_view::npos && is_note(rest().substr(1, end)) && replace(end + 2, gap);
  }

  bool take_link_in_brackets() {
    if (!begins_with_any(rest().substr(1), schemes)) return false;
    return replace(1 + end_of_link(rest().substr(1)), gap);
  }

  bool take_picture() {
    if (!begins_with_any(rest(), pictures)) return false;
    const auto end = length_up_to(rest().substr(1), ']', "[\n");
    return end != std::string_view::npos && replace(end + 2, gap);
  }

  bool take_link() {
    if (is_behind_word() || !begins_with_any(rest(), schemes)) return false;
    return replace(end_of_link(rest()), gap);
  }

  static std::size_t end_of_link(std::string_view text) {
    return std::min(text.find_first_of(" \t\r\n<>()[]\""), text.size());
  }

  /// Within a word: elsewhere it sets words apart as a blank does.
  bool take_emphasis() {
    const auto end = std::min(text_.find_first_not_of("*_~`", at_), text_.size());
    if (is_behind_word() && is_wordy_at(end)) return replace(end - at_, unseen);
    at_ = end;
    return true;
  }

  /// "refu-\n> nd"
  bool take_hyphen() {
    if (!is_behind_word()) return false;
    const auto end = behind_line_end(at_ + 1);
    return end > at_ + 1 && is_wordy_at(end) && replace(end - at_, unseen);
  }

  /// "refu=\nnd"
  bool take_soft_break() {
    const auto end = behind_line_end(at_ + 1);
    return end > at_ + 1 && replace(end - at_, unseen);
  }

  /// Where the next line's words begin; `at` itself where no line ends.
  std::size_t behind_line_end(std::size_t at) const {
    const auto end = std::min(text_.find_first_not_of(" \t\r", at), text_.size());
    if (end == text_.size() || text_[end] != '\n') return at;
    return std::min(text_.find_first_not_of(line_begin_signs, end + 1), text_.size());
  }

  /// Several stand together: a character may be written as two or three of them.
  bool take_escapes() {
    std::string bytes;
    auto end = at_;
    while (end < text_.size()) {
      const auto one = escape_at(text_.substr(end));
      if (one.size == 0) break;
      bytes += one.bytes;
      end += one.size;
    }
    std::ranges::copy(bytes, out_.begin() + static_cast<std::ptrdiff_t>(at_));
    at_ += bytes.size();
    return replace(end - at_, unseen) || !bytes.empty();
  }

  bool take_sign() {
    const char lead = text_[at_];
    if (lead != '\xc2' && lead != '\xe2') return false;  // those of all that is looked for
    auto end = at_;
    const auto c = next_code_point(text_, end);
    constexpr char32_t zero_width_space = 0x200b;
    constexpr char32_t right_to_left_override = 0x202e;
    if (c == right_to_left_override) return take_reversed(end);
    return (c == zero_width_space || is_note_sign(c)) && replace(end - at_, gap);
  }

  /// To the end of the line or of the override: a person reads it from its end.
  bool take_reversed(std::size_t begin) {
    constexpr std::string_view pop = "\u202c";
    auto end = begin;
    while (end < text_.size() && text_[end] != '\n' && !text_.substr(end).starts_with(pop)) ++end;
    const auto shown = text_.substr(begin, end - begin);
    replace(begin - at_, gap);
    auto to = end;
    for (std::size_t from = 0; from < shown.size();) {
      const auto first = from;
      next_code_point(shown, from);
      to -= from - first;
      shown.copy(out_.data() + to, from - first, first);
    }
    at_ = end;
    return true;
  }

  /// "1. ", "2) "
  bool take_number() {
    if (at_ > 0 && !is_blank(text_[at_ - 1])) return false;
    const auto end = std::min(text_.find_first_not_of("0123456789", at_), text_.size());
    const bool is_of_list = end - at_ <= longest_number && end + 1 < text_.size() &&
                            (text_[end] == '.' || text_[end] == ')') && is_blank(text_[end + 1]);
    return is_of_list && replace(end + 1 - at_, gap);
  }

  /// "Alice> "
  bool take_name() {
    if (!begins_line_) return false;
    const auto text = rest().substr(0, longest_name + 1);
    const auto end = std::ranges::find_if_not(text, is_ascii_letter);
    const auto size = static_cast<std::size_t>(end - text.begin());
    return end != text.end() && *end == '>' && replace(size + 1, gap);
  }

  std::string_view text_;
  std::string out_;
  std::size_t at_ = 0;
  bool begins_line_ = true;
};

}  // namespace

std::string without_markup(std::string_view text) { return MarkupRemover(text).remove(); }

}  // namespace gatepost::decide
