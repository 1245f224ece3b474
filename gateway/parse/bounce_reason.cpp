#include "parse/bounce_reason.hpp"

#include <algorithm>

#include "parse/bounce_reason_words.hpp"
#include "parse/bounce_text.hpp"
#include "parse/bounce_words.hpp"

namespace gatepost::parse {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_word(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

bool begins_word(std::string_view text, std::size_t at) {
  return at == 0 || !(is_word(text[at - 1]) || std::string_view(".=:/@+-$").find(text[at - 1]) != std::string_view::npos);
}

// RFC 5321 section 4.2.1 knows no second digit above 5, but 571 and the like occur.
bool is_reply_code(std::string_view text, std::size_t at) {
  if (at + 3 > text.size() || (text[at] != '4' && text[at] != '5') || !is_digit(text[at + 1]) || !is_digit(text[at + 2]))
    return false;
  if (text[at + 1] > '7' || !begins_word(text, at)) return false;
  return at + 3 == text.size() || std::string_view(" -:;,)]\"\n\r").find(text[at + 3]) != std::string_view::npos;
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && count < 4 && is_digit(text[at + count])) ++count;
  return count;
}

// The length of a status that begins here; 0: none. Versions and IP addresses have more dots or other first numbers.
std::size_t status_length(std::string_view text, std::size_t at) {
  if ((text[at] != '2' && text[at] != '4' && text[at] != '5') || at + 4 >= text.size() || text[at + 1] != '.') return 0;
  if (at > 0 && (is_word(text[at - 1]) || text[at - 1] == '.')) return 0;
  const auto subject = digits_at(text, at + 2);
  if (subject != 1 || text[at + 2] > '7' || text[at + 3] != '.') return 0;
  const auto detail = digits_at(text, at + 4);
  const auto end = at + 4 + detail;
  if (detail == 0 || detail > 3 || (end < text.size() && is_word(text[end]))) return 0;
  return end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1]) ? 0 : end - at;
}

std::string_view reason_of_status(std::string_view status) {
  if (status.size() < 5) return {};
  for (const auto& known : bounce_words::reasons_of_status)
    if (known.phrase == status.substr(2)) return known.reason;
  return {};
}

}  // namespace

std::string reply_code_in(std::string_view text) {
  for (std::size_t at = 0; at + 3 <= text.size(); ++at)
    if (is_reply_code(text, at)) return std::string(text.substr(at, 3));
  return "";
}

std::string status_in(std::string_view text) {
  std::string vague;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto length = status_length(text, at);
    if (length == 0) continue;
    const auto status = text.substr(at, length);
    if (!status.ends_with(".0.0")) return std::string(status);
    if (vague.empty()) vague = status;
  }
  return vague;
}

std::string_view reason_in_words(std::string_view squeezed_text) {
  for (const auto& known : bounce_words::reasons)
    if (squeezed_text.find(known.phrase) != std::string_view::npos) return known.reason;
  return {};
}

bool says_after_data(std::string_view squeezed_text) { return has_any(squeezed_text, bounce_words::after_data); }

std::string reason_of(const Failure& failure) {
  const auto said = squeezed(failure.said);
  auto reason = reason_in_words(said);
  if (reason.empty() || reason == "rejected") {
    const auto by_status = reason_of_status(failure.status);
    if (!by_status.empty()) reason = by_status;
  }
  if (reason.empty()) reason = failure.report_reason;
  // A server that says "unknown user" after the whole mail knows the address: a filter behind it refused.
  const bool is_late = failure.is_after_data && !failure.status.ends_with(".1.1");
  if (reason == "userunknown" && (is_late || failure.status.ends_with(".2.1"))) reason = "filtered";
  return std::string(reason.empty() ? "undefined" : reason);
}

bool is_hard(std::string_view reason, std::string_view status) {
  return !status.starts_with('4') && std::ranges::find(bounce_words::hard_reasons, reason) != std::end(bounce_words::hard_reasons);
}

}  // namespace gatepost::parse
