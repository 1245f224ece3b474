#include "parse/fingerprint.hpp"

#include <algorithm>
#include <string_view>

#include "parse/attachment.hpp"
#include "parse/blank.hpp"
#include "parse/html_text.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t footer_bytes = 2'000;  // no list's footer is longer

/// Every piece with its length before it, so that no two mails can be told alike by moving text between pieces.
void add(std::string& all, std::string_view piece) {
  all += std::to_string(piece.size());
  all += ':';
  all += piece;
}

/// "[list] Re: [list] printer" to "Re: printer": lists put their tag at the front or behind the "Re:".
std::string without_tags(std::string_view subject) {
  std::string out;
  while (!subject.empty()) {
    const auto open = subject.find('[');
    const auto close = open == std::string_view::npos ? open : subject.find(']', open);
    if (close == std::string_view::npos) break;
    out += trimmed(subject.substr(0, open));
    out += ' ';
    subject.remove_prefix(close + 1);
  }
  out += trimmed(subject);
  return std::string(trimmed(out));
}

bool is_rule(std::string_view line) {
  return line.size() >= 20 && std::ranges::all_of(line, [](char c) { return c == '_'; });
}

/// Mailman draws a line of underscores, Google Groups says why one gets the mail below "-- ".
bool begins_footer(std::string_view line, std::string_view rest) {
  if (is_rule(line)) return true;
  return trimmed(line) == "--" && trimmed(rest).starts_with("You received this message because");
}

std::string_view without_footer(std::string_view text) {
  for (auto at = text.size() > footer_bytes ? text.size() - footer_bytes : 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const bool is_line = at == 0 || text[at - 1] == '\n';
    if (is_line && begins_footer(trimmed(text.substr(at, end - at)), text.substr(end))) return text.substr(0, at);
    at = end + 1;
  }
  return text;
}

std::string without_trailing_blanks(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    out += line.substr(0, line.find_last_not_of(" \t") + 1);
    out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return std::string(trimmed(out));
}

std::string plain(std::string_view text) { return without_trailing_blanks(without_footer(text)); }

/// However it is wrapped.
std::string with_single_blanks(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' && c != '\t' && c != '\n')
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  return std::string(trimmed(out));
}

/// What a program says it may well say again about another matter, and so may whoever only passes something on.
bool has_words_of_a_person(const Mail& mail) {
  const bool is_whole = std::ranges::find(mail.defects, "too-large", &Defect::what) == mail.defects.end();
  const bool is_programs = mail.automatic || mail.bounce || has_null_sender(mail) || is_unread(sender_of(mail));
  return is_whole && !is_programs && !sender_of(mail).empty() && !trimmed(mail.reply).empty();
}

std::string bodies(const Mail& mail) {
  std::string out;
  for (const auto& text : mail.texts) {
    const auto shown = plain(text);
    if (!shown.empty()) add(out, shown);
  }
  return out;
}

}  // namespace

std::string fingerprint_of(const Mail& mail) {
  std::string all;
  add(all, mail.message_id);
  for (const auto& from : mail.from) add(all, folded(from.address));
  add(all, mail.date ? std::to_string(mail.date->time_since_epoch().count())
                     : std::string(field_of(mail, "Date").value_or("")));
  add(all, without_tags(mail.subject));
  add(all, bodies(mail));
  if (!mail.html.empty()) add(all, plain(text_of_html(mail.html)));
  for (const auto& file : mail.attachments) add(all, file.sha256);
  return sha256(all);
}

/// A form writes with one From for all, and names its visitors beside that address or in Reply-To.
std::string wording_of(const Mail& mail) {
  if (!has_words_of_a_person(mail)) return {};
  std::string all;
  for (const auto* people : {&mail.from, &mail.reply_to}) {
    add(all, std::to_string(people->size()));
    for (const auto& one : *people) {
      add(all, one.name);
      add(all, folded(one.address));
    }
  }
  add(all, with_single_blanks(mail.subject));
  std::string text;
  for (const auto& one : mail.texts) text.append(one).append("\n");
  add(all, with_single_blanks(text));
  return sha256(all);
}

}  // namespace gatepost::parse
