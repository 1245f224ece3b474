#include "parse/program_text.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <vector>

#include "parse/bounce_text.hpp"
#include "parse/program_words.hpp"
#include "parse/quote_line.hpp"

namespace gatepost::parse {
namespace {

constexpr std::string_view reaction_type = "text/vnd.google.email-reaction+json";
constexpr std::size_t longest_statement = 300;    // bytes: two names, a subject and the phrase
constexpr std::size_t beginning_bytes = 1'000;    // of a text: a challenge is told at once
constexpr std::size_t shortest_name = 2;          // bytes: an initial stands in every sentence
constexpr std::ptrdiff_t most_receipt_lines = 8;  // "To:", "Subject:", "Sent:" and what stands around them

bool is_letter(UChar32 c) { return c >= 0 && u_isalpha(c) != 0; }

bool has_letter(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    if (is_letter(c)) return true;
  }
  return false;
}

/// "… reacted to your message: 👍" without what follows the words.
std::string_view up_to_last_letter(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  std::int32_t end = 0;
  for (std::int32_t at = 0; at < size;) {
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    if (is_letter(c)) end = at;
  }
  return text.substr(0, static_cast<std::size_t>(end));
}

bool has_part(const Node& root, std::string_view type) {
  const auto is_it = [&](const Node& part) { return part.type == type; };
  return is_it(root) || std::ranges::any_of(root.parts, [&](const Node& part) {
           return is_it(part) || std::ranges::any_of(part.parts, is_it);
         });
}

/// A part of From's name stands in it. Without a name anything does.
bool names_writer(const std::string& line, const Mail& mail) {
  if (mail.from.empty()) return true;
  const auto name = folded_words(mail.from.front().name);
  bool has_name = false;
  for (std::size_t at = 0; at < name.size();) {
    const auto end = std::min(name.find_first_of(" ,", at), name.size());
    const auto word = std::string_view(name).substr(at, end - at);
    at = end + 1;
    if (word.size() < shortest_name) continue;
    has_name = true;
    if (line.find(word) != std::string::npos) return true;
  }
  return !has_name;
}

bool is_reaction_statement(std::string_view line, const Mail& mail) {
  if (line.size() > longest_statement) return false;
  const auto text = folded_words(line);
  const auto words = up_to_last_letter(text);
  return std::ranges::any_of(program_words::reactions, [&](auto phrase) { return words.ends_with(phrase); }) &&
         names_writer(text, mail);
}

/// In any language: Gmail names itself below the picture.
bool is_of_gmail(std::string_view line) {
  return line.size() <= longest_statement && lower_case(line).find("gmail") != std::string::npos;
}

std::vector<Line> told_lines(std::string_view text) {
  auto lines = lines_of(text);
  std::erase_if(lines, [](const Line& line) { return line.blank(); });
  return lines;
}

std::string first_line(std::string_view text) {
  const auto lines = told_lines(text);
  return lines.empty() || lines.front().bare.size() > longest_statement ? "" : folded_words(lines.front().bare);
}

bool has_receipt_subject(const Mail& mail) {
  const auto subject = folded_words(mail.subject);
  return std::ranges::any_of(program_words::receipt_subjects, [&](auto start) { return subject.starts_with(start); });
}

bool begins_as_receipt(const std::string& line) {
  return std::ranges::any_of(program_words::receipt_beginnings, [&](auto start) { return line.starts_with(start); });
}

bool is_tapback(const std::string& line) {
  return line.ends_with("”") &&
         std::ranges::any_of(program_words::tapbacks, [&](auto start) { return line.starts_with(start); });
}

}  // namespace

std::string rule_of_reaction(const Mail& mail, const Node& root) {
  const bool has_form = has_part(root, reaction_type);
  bool has_statement = has_form;
  for (const auto& line : told_lines(mail.reply)) {
    const bool is_statement = is_reaction_statement(line.bare, mail) || (has_form && is_of_gmail(line.bare));
    if (!is_statement && has_letter(line.bare)) return "";
    has_statement = has_statement || is_statement;
  }
  if (has_form) return "Content-Type: " + std::string(reaction_type);
  return has_statement ? "text of a reaction" : "";
}

bool is_plain_receipt(const Mail& mail) {
  if (!has_receipt_subject(mail)) return false;
  const auto lines = told_lines(mail.typed);
  const auto last = lines.begin() + std::min(std::ssize(lines), most_receipt_lines);
  const auto end = std::find_if(lines.begin(), last, [](const Line& line) {
    return line.bare.size() <= longest_statement && has_any(folded_words(line.bare), program_words::receipt_ends);
  });
  if (end == last || !begins_as_receipt(folded_words(lines.front().bare))) return false;
  const bool is_framed = std::all_of(lines.begin() + 1, std::max(lines.begin() + 1, end), [](const Line& line) {
    return line.bare.find(':') != std::string_view::npos || line.bare.find("：") != std::string_view::npos;
  });
  const auto in_reply = mail.reply.find(end->bare);
  return is_framed && (in_reply == std::string::npos ||
                       without_blanks(std::string_view(mail.reply).substr(in_reply + end->bare.size())).empty());
}

bool begins_as_program(const Mail& mail) {
  const auto line = first_line(mail.reply);
  if (has_any(line, program_words::of_themselves) && names_writer(line, mail)) return true;
  if (is_tapback(line) || (has_receipt_subject(mail) && begins_as_receipt(line))) return true;
  return has_any(folded_words(std::string_view(mail.reply).substr(0, beginning_bytes)), program_words::challenges);
}

}  // namespace gatepost::parse
