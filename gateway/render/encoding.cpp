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
  out += signs[bits >> 18];
  out += signs[bits >> 12 & 63];
  out += three.size() > 1 ? signs[bits >> 6 & 63] : '=';
  out += three.size() > 2 ? signs[bits & 63] : '=';
}

/// Writes the characters of one line, breaking it softly before it gets too long.
class QuotedLine {
 public:
  explicit QuotedLine(std::string& out) : out_(out) {}

  void write(std::string_view piece) {
    if (column_ + piece.size() > line_length - 1) {
      out_ += "=\r\n";
      column_ = 0;
    }
    out_ += piece;
    column_ += piece.size();
  }

  void write_encoded(char c) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    write(std::string{'=', digits[byte >> 4], digits[byte & 15]});
  }

  bool is_at_beginning() const { return column_ == 0 || column_ == line_length - 1; }

 private:
  std::string& out_;
  std::size_t column_ = 0;
};

bool is_printable(char c) { return c >= ' ' && c < 0x7F && c != '='; }

void append_line(std::string& out, std::string_view line) {
  QuotedLine quoted(out);
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool is_last_blank = (c == ' ' || c == '\t') && i + 1 == line.size();
    const bool is_dangerous = quoted.is_at_beginning() && (c == '.' || line.substr(i).starts_with("From "));
    if ((is_printable(c) || c == '\t') && !is_last_blank && !is_dangerous) {
      quoted.write(line.substr(i, 1));
    } else {
      quoted.write_encoded(c);
    }
  }
  out += "\r\n";
}

}  // namespace

std::string base64(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() / 3 * 4 + 4);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    append_quad(out, bytes.substr(at, 3));
  }
  return out;
}

std::string base64_lines(std::string_view bytes) {
  constexpr std::size_t bytes_of_line = line_length / 4 * 3;
  std::string out;
  out.reserve(bytes.size() / 3 * 4 + bytes.size() / bytes_of_line * 2 + 8);
  for (std::size_t at = 0; at < bytes.size(); at += bytes_of_line) {
    out += base64(bytes.substr(at, bytes_of_line)) + "\r\n";
  }
  return out;
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
