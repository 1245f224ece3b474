#include "render/mime.hpp"

#include <algorithm>

#include "render/encoding.hpp"
#include "render/header.hpp"
#include "render/words.hpp"

namespace gatepost::render {
namespace {

std::string boundary_of(LetterNumber number, char level) {
  return "=_gatepost-" + std::to_string(number.value) + "-" + level;
}

std::string multipart_fields(const std::string& type, const std::string& boundary) {
  return "Content-Type: multipart/" + type + ";\r\n boundary=\"" + boundary + "\"\r\n\r\n";
}

std::string multipart(const std::string& type, const std::string& boundary, const std::vector<std::string>& parts) {
  auto out = multipart_fields(type, boundary);
  for (const auto& part : parts) {
    out.append("--").append(boundary).append("\r\n").append(part);
  }
  return out.append("--").append(boundary).append("--\r\n");
}

std::string text_leaf(const std::string& type, const std::string& text) {
  const bool as_quoted = is_shorter_quoted(text);
  return "Content-Type: text/" + type +
         "; charset=utf-8\r\nContent-Transfer-Encoding: " + (as_quoted ? "quoted-printable" : "base64") + "\r\n\r\n" +
         (as_quoted ? quoted_printable(text) : base64_lines(text));
}

bool is_token_sign(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("!#$&^_.+-").find(c) != std::string_view::npos;
}

/// The type as its sender told it, if it is one. Mails within mails must not be encoded (RFC 2046 section 5.2.1), and
/// not encoded they could hold our boundary: they travel as plain bytes.
std::string type_of(const Attachment& file) {
  const auto slash = file.type.find('/');
  const auto is_refused = [](char c) { return !is_token_sign(c) && c != '/'; };
  const bool is_type = slash != std::string::npos && slash > 0 && slash + 1 < file.type.size() &&
                       file.type.size() < 100 && std::ranges::count(file.type, '/') == 1 &&
                       std::ranges::none_of(file.type, is_refused);
  const bool is_composite = file.type.starts_with("message/") || file.type.starts_with("multipart/");
  return is_type && !is_composite ? file.type : "application/octet-stream";
}

bool is_plain_in_2231(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
}

bool is_plain_name(const std::string& name) {
  return std::ranges::all_of(name, [](char c) { return c >= ' ' && c < 0x7F && c != '"' && c != '\\'; });
}

/// The name of Content-Type: RFC 2047 does not allow encoded words in quotes, but it is what mail programs that do not
/// know RFC 2231 read there.
std::string type_name(const std::string& name) {
  return ";\r\n name=\"" + (is_plain_name(name) ? name : encoded_words(name)) + "\"";
}

std::vector<std::string> percent_pieces(const std::string& name) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::size_t piece_length = 60;
  std::vector<std::string> pieces(1, "UTF-8''");
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (pieces.back().size() + 3 > piece_length) {
      pieces.emplace_back();
    }
    pieces.back() += is_plain_in_2231(c) ? std::string(1, c) : std::string{'%', digits[byte >> 4], digits[byte & 15]};
  }
  return pieces;
}

/// The name of Content-Disposition, where it is not plain in RFC 2231's form, in pieces if it is long.
std::string disposition_name(const std::string& name) {
  if (is_plain_name(name)) {
    return ";\r\n filename=\"" + name + "\"";
  }
  const auto pieces = percent_pieces(name);
  std::string out;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    out += ";\r\n filename*" + (pieces.size() > 1 ? std::to_string(i) + "*" : "") + "=" + pieces[i];
  }
  return out;
}

// Ext4 and NTFS stop at 255 bytes; a longer name is somebody's trick or mistake, and both header fields hold it.
constexpr std::size_t longest_name = 255;

std::string file_name(const Attachment& file) {
  auto name = one_line(file.name);
  if (name.size() > longest_name) {
    auto size = longest_name;
    while (size > 0 && (static_cast<unsigned char>(name[size]) & 0xC0) == 0x80) {
      --size;
    }
    name.erase(size);
  }
  return name.empty() ? "attachment" : name;
}

std::string file_fields(const Attachment& file) {
  const auto type = type_of(file);
  const auto name = file_name(file);
  const bool tells_charset = type.starts_with("text/") && is_utf8(file.content);
  return "Content-Type: " + type + (tells_charset ? "; charset=utf-8" : "") + type_name(name) +
         "\r\nContent-Disposition: attachment" + disposition_name(name) +
         "\r\nContent-Transfer-Encoding: base64\r\n\r\n";
}

void append_file(Body& body, const Attachment& file) {
  body.bytes += file_fields(file);
  const auto at = body.bytes.size();
  body.bytes += base64_lines(file.content);
  if (!file.sha256.empty()) {
    body.files.push_back({at, body.bytes.size() - at, file.sha256});
  }
}

}  // namespace

Body mime_body(LetterNumber number, const std::string& text, const std::string& html,
               const std::vector<Attachment>& attachments) {
  auto letter = multipart("alternative", boundary_of(number, 'a'), {text_leaf("plain", text), text_leaf("html", html)});
  if (attachments.empty()) {
    return {std::move(letter), {}};
  }
  const auto boundary = boundary_of(number, 'm');
  Body body{multipart_fields("mixed", boundary) + "--" + boundary + "\r\n" + letter, {}};
  for (const auto& file : attachments) {
    body.bytes += "--" + boundary + "\r\n";
    append_file(body, file);
  }
  body.bytes += "--" + boundary + "--\r\n";
  return body;
}

}  // namespace gatepost::render
