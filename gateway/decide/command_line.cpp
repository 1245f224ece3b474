#include "decide/command_line.hpp"

#include <algorithm>
#include <array>

#include "decide/decoration.hpp"
#include "decide/named.hpp"
#include "decide/plain_line.hpp"
#include "decide/searched.hpp"
#include "decide/suggestion.hpp"
#include "decide/when.hpp"
#include "mail/address.hpp"
#include "mail/limits.hpp"

namespace gatepost::decide {
namespace {

using Kind = Command::Kind;
using Why = CommandFault::Why;
using Parsed = std::variant<Command, CommandFault>;

/// `#priority: high`, `#solve?`, `#solve…`.
void drop_end_signs(std::string& word) {
  constexpr std::string_view ellipsis = "…";
  const auto last = word.find_last_not_of(":,?!.");
  word.erase(last == std::string::npos ? 0 : last + 1);
  if (word.ends_with(ellipsis)) word.erase(word.size() - ellipsis.size());
}

template <class Named>
std::vector<std::string> ids_of(const std::vector<Named>& all) {
  std::vector<std::string> out;
  for (const auto& one : all) out.push_back(one.id);
  return out;
}

Command of_kind(Kind kind) {
  Command command;
  command.kind = kind;
  return command;
}

Command with_name(Kind kind, std::string name) {
  auto command = of_kind(kind);
  command.name = std::move(name);
  return command;
}

// --- what may stand behind the word: a reader each ---

Parsed nothing(Kind kind, const Line& line, const Desk&) {
  if (!line.rest.empty()) return fault_of(Why::extra_words, line);
  return of_kind(kind);
}

/// `me` is not Mei: whoever writes it takes the ticket.
Parsed staff(Kind kind, const Line& line, const Desk& desk) {
  if (line.rest.empty()) return fault_of(Why::missing_word, line, ids_of(desk.staff));
  const auto* found = staff_named(line.rest, desk);
  const bool is_self = folded(line.rest) == "me" || folded(line.rest) == "myself";
  if (is_self && (found == nullptr || folded(found->id) != folded(line.rest))) return of_kind(Kind::take);
  if (found == nullptr) return fault_of(Why::unknown_name, line, ids_of(desk.staff));
  return with_name(kind, found->id);
}

Parsed department(Kind kind, const Line& line, const Desk& desk) {
  if (line.rest.empty()) return fault_of(Why::missing_word, line, ids_of(desk.departments));
  const auto* found = department_named(line.rest, desk);
  if (found == nullptr) return fault_of(Why::unknown_name, line, ids_of(desk.departments));
  return with_name(kind, found->id);
}

Parsed product(Kind kind, const Line& line, const Desk& desk) {
  if (line.rest.empty()) return fault_of(Why::missing_word, line, ids_of(desk.products));
  const auto* found = product_named(line.rest, desk);
  if (found == nullptr) return fault_of(Why::unknown_name, line, ids_of(desk.products));
  return with_name(kind, found->id);
}

Parsed priority(Kind kind, const Line& line, const Desk&) {
  constexpr std::array<std::string_view, 4> priorities{"low", "normal", "high", "urgent"};
  const auto word = folded(line.rest);
  if (std::ranges::find(priorities, word) == priorities.end())
    return fault_of(Why::bad_priority, line, {priorities.begin(), priorities.end()});
  return with_name(kind, word);
}

Parsed wait(Kind kind, const Line& line, const Desk&) {
  if (!line.rest.empty() && !when_of(line.rest)) return fault_of(Why::bad_time, line);
  return with_name(kind, line.rest);
}

Parsed when(Kind kind, const Line& line, const Desk&) {
  if (line.rest.empty()) return fault_of(Why::missing_word, line);
  if (!when_of(line.rest)) return fault_of(Why::bad_date, line);
  return with_name(kind, line.rest);
}

Parsed when_or_nothing(Kind kind, const Line& line, const Desk& desk) {
  return line.rest.empty() ? Parsed(of_kind(kind)) : when(kind, line, desk);
}

Parsed solving(Kind kind, const Line& line, const Desk&) {
  const auto word = folded(line.rest);
  if (!word.empty() && word != "quietly") return fault_of(Why::extra_words, line, {"quietly"});
  auto command = of_kind(kind);
  command.is_quiet = !word.empty();
  return command;
}

/// One word of letters, digits, '-' and '_' of any script: tags are listed and searched for.
Parsed tag(Kind kind, const Line& line, const Desk&) {
  constexpr std::size_t longest_tag = 50;
  auto word = folded(without_quotes_around(line.rest));  // of follow, the last word alone
  if (word.starts_with('#')) word.erase(0, 1);
  if (word.empty()) return fault_of(Why::missing_word, line);
  const bool has_blank = word.find_first_of(" ,;\"'<>|") != std::string::npos;
  if (has_blank || word.size() > longest_tag) return fault_of(Why::extra_words, line);
  return with_name(kind, word);
}

/// `14d thanks`, `in 2 weeks thanks`: how long after now, and the canned answer.
Parsed follow(Kind kind, const Line& line, const Desk& desk) {
  const auto blank = line.rest.rfind(' ');
  if (blank == std::string::npos) return fault_of(Why::missing_word, line);
  const auto when = when_of(line.rest.substr(0, blank));
  const auto* span = when ? std::get_if<Span>(&*when) : nullptr;
  const bool is_span = span != nullptr && *span >= limits::follow_up_least && *span <= limits::follow_up_most;
  if (!is_span) return fault_of(Why::bad_time, line);
  auto name = line.rest.substr(blank + 1);
  auto read = tag(kind, {line.written, line.word, name, name}, desk);
  if (auto* command = std::get_if<Command>(&read)) command->span = *span;
  return read;
}

Parsed a_text(Kind kind, const Line& line, const Desk&) {
  if (line.rest.empty()) return fault_of(Why::missing_word, line);
  return with_name(kind, line.words);
}

/// Each word is looked for by itself. `#1001` is a ticket, and no word.
Parsed words_to_find(Kind kind, const Line& line, const Desk&) {
  if (const auto digits = ticket_number(line.rest); digits && *digits != line.rest)
    return with_name(Kind::show, *digits);
  auto words = searched_words(line.rest);
  if (words.empty()) return fault_of(Why::missing_word, line);
  const auto blanks = static_cast<std::size_t>(std::ranges::count(words, ' '));
  return blanks < limits::searched_words ? Parsed(with_name(kind, std::move(words)))
                                         : Parsed(fault_of(Why::extra_words, line));
}

Parsed address(Kind kind, const Line& line, const Desk& desk) {
  auto written = bare_address(line.rest);
  if (written.empty()) return fault_of(Why::missing_word, line);
  const bool is_inside = desk.is_own_address(written) || desk.staff_by_address(written) != nullptr;
  if (!is_mailable(written) || is_inside) return fault_of(Why::bad_address, line);
  return with_name(kind, std::move(written));
}

Parsed address_or_nothing(Kind kind, const Line& line, const Desk& desk) {
  return line.rest.empty() ? Parsed(of_kind(kind)) : address(kind, line, desk);
}

Parsed help(Kind kind, const Line& line, const Desk&) {
  const auto word = folded(line.rest);
  if (!word.empty() && word != "answers") return fault_of(Why::extra_words, line, {"answers"});
  return with_name(kind, word);
}

/// Who asks may ask about colleagues' own tickets, too.
Parsed anybodys_address(Kind kind, const Line& line, const Desk&) {
  auto written = bare_address(line.rest);
  if (written.empty()) return fault_of(Why::missing_word, line);
  if (!is_mailable(written)) return fault_of(Why::partial_address, line);
  return with_name(kind, std::move(written));
}

/// Nothing: the ticket that the mail belongs to.
Parsed number_or_nothing(Kind kind, const Line& line, const Desk&) {
  if (line.rest.empty()) return of_kind(kind);
  const auto digits = ticket_number(line.rest);
  return digits ? Parsed(with_name(kind, *digits)) : Parsed(fault_of(Why::bad_number, line));
}

/// A word, or a department.
Parsed which_tickets(Kind kind, const Line& line, const Desk& desk) {
  std::vector<std::string> known{"open", "waiting", "mine", "late", "unassigned", "all", "solved"};
  const auto word = folded(line.rest);
  if (word.empty() || std::ranges::find(known, word) != known.end()) return with_name(kind, word);
  if (const auto* found = department_named(line.rest, desk)) return with_name(kind, found->id);
  for (auto& id : ids_of(desk.departments)) known.push_back(std::move(id));
  return fault_of(Why::unknown_word, line, std::move(known));
}

Parsed period(Kind kind, const Line& line, const Desk&) {
  const std::vector<std::string> known{"day", "week", "month"};
  const auto word = line.rest.empty() ? "week" : folded(line.rest);
  if (std::ranges::find(known, word) == known.end()) return fault_of(Why::unknown_word, line, known);
  return with_name(kind, word);
}

/// A number, and `really` behind it.
Parsed ticket_to_merge(Kind kind, const Line& line, const Desk&) {
  constexpr std::string_view sure = " really";
  if (line.rest.empty()) return fault_of(Why::missing_word, line);
  auto words = folded(line.rest);
  auto command = of_kind(kind);
  command.is_sure = words.ends_with(sure);
  if (command.is_sure) words.erase(words.size() - sure.size());
  const auto digits = ticket_number(words);
  if (!digits) return fault_of(Why::bad_number, line);
  command.ticket = TicketNumber{std::stoll(*digits)};
  return command;
}

struct Entry {
  std::string_view word;
  Kind kind;
  Parsed (*read)(Kind, const Line&, const Desk&);
};

/// Every command that there is.
constexpr std::array<Entry, 38> table{{{"note", Kind::note, nothing},
                                       {"take", Kind::take, nothing},
                                       {"assign", Kind::assign, staff},
                                       {"unassign", Kind::unassign, nothing},
                                       {"department", Kind::department, department},
                                       {"priority", Kind::priority, priority},
                                       {"due", Kind::due, when},
                                       {"wait", Kind::wait, wait},
                                       {"solve", Kind::solve, solving},
                                       {"reopen", Kind::reopen, nothing},
                                       {"spam", Kind::spam, nothing},
                                       {"tag", Kind::tag, tag},
                                       {"untag", Kind::untag, tag},
                                       {"product", Kind::product, product},
                                       {"subject", Kind::subject, a_text},
                                       {"cc", Kind::cc, address},
                                       {"uncc", Kind::uncc, address},
                                       {"customer", Kind::customer, address},
                                       {"ask", Kind::ask, address},
                                       {"for", Kind::on_behalf, address},
                                       {"accept", Kind::accept, address_or_nothing},
                                       {"use", Kind::use, tag},
                                       {"follow", Kind::follow, follow},
                                       {"away", Kind::away, when_or_nothing},
                                       {"back", Kind::back, nothing},
                                       {"merge", Kind::merge, ticket_to_merge},
                                       {"split", Kind::split, nothing},
                                       {"undo", Kind::undo, nothing},
                                       {"reply-all", Kind::reply_all, tag},
                                       {"send", Kind::send, nothing},
                                       {"drop", Kind::drop, nothing},
                                       {"help", Kind::help, help},
                                       {"show", Kind::show, number_or_nothing},
                                       {"list", Kind::list, which_tickets},
                                       {"find", Kind::find, words_to_find},
                                       {"history", Kind::history, anybodys_address},
                                       {"report", Kind::report, period},
                                       {"why", Kind::why, number_or_nothing}}};

const Entry* entry_of(std::string_view word) {
  const auto* found = std::ranges::find(table, word, &Entry::word);
  return found == table.end() ? nullptr : found;
}

CommandFault unknown_command(const Line& line) {
  std::vector<std::string> words;
  for (const auto& one : table) words.emplace_back(one.word);
  return {Why::unknown_command, line.written, command_meant(line.word, words), {}};
}

}  // namespace

Line take_apart(const std::string& line) {
  auto whole = plain(line);
  if (whole.starts_with("# ")) whole.erase(1, std::min(whole.find_first_not_of("# ", 1), whole.size()) - 1);
  const auto text = without_stop(whole);
  const auto blank = std::min(text.find(' '), text.size());
  auto word = folded(text.substr(1, blank - 1));
  drop_end_signs(word);
  if (blank == text.size()) return {text, std::move(word), "", ""};
  return {text, std::move(word), text.substr(blank + 1), whole.substr(blank + 1)};
}

bool is_about_ticket(const Command& command) {
  if (is_question(command.kind))
    return (command.kind == Kind::show || command.kind == Kind::why) && command.name.empty();
  constexpr std::array others{Kind::help, Kind::send,      Kind::drop,     Kind::away,
                              Kind::back, Kind::on_behalf, Kind::reply_all};
  return std::ranges::find(others, command.kind) == others.end();
}

bool is_question(Command::Kind kind) {
  constexpr std::array questions{Kind::show, Kind::list, Kind::find, Kind::history, Kind::report, Kind::why};
  return std::ranges::find(questions, kind) != questions.end();
}

bool is_order_line(const std::string& line) {
  const auto text = without_stop(plain(line));
  if (text.size() < 2 || text.front() != '#' || text[1] == '#') return false;
  return text[1] != ' ' || is_known(take_apart(line));
}

bool is_known(const Line& line) { return entry_of(line.word) != nullptr; }

CommandFault fault_of(CommandFault::Why why, const Line& line, std::vector<std::string> known) {
  return {why, line.written, meant(line.rest, known), std::move(known)};
}

std::variant<Command, CommandFault> command_of(const Line& line, const Desk& desk) {
  const auto* entry = entry_of(line.word);
  if (entry == nullptr) return unknown_command(line);
  auto bare = line;
  bare.rest = without_stop(without_quotes_around(line.rest));
  bare.words = without_quotes_around(line.words);
  auto read = entry->read(entry->kind, bare, desk);
  if (auto* command = std::get_if<Command>(&read)) command->line = line.written;
  return read;
}

}  // namespace gatepost::decide
