#include "send/conversation.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace gatepost::send {
namespace {

constexpr std::size_t longest_reply = 4000;  // a server may talk for ever

constexpr std::array<std::pair<std::string_view, Stage>, 8> verbs = {{{"EHLO", Stage::hello},
                                                                      {"HELO", Stage::hello},
                                                                      {"STARTTLS", Stage::starttls},
                                                                      {"AUTH", Stage::login},
                                                                      {"MAIL", Stage::sender},
                                                                      {"RCPT", Stage::recipient},
                                                                      {"DATA", Stage::data},
                                                                      {"NOOP", Stage::login}}};

std::string_view without_line_end(std::string_view line) {
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
  return line;
}

// As RFC 5321 section 4.2 writes a reply: what begins otherwise is none, whatever its digits.
int code_of(std::string_view line) {
  int code = 0;
  if (line.size() > 3 && line[3] != ' ' && line[3] != '-') return 0;
  const auto digits = line.substr(0, 3);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code);
  return error == std::errc() && end == digits.data() + 3 && code >= 200 && code <= 599 ? code : 0;
}

// class.subject.detail at the beginning of a reply's text (RFC 2034).
std::string_view enhanced_code_of(std::string_view text) {
  const auto end = std::min(text.find(' '), text.size());
  const auto code = text.substr(0, end);
  const bool is_code = code.size() >= 5 && code[1] == '.' && (code[0] == '2' || code[0] == '4' || code[0] == '5') &&
                       std::ranges::count(code, '.') == 2 && code.find_first_not_of("0123456789.") == code.npos;
  return is_code ? code : std::string_view();
}

std::uint64_t size_limit_of(std::string_view text) {
  if (text.substr(0, 5) != "SIZE ") return 0;
  std::uint64_t size = 0;
  const auto number = text.substr(5);
  std::from_chars(number.data(), number.data() + number.size(), size);
  return size;
}

}  // namespace

void Conversation::we_said(std::string_view command) {
  const auto verb = command.substr(0, command.find_first_of(" \r\n"));
  // libcurl parts with QUIT from a server that refused something; what counts is what the server refused.
  is_over_ = is_over_ || verb == "QUIT";
  const auto* known = std::ranges::find(verbs, verb, &std::pair<std::string_view, Stage>::first);
  if (known != verbs.end()) stage_ = known->second;  // else a line of a login
  if (stage_ == Stage::hello) size_limit_ = 0;       // TLS begins the conversation anew (RFC 3207 section 4.2)
}

void Conversation::server_said(std::string_view line) {
  if (is_over_) return;
  line = without_line_end(line);
  const auto text = line.substr(std::min<std::size_t>(line.size(), 4));
  if (is_reply_over_) {
    reply_ = Reply{0, std::string(enhanced_code_of(text)), std::string(line.substr(0, longest_reply))};
  } else if (reply_.text.size() < longest_reply) {
    // Large providers repeat the enhanced code on every line.
    const auto repeated = enhanced_code_of(text) == reply_.enhanced ? reply_.enhanced.size() : 0;
    reply_.text += ' ';
    reply_.text += text.substr(repeated, longest_reply);
  }
  if (stage_ == Stage::hello && size_limit_of(text) > 0) size_limit_ = size_limit_of(text);
  is_reply_over_ = line.size() < 4 || line[3] != '-';
  if (is_reply_over_) reply_.code = code_of(line);
}

}  // namespace gatepost::send
