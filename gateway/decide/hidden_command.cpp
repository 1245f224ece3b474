#include "decide/hidden_command.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <variant>
#include <vector>

#include "decide/command_line.hpp"
#include "decide/decoration.hpp"
#include "decide/plain_line.hpp"
#include "decide/subject.hpp"
#include "decide/text.hpp"
#include "mail/address.hpp"
#include "mail/limits.hpp"

namespace gatepost::decide {
namespace {

using Why = CommandFault::Why;

CommandFault fault(const std::string& line) {
  return {.why = Why::hidden_command, .line = beginning_of(line, limits::command_shown)};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c); }

/// The command, without what stands around it; the line where it is none.
std::string order_of(const std::string& line) {
  auto order = undecorated(unquoted(line));
  return is_order_line(order) ? order : undecorated(behind_signs(order));
}

/// The word of `#note` at `sign`, or of `# note` where no word stands before it ("Invoice # for March" has one); empty:
/// none of ours.
std::string command_at(std::string_view line, std::size_t sign) {
  const bool is_first =
      std::none_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(sign), is_letter_or_digit);
  const auto begin = std::min(is_first ? line.find_first_not_of("# ", sign) : sign + 1, line.size());
  auto end = begin;
  while (end < line.size() && (is_letter_or_digit(line[end]) || line[end] == '-' || line[end] == '_')) ++end;
  auto word = folded(line.substr(begin, end - begin));
  return !word.empty() && is_known({.word = word}) ? word : std::string();
}

/// `page#help`, `C#back` and `https://desk.test/#help`.
bool is_inside_word(std::string_view line, std::size_t sign) {
  if (sign == 0) return false;
  const auto blank = line.rfind(' ', sign);
  const auto before = line.substr(blank == std::string_view::npos ? 0 : blank + 1, sign - blank - 1);
  return is_letter_or_digit(line[sign - 1]) || before.find("://") != std::string_view::npos;
}

struct Found {
  std::size_t sign = 0;  // where it stands
  std::string word;
};

/// All commands that the line has, in time that grows with it: of a subject, or of a line's beginning.
std::vector<Found> commands_in(std::string_view line) {
  std::vector<Found> out;
  for (auto sign = line.find('#'); sign != std::string_view::npos; sign = line.find('#', sign + 1))
    if (!is_inside_word(line, sign))
      if (auto word = command_at(line, sign); !word.empty()) out.push_back({sign, std::move(word)});
  return out;
}

/// `solve` alone: whoever wrote it forgot the sign, or means something else by it, and is asked.
bool lacks_sign(const std::string& line) {
  const auto text = unquoted(line);
  if (text.find_first_of(" #:,?") != std::string::npos) return false;
  const bool has_other_sign = text.size() > 1 && (text[0] == '/' || text[0] == '!' || text[0] == '\\');
  return is_known(take_apart("#" + (has_other_sign ? text.substr(1) : text)));
}

/// `assign bob`, `priority high`, `wait 3d`: what stands behind the word is a name, a number, an address. Words for
/// which anything may stand there (`tag`, `find`) begin sentences, and so does "Wait 3 days".
bool lacks_sign_before_words(const std::string& line, Looked& looked) {
  constexpr auto strict = std::to_array<std::string_view>(
      {"assign", "department", "priority", "merge", "cc", "uncc", "customer", "ask", "for", "history"});
  constexpr auto for_times = std::to_array<std::string_view>({"due", "wait", "away"});
  const auto parts = take_apart("#" + unquoted(line));
  if (parts.rest.empty() || parts.word.empty() || line.find_first_of("#:,?") != std::string::npos) return false;
  const bool is_time = std::ranges::find(for_times, parts.word) != for_times.end() && is_digit(parts.rest.front()) &&
                       parts.rest.find(' ') == std::string::npos;
  const bool is_strict = std::ranges::find(strict, parts.word) != strict.end();
  return (is_strict || is_time) && looked.is_command(parts);
}

/// Receipts of mails that belong to no ticket are called after what was asked in them.
bool is_title_of_ours(const Line& line, const Desk& desk) {
  const auto parsed = command_of(line, desk);
  const auto* command = std::get_if<Command>(&parsed);
  return command != nullptr && (is_question(command->kind) || command->kind == Command::Kind::help ||
                                command->kind == Command::Kind::reply_all);
}

/// What is left of a line however a mail program marks and spaces it.
std::string letters_of(std::string_view line) {
  std::string out = folded(line);
  std::erase_if(out, [](char c) { return !is_letter_or_digit(c) && static_cast<unsigned char>(c) < 0x80; });
  return out;
}

bool has_line(std::string_view text, std::string_view line) {
  const auto wanted = letters_of(line);
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    if (letters_of(text.substr(0, end)) == wanted) return true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

/// Those that are done, and those that are asked about.
std::vector<std::string> command_lines_of(const Orders& orders) {
  std::vector<std::string> out;
  for (const auto& one : orders.commands) out.push_back(one.line);
  for (const auto& one : orders.faults) out.push_back(one.line);
  return out;
}

std::set<std::string> command_words_in(const std::vector<std::string>& lines) {
  std::set<std::string> out;
  for (const auto& line : lines)
    for (auto& one : commands_in(plain(line))) out.insert(std::move(one.word));
  return out;
}

}  // namespace

bool Looked::is_command(const Line& line) {
  return ++lines_ > limits::commands || std::holds_alternative<Command>(command_of(line, desk_));
}

std::optional<CommandFault> hidden_below(const std::string& line, const Orders& orders, Looked& looked) {
  constexpr std::size_t shortest = 3;  // `#cc`
  if (line.size() <= limits::command_line && line.starts_with('/') && lacks_sign(line)) return fault(line);
  if (line.size() < shortest || line.find('#') == std::string::npos) return std::nullopt;
  const auto order = order_of(line.substr(0, limits::command_line));
  if (!is_order_line(order)) return std::nullopt;
  const auto parts = take_apart(order);
  if (!is_known(parts)) return std::nullopt;
  const bool is_note = parts.word == "note" && !orders.has(Command::Kind::note);
  const bool is_whole = line.size() <= limits::command_line;
  if (!is_note && !(is_whole && looked.is_command(parts))) return std::nullopt;
  return fault(parts.written);
}

std::optional<CommandFault> hidden_at_top(const std::string& line, const Orders& orders, Looked& looked) {
  constexpr std::size_t far = 100;  // bytes before it, beyond which the command would not be shown
  const auto beginning = line.substr(0, limits::command_line);
  const bool is_short = beginning.size() == line.size();
  if (is_short && (lacks_sign(line) || lacks_sign_before_words(line, looked))) return fault(line);
  if (auto exact = hidden_below(line, orders, looked)) return exact;
  const auto commands = commands_in(beginning);
  if (commands.empty()) return std::nullopt;
  const auto sign = commands.front().sign;
  return fault(sign > far ? line.substr(sign) : line);
}

std::optional<CommandFault> hidden_in_subject(const std::string& subject, const Orders& orders, const Desk& desk,
                                              const std::vector<std::string>& titles) {
  if (orders.faults.size() >= limits::command_faults) return std::nullopt;
  std::set<std::string> known;
  for (const auto& title : titles)
    for (auto& one : commands_in(plain(title.substr(0, limits::command_line)))) known.insert(std::move(one.word));
  for (const auto& one : orders.commands) known.insert(take_apart(one.line).word);
  const auto written = plain(subject.substr(0, limits::command_line));
  const auto line = plain(bare_subject(written));
  const bool is_ours = line != written && is_order_line(line) && is_title_of_ours(take_apart(line), desk);
  if (is_ours) known.insert(take_apart(line).word);
  const auto commands = commands_in(line);
  const auto found = std::ranges::find_if_not(commands, [&](const Found& one) { return known.contains(one.word); });
  if (found == commands.end()) return std::nullopt;
  auto out = fault(line.substr(found->sign));
  out.is_in_subject = true;
  return out;
}

std::optional<CommandFault> hidden_in_html(const Mail& mail, const Orders& orders, const Desk& desk) {
  if (mail.shown_reply.empty() || orders.faults.size() >= limits::command_faults) return std::nullopt;
  const auto known = command_words_in(command_lines_of(orders));
  for (const auto& line : command_lines_of(orders_of(mail.shown_reply, desk))) {
    const auto commands = commands_in(plain(line));
    if (commands.empty() || known.contains(commands.front().word) || has_line(mail.text, line)) continue;
    auto out = fault(line);
    out.is_in_html = true;
    return out;
  }
  return std::nullopt;
}

}  // namespace gatepost::decide
