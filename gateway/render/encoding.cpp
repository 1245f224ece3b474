#include "render/encoding.hpp"

#include <algorithm>
#include <cstdint>

namespace gatepost::render {
namespace {

constexpr std::size_t line_length = 76;

void append_quad(std::string& out, std::string_view three) {
  constexpr std::string_view signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::uint32_t bits = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    bits = bits << 8 | (i < three.size() ? static_cast<unsigned char>(three[i]) : 0U);
  }
  const char four[] = {signs[bits >> 18], signs[bits >> 12 & 63], three.size() > 1 ? signs[bits >> 6 & 63] : '=',
                       three.size() > 2 ? signs[bits & 63] : '='};
  out.append(four, sizeof(four));
}

void append_base64(std::string& out, std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    append_quad(out, bytes.substr(at, 3));
  }
}

bool is_printable(char c) { return (c >= ' ' && c < 0x7F && c != '=') || c == '\t'; }

/// Writes the characters of one line, breaking it softly before it gets too long.
class QuotedLine {
 public:
  explicit QuotedLine(std::string& out) : out_(out) {}

  /// Signs that stand for themselves, but where a dot or "From " would begin a line.
  void write_plain(std::string_view signs) {
    while (!signs.empty()) {
      const auto room = line_length - 1 - column_;
      if (room == 0) {
        break_softly();
      } else if (column_ == 0 && (signs.front() == '.' || signs.starts_with("From "))) {
        write_encoded(signs.front());
        signs.remove_prefix(1);
      } else {
        write(signs.substr(0, room));
        signs.remove_prefix(std::min(room, signs.size()));
      }
    }
  }

  void write_encoded(char c) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    const char code[] = {'=', digits[byte >> 4], digits[byte & 15]};
    if (column_ + sizeof(code) > line_length - 1) {
      break_softly();
    }
    write({code, sizeof(code)});
  }

 private:
  void write(std::string_view piece) {
    out_ += piece;
    column_ += piece.size();
  }

  void break_softly() {
    out_ += "=\r\n";
    column_ = 0;
  }

  std::string& out_;
  std::size_t column_ = 0;
};

void append_line(std::string& out, std::string_view line) {
  QuotedLine quoted(out);
  const bool ends_with_blank = line.ends_with(' ') || line.ends_with('\t');
  const auto rest = line.substr(0, line.size() - (ends_with_blank ? 1 : 0));
  for (std::size_t at = 0; at < rest.size();) {
    const auto plain = std::find_if_not(rest.begin() + static_cast<std::ptrdiff_t>(at), rest.end(), is_printable);
    const auto end = static_cast<std::size_t>(plain - rest.begin());
    quoted.write_plain(rest.substr(at, end - at));
    if (end < rest.size()) {
      quoted.write_encoded(rest[end]);
    }
    at = end + 1;
  }
  if (ends_with_blank) {
    quoted.write_encoded(line.back());
  }
  out += "\r\n";
}

}  // namespace

std::string base64(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() / 3 * 4 + 4);
  append_base64(out, bytes);
  return out;
}

std::string base64_lines(std::string_view bytes) {
  constexpr std::size_t bytes_of_line = line_length / 4 * 3;
  std::string out;
  out.reserve(bytes.size() / 3 * 4 + bytes.size() / bytes_of_line * 2 + 8);
  for (std::size_t at = 0; at < bytes.size(); at += bytes_of_line) {
    append_base64(out, bytes.substr(at, bytes_of_line));
    out += "\r\n";
  }
  return out;
}

bool is_shorter_quoted(std::string_view text) {
  const auto encoded = std::ranges::count_if(text, [](char c) { return !is_printable(c) && c != '\n'; });
  return 2 * static_cast<std::size_t>(encoded) <= text.size() / 3;
}

std::string quoted_printable(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    append_line(out, text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace gatepost::render
