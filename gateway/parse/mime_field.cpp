#include "parse/mime_field.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "mail/address.hpp"
#include "parse/blank.hpp"
#include "parse/charset.hpp"
#include "parse/encoding.hpp"
#include "parse/header_text.hpp"

namespace gatepost::parse {
namespace {

constexpr unsigned most_sections = 1000;  // of one parameter; a field holds at most 64 KiB

/// "(Plain text)" behind a token; a file name may well end with "(1).pdf".
std::string_view without_comment(std::string_view text) { return trimmed(text.substr(0, text.find('('))); }

/// One piece of a parameter: "filename*1*" is section 1, extended (RFC 2231 section 3).
struct Piece {
  std::string text;
  bool is_extended = false;
};

struct Pieces {
  std::optional<Piece> plain;          // name
  std::optional<Piece> extended;       // name*
  std::map<unsigned, Piece> numbered;  // name*0, name*1*
};

class FieldReader {
 public:
  explicit FieldReader(std::string_view text) : text_(text) {}

  MimeField read() {
    MimeField out;
    const auto end = text_.find(';', at_);
    auto value = text_.substr(0, end);
    at_ = std::min(end, text_.size());
    // "text/plain charset=utf-8": the semicolon was forgotten.
    value = trimmed(value);
    if (const auto blank = value.find_first_of(blanks);
        blank != std::string_view::npos && value.find('=') != std::string_view::npos) {
      at_ = blank;
      value = value.substr(0, blank);
    }
    out.value = folded(without_comment(value));
    while (at_ < text_.size()) take_parameter();
    for (const auto& [name, pieces] : pieces_) out.parameters.emplace(name, joined(pieces));
    return out;
  }

 private:
  void skip(std::string_view characters) { at_ = std::min(text_.find_first_not_of(characters, at_), text_.size()); }

  void take_parameter() {
    skip("; \t\r\n");
    const auto equals = text_.find_first_of("=;", at_);
    if (equals == std::string_view::npos || text_[equals] == ';') {
      at_ = std::min(equals, text_.size());
      return;
    }
    const auto name = folded(trimmed(text_.substr(at_, equals - at_)));
    at_ = equals + 1;
    skip(blanks);
    keep(name, at_ < text_.size() && text_[at_] == '"' ? quoted() : unquoted(name));
  }

  /// The closing quote is one with nothing but a semicolon or the end behind it: names with quotes inside are sent.
  std::string quoted() {
    std::string out;
    for (++at_; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '\\' && at_ + 1 < text_.size() && (text_[at_ + 1] == '"' || text_[at_ + 1] == '\\')) {
        out += text_[++at_];
        continue;
      }
      if (c == '"' && is_closing(at_ + 1)) {
        ++at_;
        return out;
      }
      out += c;
    }
    return out;
  }

  bool is_closing(std::size_t at) const {
    const auto next = text_.find_first_not_of(blanks, at);
    if (next == std::string_view::npos || text_[next] == ';' || text_[next] == '(') return true;
    // A missing semicolon: `"a" name="b"`.
    const auto rest = text_.substr(next, 40);
    const auto equals = rest.find('=');
    return next > at && equals != std::string_view::npos && equals > 0 &&
           rest.substr(0, equals).find_first_of(" \t\";") == std::string_view::npos;
  }

  std::string unquoted(std::string_view name) {
    const auto end = std::min(text_.find(';', at_), text_.size());
    auto value = trimmed(text_.substr(at_, end - at_));
    at_ = end;
    const bool is_name = name.starts_with("name") || name.starts_with("filename");
    if (is_name) return std::string(value);
    // `type=a server="b"`: a forgotten semicolon; outside names a blank ends the value.
    if (const auto blank = value.find_first_of(blanks); blank != std::string_view::npos) {
      if (value.find('=', blank) != std::string_view::npos)
        at_ = static_cast<std::size_t>(value.data() - text_.data()) + blank;
      value = value.substr(0, blank);
    }
    return std::string(without_comment(value));
  }

  void keep(std::string_view name, std::string value) {
    const bool is_extended = name.ends_with('*');
    if (is_extended) name.remove_suffix(1);
    const auto star = name.find('*');
    auto& pieces = pieces_[std::string(name.substr(0, star))];
    Piece piece{std::move(value), is_extended};
    if (star == std::string_view::npos) {
      auto& place = is_extended ? pieces.extended : pieces.plain;
      if (!place) place = std::move(piece);
      return;
    }
    unsigned section = 0;
    const auto digits = name.substr(star + 1);
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), section);
    if (read.ec == std::errc() && section < most_sections) pieces.numbered.emplace(section, std::move(piece));
  }

  static std::string joined(const Pieces& pieces) {
    if (pieces.extended) return extended(pieces.extended->text);
    if (!pieces.numbered.empty()) return of_sections(pieces.numbered);
    return pieces.plain ? decoded_words(pieces.plain->text) : std::string();
  }

  /// charset'language'percent-encoded; programs that leave the quotes out mean UTF-8.
  static std::string extended(std::string_view text) {
    const auto first = text.find('\'');
    const auto second = first == std::string_view::npos ? first : text.find('\'', first + 1);
    if (second == std::string_view::npos) return decoded_words(to_utf8(from_percent(text), "utf-8"));
    return to_utf8(from_percent(text.substr(second + 1)), text.substr(0, first));
  }

  /// The bytes of all sections are joined before the charset is undone: a character may be split over two.
  static std::string of_sections(const std::map<unsigned, Piece>& sections) {
    std::string charset;
    std::string bytes;
    bool is_first = true;
    bool any_extended = false;
    for (const auto& [number, piece] : sections) {
      std::string_view text = piece.text;
      if (is_first && piece.is_extended) {
        const auto first = text.find('\'');
        const auto second = first == std::string_view::npos ? first : text.find('\'', first + 1);
        if (second != std::string_view::npos) {
          charset = text.substr(0, first);
          text.remove_prefix(second + 1);
        }
      }
      bytes += piece.is_extended ? from_percent(text) : std::string(text);
      any_extended = any_extended || piece.is_extended;
      is_first = false;
    }
    return any_extended ? to_utf8(bytes, charset) : decoded_words(bytes);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::map<std::string, Pieces> pieces_;
};

}  // namespace

MimeField mime_field(std::string_view value) { return FieldReader(value).read(); }

}  // namespace gatepost::parse
