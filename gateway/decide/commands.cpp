#include "decide/commands.hpp"

#include <algorithm>

#include "decide/command_line.hpp"
#include "decide/contradiction.hpp"
#include "decide/decoration.hpp"
#include "decide/hidden_command.hpp"
#include "decide/plain_line.hpp"
#include "decide/text.hpp"
#include "mail/limits.hpp"

namespace gatepost::decide {
namespace {

using Why = CommandFault::Why;

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

bool is_blank(std::string_view line) { return without_stop(plain(line)).empty(); }

/// The line as it was meant: `- #take` was copied from our own list.
std::string order_in(const std::string& line) {
  if (is_order_line(line)) return line;
  const auto bare = undecorated(line);
  return is_order_line(bare) && is_known(take_apart(bare)) ? bare : line;
}

/// `#tag vip, outage` is two commands, and so is `#cc` with two addresses; no more of them than are too many.
std::vector<Line> several(const Line& line) {
  const bool is_tag = line.word == "tag" || line.word == "untag";
  if (!is_tag && line.word != "cc") return {line};
  std::vector<Line> out;
  for (std::size_t at = 0; at <= line.rest.size() && out.size() <= limits::commands;) {
    const auto end = std::min(line.rest.find_first_of(",;", at), line.rest.size());
    const auto rest = plain(line.rest.substr(at, end - at));
    if (rest.empty() || (!is_tag && rest.find('@') == std::string::npos)) return {line};
    out.push_back({"#" + line.word + " " + rest, line.word, rest, rest});
    at = end + 1;
  }
  return out;
}

void add_fault(Orders& orders, CommandFault fault) {
  if (orders.faults.size() < limits::command_faults) orders.faults.push_back(std::move(fault));
}

/// Longer than anybody types: its words are not looked at.
CommandFault too_long(const Line& line) {
  const auto why = is_known(line) ? Why::extra_words : Why::unknown_command;
  return {.why = why, .line = beginning_of(line.written, limits::command_shown)};
}

/// Nothing of the mail will be done, and no more is told of it.
bool is_enough(const Orders& orders) { return orders.is_too_long() || orders.faults.size() >= limits::command_faults; }

CommandFault too_many(Why why, const Command& first) { return {.why = why, .line = first.line}; }

/// The first one that is too many.
void refuse_too_many_questions(Orders& orders) {
  std::size_t count = 0;
  for (const auto& command : orders.commands)
    if (is_question(command.kind) && ++count == limits::questions + 1)
      add_fault(orders, too_many(Why::too_many_questions, command));
}

void obey_line(Orders& orders, const Line& line, const Desk& desk) {
  if (line.written.size() > limits::command_line) return add_fault(orders, too_long(line));
  for (const auto& one : several(line)) {
    if (is_enough(orders)) return;
    auto parsed = command_of(one, desk);
    if (auto* command = std::get_if<Command>(&parsed))
      orders.commands.push_back(std::move(*command));
    else
      add_fault(orders, std::get<CommandFault>(std::move(parsed)));
  }
}

/// Asks about lines of the text, from `at` on. What is said to colleagues may name commands.
void find_hidden(Orders& orders, const std::vector<std::string_view>& lines, std::size_t at, const Desk& desk) {
  const bool is_note = orders.has(Command::Kind::note);
  Looked looked(desk);
  for (auto i = at; i < lines.size() && !is_enough(orders); ++i) {
    const auto line = plain(lines[i]);
    const bool is_top = i == at && !is_note;
    auto fault = is_top ? hidden_at_top(line, orders, looked) : hidden_below(line, orders, looked);
    if (fault) add_fault(orders, std::move(*fault));
  }
}

std::string joined(const std::vector<std::string_view>& lines, std::size_t from) {
  auto to = lines.size();
  while (from < to && is_blank(lines[from])) ++from;
  while (to > from && is_blank(lines[to - 1])) --to;
  std::string out;
  for (auto i = from; i < to; ++i) out.append(lines[i]).append(i + 1 < to ? "\n" : "");
  return out;
}

}  // namespace

bool Orders::has(Command::Kind kind) const {
  return std::ranges::find(commands, kind, &Command::kind) != commands.end();
}

std::vector<CommandFault> Orders::faults_at_top() const {
  auto out = faults;
  std::erase_if(out, [](const CommandFault& one) { return one.why == Why::hidden_command; });
  return out;
}

bool Orders::only_ask() const {
  const auto asks = [](const Command& one) { return is_question(one.kind) || one.kind == Command::Kind::help; };
  return text.empty() && faults.empty() && std::ranges::all_of(commands, asks);
}

bool Orders::is_too_long() const { return commands.size() > limits::commands; }

Orders orders_of(std::string_view text, const Desk& desk) {
  auto lines = lines_of(text);
  Orders orders;
  std::string noted;
  std::size_t at = 0;
  for (; at < lines.size() && !is_enough(orders); ++at) {
    const auto written = plain(lines[at]);
    if (without_stop(written).empty()) continue;
    const auto order = order_in(written);
    if (!is_order_line(order)) break;
    auto line = take_apart(order);
    if (line.word == "note" && !line.rest.empty()) {  // the rest is the comment, from this line on
      orders.commands.push_back(
          {.kind = Command::Kind::note, .line = beginning_of(line.written, limits::command_shown)});
      noted = std::move(line.words);
      lines[at] = noted;
      break;
    }
    obey_line(orders, line, desk);
  }
  if (orders.is_too_long()) add_fault(orders, too_many(Why::too_many_commands, orders.commands.back()));
  refuse_too_many_questions(orders);
  for (auto& fault : contradictions(orders.commands)) add_fault(orders, std::move(fault));
  orders.text = joined(lines, at);
  find_hidden(orders, lines, at, desk);
  return orders;
}

const std::string& ordering(const Mail& mail) {
  return is_blank(mail.reply) && is_order_line(mail.subject) ? mail.subject : mail.reply;
}

Asked asked_by(const Orders& orders) {
  using enum Command::Kind;
  Asked asked;
  if (orders.is_too_long()) return asked;
  for (const auto& command : orders.commands) {
    if (command.kind == cc || command.kind == ask) asked.addresses.push_back(command.name);
    if (command.kind == customer || command.kind == on_behalf) asked.customers.push_back(command.name);
    if (command.kind == use || command.kind == follow || command.kind == help) asked.wants_canned = true;
  }
  return asked;
}

}  // namespace gatepost::decide
