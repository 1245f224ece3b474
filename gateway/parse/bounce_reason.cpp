#include "parse/bounce_reason.hpp"

#include <algorithm>

#include "parse/bounce_reason_words.hpp"
#include "parse/bounce_text.hpp"
#include "parse/bounce_words.hpp"

namespace gatepost::parse {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_word(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

// Not inside a time, port, address or number; "ERROR_CODE :550" of Zoho is one.
bool begins_word(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  if (text[at - 1] == ':') return at > 1 && !is_word(text[at - 2]);
  return !is_word(text[at - 1]) && std::string_view(".=/@+-$]").find(text[at - 1]) == std::string_view::npos;
}

// RFC 5321 section 4.2.1 knows no second digit above 5, but 571 and the like occur.
bool is_reply_code(std::string_view text, std::size_t at) {
  if (at + 3 > text.size() || (text[at] != '4' && text[at] != '5') || !is_digit(text[at + 1]) ||
      !is_digit(text[at + 2]))
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
    if (known.status == status.substr(2)) return known.name;
  return {};
}

// "Unknown user" is believed where the server refused the address, or a status says so. Said after the whole mail, or
// without any hint when, it may as well be a filter behind a server that knows the address.
std::string_view doubted(std::string_view reason, const Failure& failure) {
  const bool is_unknown = reason == "userunknown" || reason == "hostunknown";
  if (is_unknown && failure.stage == Stage::sender) return "rejected";
  if (reason != "userunknown" || failure.stage == Stage::address) return reason;
  if (failure.status.size() > 3 && failure.status.substr(2).starts_with("1.")) return reason;
  return failure.reply_code.empty() && failure.stage == Stage::unknown ? reason : "filtered";
}

// A status right behind a reply code is the server's own word; others may be the reporter's guess.
bool follows_reply_code(std::string_view text, std::size_t at) {
  auto end = at;
  while (end > 0 && at - end < 4 && std::string_view(" -'\"#:(<").find(text[end - 1]) != std::string_view::npos) --end;
  return end >= 3 && end < at && is_reply_code(text, end - 3);
}

}  // namespace

std::string reply_code_in(std::string_view text) {
  for (std::size_t at = 0; at + 3 <= text.size(); ++at)
    if (is_reply_code(text, at)) return std::string(text.substr(at, 3));
  return "";
}

std::string status_in(std::string_view text) {
  std::string vague;
  std::string telling;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto length = status_length(text, at);
    if (length == 0) continue;
    auto& kept = text.substr(at, length).ends_with(".0.0") ? vague : telling;
    if (&kept == &telling && follows_reply_code(text, at)) return std::string(text.substr(at, length));
    if (kept.empty()) kept = text.substr(at, length);
  }
  return telling.empty() ? vague : telling;
}

std::string_view reason_in_words(std::string_view squeezed_text) {
  const Searched text(squeezed_text);
  for (const auto& known : bounce_words::reasons)
    if (std::ranges::any_of(known.phrases, [&](std::string_view phrase) { return text.has(phrase); }))
      return known.name;
  return {};
}

Stage stage_in(std::string_view squeezed_text) {
  if (has_any(squeezed_text, bounce_words::at_sender)) return Stage::sender;
  if (has_any(squeezed_text, bounce_words::at_address)) return Stage::address;
  return has_any(squeezed_text, bounce_words::after_data) ? Stage::data : Stage::unknown;
}

std::string reason_of(const Failure& failure) {
  auto reason = reason_in_words(squeezed(failure.said));
  const auto by_status = reason_of_status(failure.status);
  const bool is_vague = reason.empty() || reason == "rejected" ||
                        (reason == "userunknown" && by_status == "hasmoved") ||
                        (reason == "networkerror" && by_status == "expired");
  if (is_vague && !by_status.empty()) reason = by_status;
  if (reason.empty()) reason = failure.report_reason;
  return std::string(reason.empty() ? "undefined" : doubted(reason, failure));
}

bool is_hard(std::string_view reason, std::string_view status) {
  if (std::ranges::find(bounce_words::hard_reasons, reason) == std::end(bounce_words::hard_reasons)) return false;
  // Postfix says 450 for unknown users while its administrator tries it out; a name server may come back.
  return reason == "userunknown" || !status.starts_with('4');
}

}  // namespace gatepost::parse
