#include "parse/header_text.hpp"

#include <algorithm>
#include <optional>

#include "mail/address.hpp"
#include "parse/blank.hpp"
#include "parse/charset.hpp"
#include "parse/encoding.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t longest_label = 80;

struct Word {
  std::string_view charset;
  bool is_base64 = false;
  std::string_view text;
  std::size_t end = 0;  // behind the closing "?="
};

/// Where the text that begins at `begin` ends, and where the word does. A word whose "?=" got lost (folded wrongly,
/// cut off) ends at the next blank or where another one begins.
Word closed(std::string_view value, std::size_t begin, Word word) {
  auto mark = value.find('?', begin);
  while (mark != std::string_view::npos && value.substr(mark, 2) != "?=") {
    const bool begins_another = mark > begin && value[mark - 1] == '=';
    mark = begins_another ? std::string_view::npos : value.find('?', mark + 1);
  }
  const bool is_lost = mark == std::string_view::npos;
  if (is_lost) {
    const auto text = value.substr(begin, value.find("=?", begin) - begin);
    mark = begin + std::min(text.find_first_of(" \t"), text.size());
  }
  word.text = value.substr(begin, mark - begin);
  word.end = is_lost ? mark : mark + 2;
  return word;
}

/// The word whose "=?" stands at `at`.
std::optional<Word> word_at(std::string_view value, std::size_t at) {
  const auto label = value.substr(at + 2, longest_label);
  const auto label_end = label.find('?');
  if (label_end == std::string_view::npos || label_end == 0) return std::nullopt;
  if (label.substr(0, label_end).find_first_of(" \t=\"") != std::string_view::npos) return std::nullopt;
  const auto letter = at + 2 + label_end + 1;
  if (letter + 1 >= value.size() || value[letter + 1] != '?') return std::nullopt;
  const char kind = value[letter];
  if (std::string_view("bBqQ").find(kind) == std::string_view::npos) return std::nullopt;
  Word word;
  word.charset = label.substr(0, std::min(label_end, label.find('*')));  // RFC 2231 section 5: charset*language
  word.is_base64 = kind == 'b' || kind == 'B';
  return closed(value, letter + 2, word);
}

/// Words of one charset that follow one another, their bytes joined.
class Run {
 public:
  bool continues(const Word& word) const { return same_address(word.charset, charset_); }

  void add(const Word& word) {
    charset_ = word.charset;
    if (word.is_base64) {
      base64_ += word.text;
      // A stream cut without regard to its groups of four is decoded as one; padding ends a stream.
      if (significant(base64_) % 4 == 0 || base64_.ends_with('=')) flush();
      return;
    }
    flush();
    bytes_ += from_q(word.text);
  }

  std::string take() {
    flush();
    auto out = to_utf8(bytes_, charset_);
    bytes_.clear();
    charset_ = {};
    return out;
  }

 private:
  static std::size_t significant(std::string_view base64) {
    std::size_t count = 0;
    for (const char c : base64) count += is_blank(c) ? 0U : 1U;
    return count;
  }
  void flush() {
    bytes_ += from_base64(base64_);
    base64_.clear();
  }

  std::string_view charset_;
  std::string base64_;
  std::string bytes_;
};

bool is_control(unsigned char c) { return c < 0x20 || c == 0x7f; }

/// U+0080 to U+009F in UTF-8: control characters that terminals obey.
bool is_high_control(std::string_view text, std::size_t at) {
  return text[at] == '\xc2' && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xa0;
}

}  // namespace

std::string decoded_words(std::string_view value) {
  std::string out;
  std::string gap;  // white space between two words, which is dropped (RFC 2047 section 6.2)
  Run run;
  bool in_run = false;
  for (std::size_t at = 0; at < value.size();) {
    const auto word = value.substr(at, 2) == "=?" ? word_at(value, at) : std::nullopt;
    if (word) {
      if (in_run && !run.continues(*word)) out += run.take();
      run.add(*word);
      in_run = true;
      gap.clear();
      at = word->end;
      continue;
    }
    if (in_run && is_blank(value[at])) {
      gap += value[at++];
      continue;
    }
    if (in_run) out += run.take();
    in_run = false;
    out += gap;
    gap.clear();
    out += value[at++];
  }
  if (in_run) out += run.take();
  return out;
}

std::string one_line(std::string_view text) {
  std::string out;
  bool is_apart = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_blank(text[at])) {
      is_apart = true;
      continue;
    }
    if (is_control(static_cast<unsigned char>(text[at]))) continue;
    if (is_high_control(text, at)) {
      ++at;
      continue;
    }
    if (is_apart && !out.empty()) out += ' ';
    is_apart = false;
    out += text[at];
  }
  return out;
}

std::string readable(std::string_view value) { return one_line(decoded_words(value)); }

}  // namespace gatepost::parse
