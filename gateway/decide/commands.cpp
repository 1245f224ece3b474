#include "decide/commands.hpp"

#include <algorithm>
#include <array>
#include <variant>

#include "mail/address.hpp"
#include "mail/limits.hpp"
#include "mail/nearest.hpp"

namespace gatepost::decide {
namespace {

using Kind = Command::Kind;
using Why = CommandFault::Why;

struct Known {
  std::string_view word;
  Kind kind;
};
constexpr std::array<Known, 12> known_commands{{{"note", Kind::note},
                                                {"take", Kind::take},
                                                {"assign", Kind::assign},
                                                {"unassign", Kind::unassign},
                                                {"department", Kind::department},
                                                {"priority", Kind::priority},
                                                {"wait", Kind::wait},
                                                {"solve", Kind::solve},
                                                {"reopen", Kind::reopen},
                                                {"send", Kind::send},
                                                {"drop", Kind::drop},
                                                {"help", Kind::help}}};
constexpr std::array<std::string_view, 4> priorities{"low", "normal", "high", "urgent"};

constexpr std::string_view no_break_space = "\xC2\xA0";
// Zero-width space, joiners, word joiner and byte order mark.
constexpr std::array<std::string_view, 5> unseen_signs{"\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D", "\xE2\x81\xA0",
                                                       "\xEF\xBB\xBF"};
constexpr std::string_view full_width_number_sign = "\xEF\xBC\x83";

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

/// `*#solve*`: bold that became plain text.
void drop_emphasis(std::string& text) {
  const auto sign = text.find_first_not_of("*_ ");
  if (sign == std::string::npos || text[sign] != '#') return;
  text.erase(0, sign);
  text.erase(text.find_last_not_of("*_ ") + 1);
}

/// Blanks folded, no-break spaces (Outlook), full-width signs (CJK keyboards), what nobody sees (zero-width spaces) and
/// emphasis made plain.
std::string plain(std::string_view line) {
  std::string text(line);
  for (const auto unseen : unseen_signs) replace_all(text, unseen, "");
  replace_all(text, no_break_space, " ");
  replace_all(text, full_width_number_sign, "#");
  drop_emphasis(text);
  std::string out;
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\t' || c == '\r';
    if (!is_blank)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (!out.empty() && (out.back() == ' ' || out.back() == '.')) out.pop_back();
  return out;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    out.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

/// Within two mistakes; what somebody typed further away was not meant.
std::string meant(std::string_view word, const std::vector<std::string>& known) {
  constexpr std::size_t most_mistakes = 2;
  return nearest_within(most_mistakes, word, known);
}

/// One line taken apart: `#assign alice` into "assign" and "alice".
struct Line {
  std::string written;
  std::string word;
  std::string rest;
};

Line take_apart(const std::string& line) {
  auto text = plain(line);
  if (text.starts_with("# ")) text.erase(1, 1);
  const auto blank = std::min(text.find(' '), text.size());
  auto word = folded(text.substr(1, blank - 1));
  if (word.ends_with(':') || word.ends_with(',')) word.pop_back();
  return {text, std::move(word), blank < text.size() ? text.substr(blank + 1) : std::string()};
}

bool is_known_word(const std::string& word) {
  return std::ranges::find(known_commands, word, &Known::word) != known_commands.end();
}

/// `# Heading` is text, `# solve` is meant as a command.
bool is_order_line(const std::string& line) {
  const auto text = plain(line);
  if (text.size() < 2 || text.front() != '#' || text[1] == '#') return false;
  return text[1] != ' ' || is_known_word(take_apart(line).word);
}

CommandFault fault(Why why, const Line& line, std::vector<std::string> known = {}) {
  return {why, line.written, meant(line.rest, known), std::move(known)};
}

CommandFault unknown_command(const Line& line) {
  std::vector<std::string> words;
  for (const auto& one : known_commands) words.emplace_back(one.word);
  return {Why::unknown_command, line.written, meant(line.word, words), {}};
}

/// The one whose id or name the word is, or the only one that it begins: `ali` is alice if nobody else fits.
template <class Named>
const Named* find_named(const std::vector<Named>& all, const std::string& word, std::string (*name_of)(const Named&)) {
  const auto wanted = folded(word);
  const Named* found = nullptr;
  std::size_t fitting = 0;
  for (const auto& one : all) {
    const auto id = folded(one.id);
    const auto name = folded(name_of(one));
    if (id == wanted || name == wanted) return &one;
    if (!id.starts_with(wanted) && !name.starts_with(wanted)) continue;
    found = &one;
    ++fitting;
  }
  return fitting == 1 ? found : nullptr;
}

std::string staff_name(const Staff& person) { return person.name; }
std::string department_name(const Department& department) { return department.id; }

template <class Named>
std::vector<std::string> ids_of(const std::vector<Named>& all) {
  std::vector<std::string> out;
  for (const auto& one : all) out.push_back(one.id);
  return out;
}

using Parsed = std::variant<Command, CommandFault>;

template <class Named>
Parsed named(Kind kind, const Line& line, const std::vector<Named>& all, std::string (*name_of)(const Named&)) {
  if (line.rest.empty()) return fault(Why::missing_word, line, ids_of(all));
  const auto* found = find_named(all, line.rest, name_of);
  if (found == nullptr) return fault(Why::unknown_name, line, ids_of(all));
  return Command{.kind = kind, .name = found->id};
}

Parsed priority(const Line& line) {
  const auto word = folded(line.rest);
  if (std::ranges::find(priorities, word) == priorities.end())
    return fault(Why::bad_priority, line, {priorities.begin(), priorities.end()});
  return Command{.kind = Kind::priority, .name = word};
}

Parsed wait(const Line& line) {
  if (line.rest.empty()) return Command{.kind = Kind::wait};
  const auto span = span_of(folded(line.rest));
  if (!span || *span <= Span::zero()) return fault(Why::bad_time, line);
  return Command{.kind = Kind::wait, .span = span};
}

Parsed solve(const Line& line) {
  const auto word = folded(line.rest);
  if (!word.empty() && word != "quietly") return fault(Why::extra_words, line, {"quietly"});
  return Command{.kind = Kind::solve, .is_quiet = !word.empty()};
}

Parsed without_words(Kind kind, const Line& line) {
  if (!line.rest.empty()) return fault(Why::extra_words, line);
  return Command{.kind = kind};
}

Parsed parse_line(const Line& line, const Desk& desk) {
  const auto* found = std::ranges::find(known_commands, line.word, &Known::word);
  if (found == known_commands.end()) return unknown_command(line);
  switch (found->kind) {
    case Kind::assign: return named(found->kind, line, desk.staff, staff_name);
    case Kind::department: return named(found->kind, line, desk.departments, department_name);
    case Kind::priority: return priority(line);
    case Kind::wait: return wait(line);
    case Kind::solve: return solve(line);
    case Kind::note:
    case Kind::take:
    case Kind::unassign:
    case Kind::reopen:
    case Kind::send:
    case Kind::drop:
    case Kind::help: return without_words(found->kind, line);
  }
  return unknown_command(line);
}

bool is_blank(const std::string& line) { return plain(line).empty(); }

bool is_exactly_command(const std::string& line, const Desk& desk) {
  return is_order_line(line) && std::holds_alternative<Command>(parse_line(take_apart(line), desk));
}

/// `> #solve` and `"#solve"`: still a command to whoever typed it, and nothing that a customer should read.
std::string unquoted(const std::string& line) {
  constexpr std::array<std::string_view, 9> signs{
      ">", "\"", "'", "`", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E", "\xC2\xAB", "\xC2\xBB"};
  auto text = plain(line);
  for (const auto sign : signs) replace_all(text, sign, "");
  return text;
}

void add_fault(Orders& orders, CommandFault fault) {
  if (orders.faults.size() < limits::command_faults) orders.faults.push_back(std::move(fault));
}

std::string joined(const std::vector<std::string>& lines, std::size_t from) {
  auto to = lines.size();
  while (from < to && is_blank(lines[from])) ++from;
  while (to > from && is_blank(lines[to - 1])) --to;
  std::string out;
  for (auto i = from; i < to; ++i) out += lines[i] + (i + 1 < to ? "\n" : "");
  return out;
}

}  // namespace

bool Orders::has(Command::Kind kind) const {
  return std::ranges::find(commands, kind, &Command::kind) != commands.end();
}

Orders orders_of(std::string_view text, const Desk& desk) {
  auto lines = lines_of(text);
  Orders orders;
  std::size_t at = 0;
  for (; at < lines.size() && (is_blank(lines[at]) || is_order_line(lines[at])); ++at) {
    if (is_blank(lines[at])) continue;
    auto line = take_apart(lines[at]);
    if (line.word == "note" && !line.rest.empty()) {  // the rest is the comment, from this line on
      orders.commands.push_back({.kind = Kind::note});
      lines[at] = std::move(line.rest);
      break;
    }
    auto parsed = parse_line(line, desk);
    if (auto* command = std::get_if<Command>(&parsed))
      orders.commands.push_back(std::move(*command));
    else
      add_fault(orders, std::get<CommandFault>(std::move(parsed)));
  }
  orders.text = joined(lines, at);
  for (; at < lines.size(); ++at)
    if (is_exactly_command(unquoted(lines[at]), desk))
      add_fault(orders, fault(Why::hidden_command, take_apart(unquoted(lines[at]))));
  return orders;
}

}  // namespace gatepost::decide
