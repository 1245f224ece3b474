#include "render/words.hpp"

#include <algorithm>

#include "mail/code_point.hpp"

namespace gatepost::render {
namespace {

constexpr char32_t replacement = 0xFFFD;

/// Reads the code point at `position` and moves behind it.
char32_t next(std::string_view words, std::size_t& position) {
  const auto read = next_code_point(words, position);
  return read == no_code_point ? replacement : read;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029; }

// U+202E and its kin can make "1042 #" of "# 2401" on the reader's screen.
bool turns_direction(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

void append(std::string& out, std::string_view words, std::size_t begin, std::size_t end, char32_t c) {
  if (c == replacement) {
    out += "\xEF\xBF\xBD";
  } else {
    out += words.substr(begin, end - begin);
  }
}

/// How many signs of ASCII that are no control characters begin here: most of most texts.
std::size_t plain_length(std::string_view words) {
  const auto is_plain = [](char c) { return c >= ' ' && c < 0x7F; };
  return static_cast<std::size_t>(std::ranges::find_if_not(words, is_plain) - words.begin());
}

std::string trimmed(std::string words, std::string_view signs) {
  words.erase(words.find_last_not_of(signs) + 1);
  words.erase(0, words.find_first_not_of(signs));
  return words;
}

std::string without_empty_ends(std::string words) {
  words.erase(words.find_last_not_of(" \t\n") + 1);
  const auto first = words.find_first_not_of(" \t\n");
  if (first == std::string::npos) {
    return {};
  }
  const auto line = words.rfind('\n', first);
  words.erase(0, line == std::string::npos ? 0 : line + 1);
  return words;
}

std::string_view reference_for(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
  }
}

void append_escaped(std::string& out, char c) {
  const auto reference = reference_for(c);
  if (reference.empty()) {
    out += c;
  } else {
    out += reference;
  }
}

/// The length of a web address that begins here; the signs that end a sentence do not belong to it.
std::size_t address_length(std::string_view rest) {
  const std::size_t scheme = rest.starts_with("https://") ? 8 : rest.starts_with("http://") ? 7 : 0;
  if (scheme == 0) {
    return 0;
  }
  const auto is_of_address = [](char c) {
    return static_cast<unsigned char>(c) > ' ' && c != '<' && c != '>' && c != '"' && c != '\'' && c != '`' &&
           static_cast<unsigned char>(c) < 0x7F;
  };
  std::size_t size = scheme;
  while (size < rest.size() && is_of_address(rest[size])) {
    ++size;
  }
  while (size > scheme && std::string_view(".,;:!?)]}*_|~").find(rest[size - 1]) != std::string_view::npos) {
    --size;
  }
  return size > scheme ? size : 0;
}

/// Blanks that HTML would swallow: all but a single one between two words.
class Blanks {
 public:
  void write(std::string& out, char c) {
    if (c == '\t') {
      out += "&nbsp;&nbsp;&nbsp;&nbsp;";
    } else {
      out += was_blank_ ? "&nbsp;" : " ";
    }
    was_blank_ = true;
  }
  void begin_line() { was_blank_ = true; }
  void other() { was_blank_ = false; }

 private:
  bool was_blank_ = true;
};

/// Writes the line end at `position` and tells how many signs it took.
std::size_t write_line_end(std::string& out, std::string_view rest, std::string_view paragraph_break) {
  std::size_t size = 1;
  for (std::size_t i = 1; i < rest.size() && (rest[i] == ' ' || rest[i] == '\t' || rest[i] == '\n'); ++i) {
    size = rest[i] == '\n' ? i + 1 : size;
  }
  out += size > 1 ? paragraph_break : std::string_view("<br>\n");
  return size;
}

void write_link(std::string& out, std::string_view address) {
  const auto escaped = html_escaped(address);
  out += "<a href=\"" + escaped + "\">" + escaped + "</a>";
}

}  // namespace

std::string one_line(std::string_view words) {
  std::string out;
  out.reserve(words.size());
  for (std::size_t at = 0; at < words.size();) {
    const auto begin = at;
    const auto c = next(words, at);
    if (!is_control(c) && !turns_direction(c)) {
      append(out, words, begin, at, c);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return trimmed(std::move(out), " ");
}

std::string prose(std::string_view words) {
  std::string out;
  out.reserve(words.size());
  for (std::size_t at = 0; at < words.size();) {
    const auto plain = plain_length(words.substr(at));
    out += words.substr(at, plain);
    at += plain;
    if (at == words.size()) {
      break;
    }
    const auto begin = at;
    const auto c = next(words, at);
    if (c == '\n' || c == '\t' || (!is_control(c) && !turns_direction(c))) {
      append(out, words, begin, at, c);
    } else if (c == '\r' && (at == words.size() || words[at] != '\n')) {
      out += '\n';
    }
  }
  return without_empty_ends(std::move(out));
}

bool is_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const auto c = next(bytes, at);
    if (c == replacement || c == 0) {
      return false;
    }
  }
  return true;
}

std::string html_escaped(std::string_view words) {
  std::string out;
  out.reserve(words.size() + words.size() / 8);
  for (const char c : words) {
    append_escaped(out, c);
  }
  return out;
}

std::string html_prose(std::string_view words, std::string_view paragraph_break) {
  std::string out;
  out.reserve(words.size() + words.size() / 8);
  Blanks blanks;
  for (std::size_t at = 0; at < words.size();) {
    const char c = words[at];
    const auto link = c == 'h' ? address_length(words.substr(at)) : 0;
    if (link > 0) {
      write_link(out, words.substr(at, link));
      at += link;
      blanks.other();
    } else if (c == '\n') {
      at += write_line_end(out, words.substr(at), paragraph_break);
      blanks.begin_line();
    } else if (c == ' ' || c == '\t') {
      blanks.write(out, c);
      ++at;
    } else {
      append_escaped(out, c);
      ++at;
      blanks.other();
    }
  }
  return out;
}

}  // namespace gatepost::render
