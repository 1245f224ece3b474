#include "decide/refusal.hpp"

#include <algorithm>
#include <string_view>

#include "decide/crossing.hpp"
#include "decide/files.hpp"
#include "decide/hold.hpp"
#include "mail/marker.hpp"

namespace gatepost::decide {
namespace {

std::string_view flag_of(CommandFault::Why why) {
  using enum CommandFault::Why;
  switch (why) {
    case unknown_command: return "unknown_command";
    case unknown_name: return "unknown_name";
    case bad_time: return "bad_time";
    case bad_date: return "bad_date";
    case bad_address: return "bad_address";
    case partial_address: return "partial_address";
    case nobody_proposed: return "nobody_proposed";
    case which_proposed: return "which_proposed";
    case takes_no_part: return "takes_no_part";
    case bad_priority: return "bad_priority";
    case extra_words: return "extra_words";
    case missing_word: return "missing_word";
    case no_canned: return "no_canned";
    case no_ticket: return "no_ticket";
    case takes_part: return "takes_part";
    case two_readers: return "two_readers";
    case has_ticket: return "has_ticket";
    case no_such_ticket: return "no_such_ticket";
    case same_ticket: return "same_ticket";
    case is_merged: return "is_merged";
    case other_customer: return "other_customer";
    case too_many_merged: return "too_many_merged";
    case nothing_to_split: return "nothing_to_split";
    case first_mail: return "first_mail";
    case beside_reply_all: return "beside_reply_all";
    case no_text: return "no_text";
    case no_such_tag: return "no_such_tag";
    case too_many_answers: return "too_many_answers";
    case none_left: return "none_left";
    case stands_alone: return "stands_alone";
    case hidden_command: return "hidden_command";
    case bad_number: return "bad_number";
    case unknown_word: return "unknown_word";
    case too_many_questions: return "too_many_questions";
    case nothing_held: return "nothing_held";
    case solved_ticket: return "solved_ticket";
    case no_tag: return "no_tag";
    case contradicts: return "contradicts";
    case too_many_commands: return "too_many_commands";
  }
  return "unknown_command";
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::string unquoted(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != '>' && c != ' ' && c != '\t' && c != '\n') out += c;
  return out;
}

/// Not counting blank ones, and "Sent: Sunday", in whatever language.
int lines_beside_fields(std::string_view text) {
  constexpr std::size_t longest_field = 30;
  int count = 0;
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n'));
    const auto colon = line.find(':');
    const bool is_field = colon < longest_field && colon + 1 < line.size() && line[colon + 1] == ' ';
    if (line.find_first_not_of(" \t\r>") != line.npos && !is_field) ++count;
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return count;
}

/// Where the quote is the letter that was answered, from its marker on, giving it back tells its reader nothing; what
/// the mail program writes above it ("Alice wrote:") is at most three lines, fields of a header left out.
bool is_only_ours(const std::string& quoted, std::string_view letter) {
  constexpr int most_lines_above = 3;
  const auto marker = quoted.find(reply_marker);
  if (marker == std::string::npos) return false;
  const auto above = std::string_view(quoted).substr(0, marker);
  return lines_beside_fields(above) <= most_lines_above &&
         unquoted(letter).find(unquoted(std::string_view(quoted).substr(marker))) != std::string::npos;
}

bool is_about_command(const Rows& reasons) {
  return std::ranges::any_of(reasons, [](const Values& one) { return one.contains("line"); });
}

}  // namespace

Rows reasons_of(const std::vector<CommandFault>& faults) {
  Rows reasons;
  for (const auto& fault : faults) {
    Values reason{{std::string(flag_of(fault.why)), true}, {"line", fault.line}};
    if (!fault.nearest.empty()) reason["nearest"] = fault.nearest;
    if (fault.is_in_subject) reason["in_subject"] = true;
    if (fault.is_in_html) reason["in_html"] = true;
    if (!fault.known.empty()) reason["known"] = joined(fault.known);
    reasons.push_back(std::move(reason));
  }
  return reasons;
}

Obstacle stopped(const char* reason, const char* rule) { return {Rows{{{reason, true}}}, rule}; }

Obstacle stopped(const std::vector<CommandFault>& faults) {
  return {reasons_of(faults), "command: " + faults.front().line};
}

Letter& refuse(const Case& given, Draft& draft, const Staff& person, Rows reasons) {
  // What proven staff meant for the customer is corrected by a reply that goes to the customer, and the letter says so.
  const bool is_answer = given.match.role == Role::staff && given.match.action == Action::answer;
  auto& letter = draft.to_staff(LetterKind::refusal, person, is_answer ? Action::answer : Action::comment);
  letter.values["is_answer"] = is_answer;
  letter.values["text"] = as_typed(given.mail);
  if (!is_only_ours(given.mail.quoted, draft.answered_text())) letter.values["quoted"] = Prose{given.mail.quoted};
  letter.values["is_command"] = is_about_command(reasons);
  letter.values["reason"] = std::move(reasons);
  letter.values["mail_subject"] = given.mail.subject;
  letter.seen = read_up_to(draft, person);
  letter.attachments = files_of(given.mail, draft).taken;
  if (!given.mail.message_id.empty()) letter.in_reply_to = {given.mail.message_id};
  return letter;
}

}  // namespace gatepost::decide
