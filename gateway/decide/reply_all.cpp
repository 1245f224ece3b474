#include "decide/reply_all.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <sstream>
#include <utility>

#include "decide/absence.hpp"
#include "decide/answer.hpp"
#include "decide/audience.hpp"
#include "decide/canned.hpp"
#include "decide/closing.hpp"
#include "decide/commands.hpp"
#include "decide/crossing.hpp"
#include "decide/files.hpp"
#include "decide/gate.hpp"
#include "decide/greeted.hpp"
#include "decide/hold.hpp"
#include "decide/inline_answer.hpp"
#include "decide/left_behind.hpp"
#include "decide/obey.hpp"
#include "decide/passed_on.hpp"
#include "decide/refusal.hpp"
#include "decide/rules.hpp"
#include "decide/suggestion.hpp"
#include "decide/text.hpp"
#include "decide/undo.hpp"
#include "mail/limits.hpp"

namespace gatepost::decide {
namespace {

using Kind = Command::Kind;
using Why = CommandFault::Why;
using Tickets = std::vector<const KnownTicket*>;

// --- what the writer was told (Hold::told): a line for each ticket, an empty one, then what shows inside ---

struct Listed {
  TicketNumber number;
  std::int64_t seen = 0;  // its newest words when it was shown; 0: none
};

struct Told {
  std::vector<Listed> tickets;
  std::string inside;
};

Told told_of(const std::string& text) {
  Told told;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line) && !line.empty();) {
    std::istringstream numbers(line);
    Listed one;
    numbers >> one.number.value >> one.seen;
    told.tickets.push_back(one);
  }
  told.inside.assign(std::istreambuf_iterator<char>(lines), {});
  return told;
}

std::string text_of(const Tickets& tickets, const Passed& passed) {
  std::string out;
  for (const auto* one : tickets) {
    const auto seen = one->said.empty() ? 0 : one->said.front().event;
    out += std::to_string(one->ticket.number.value) + " " + std::to_string(seen) + "\n";
  }
  return out + "\n" + inside_text(passed);
}

std::set<std::string> lines_of(const std::string& text) {
  std::set<std::string> out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) out.insert(line);
  return out;
}

/// Fewer tickets show less: the writer has said `#send` to all that is left.
bool is_told(const Passed& passed, const Told& told) {
  return std::ranges::includes(lines_of(told.inside), lines_of(inside_text(passed)));
}

// --- which tickets ---

struct Choice {
  Tickets tickets;
  Rows left_out;  // with the reason
};

Values row_of(const Ticket& ticket, const Draft& draft, const Staff& writer) {
  return {{"number", std::to_string(ticket.number.value)},
          {"subject", called(ticket)},
          {"name", ticket.customer.name},
          {"address", ticket.customer.address},
          {"assignee", display_name(draft.desk, ticket.assignee)},
          {"is_mine", ticket.assignee == writer.id}};
}

/// Since the list was made: a mail of the customer, or a colleague's doing (P15).
bool has_news(const Listed& listed, const KnownTicket& ticket, const Staff& writer, Draft& draft) {
  const AnsweredLetter list{
      .seen = listed.seen, .text = "", .kind = LetterKind::held, .ticket = ticket.ticket.number, .mail = {}};
  const Draft::Aside aside(draft, ticket);
  const auto* answered = std::exchange(draft.answered, &list);
  const bool has_any = !crossed(draft, writer).empty();
  draft.answered = answered;
  return has_any;
}

/// The flag of templates/README.md; empty: it can be answered.
std::string reason_against(const Ticket& ticket, const std::string& tag) {
  if (ticket.state != State::open) return "is_not_open";
  if (!has_tag(ticket, tag)) return "is_untagged";
  return is_mailable(ticket.customer.address) ? "" : "has_no_address";
}

void choose(const KnownTicket& ticket, std::string reason, const Draft& draft, const Staff& writer, Choice& choice) {
  if (reason.empty()) return choice.tickets.push_back(&ticket);
  auto row = row_of(ticket.ticket, draft, writer);
  row[std::move(reason)] = true;
  choice.left_out.push_back(std::move(row));
}

/// All that carry the tag.
Choice all_tagged(const std::string& tag, const Draft& draft, const Staff& writer) {
  Choice choice;
  for (const auto number : draft.known.tagged.tickets) {
    const auto& known = draft.known.tickets.at(number);
    choose(known, reason_against(known.ticket, tag), draft, writer, choice);
  }
  return choice;
}

/// Of those that the writer was shown what can still be answered; who is new among the others is named.
Choice still_tagged(const std::string& tag, const Told& told, Draft& draft, const Staff& writer) {
  Choice choice;
  for (const auto& listed : told.tickets) {
    const auto found = draft.known.tickets.find(listed.number);
    if (found == draft.known.tickets.end()) continue;
    auto reason = reason_against(found->second.ticket, tag);
    if (reason.empty() && has_news(listed, found->second, writer, draft)) reason = "has_news";
    choose(found->second, std::move(reason), draft, writer, choice);
  }
  for (const auto number : draft.known.tagged.tickets)
    if (std::ranges::find(told.tickets, number, &Listed::number) == told.tickets.end())
      choose(draft.known.tickets.at(number), "is_new", draft, writer, choice);
  return choice;
}

// --- why not ---

const Command& command_of(const Orders& orders) {
  return *std::ranges::find(orders.commands, Kind::reply_all, &Command::kind);
}

CommandFault fault(Why why, const Command& command, std::vector<std::string> known = {}) {
  auto nearest = meant(command.name, known);
  return {why, command.line, std::move(nearest), std::move(known)};
}

std::vector<CommandFault> faults_beside(const Orders& orders, const Draft& draft) {
  std::vector<CommandFault> faults;
  for (const auto& one : orders.commands) {
    const bool may_stand = &one == &command_of(orders) || one.kind == Kind::solve || one.kind == Kind::use;
    if (!may_stand) faults.push_back(fault(Why::beside_reply_all, one));
    if (one.kind == Kind::use && canned_name(draft.known.canned, one.name).empty())
      faults.push_back({Why::no_canned, one.line, "", canned_names(draft.known.canned)});
  }
  return faults;
}

std::vector<CommandFault> faults_of_tag(const Command& command, const Draft& draft) {
  const auto& tagged = draft.known.tagged;
  if (tagged.count == 0) return {fault(Why::no_such_tag, command, {tagged.tags.begin(), tagged.tags.end()})};
  if (tagged.count > limits::reply_all)
    return {{Why::too_many_answers, command.line, "", {std::to_string(tagged.count)}}};
  return {};
}

std::optional<Obstacle> obstacle(const Case& given, const Draft& draft, const Orders& orders, const Words& words) {
  if (const auto wrong = orders.faults_at_top(); !wrong.empty()) return stopped(wrong);
  if (const auto wrong = faults_beside(orders, draft); !wrong.empty()) return stopped(wrong);
  if (!own_lines(given.mail.unmarked, draft.answered_text(), Reach::within).empty())
    return stopped("between", "words between the lines of a notice");
  if (is_cut(given.mail)) return stopped("too_long", "more text than is read");
  if (is_forwarded(given.mail)) return stopped("forwarded", "a forwarded mail is no answer");
  if (words.text.empty() && !orders.has(Kind::use)) return stopped({fault(Why::no_text, command_of(orders))});
  return std::nullopt;
}

std::size_t bytes_of(const std::vector<Attachment>& files) {
  std::size_t bytes = 0;
  for (const auto& file : files) bytes += file.content.size();
  return bytes;
}

std::optional<Obstacle> obstacle(const Case& given, const Draft& draft, const Orders& orders, const Choice& choice) {
  if (choice.tickets.empty()) return stopped({fault(Why::none_left, command_of(orders))});
  const auto bytes = bytes_of(files_of(given.mail, draft).taken) * choice.tickets.size();
  if (bytes > limits::reply_all_file_bytes) return stopped("files_for_many", "too large for so many letters");
  return std::nullopt;
}

// --- asking ---

Values told_values(const Orders& orders, const Choice& choice, const Draft& draft, const Staff& writer) {
  Rows tickets;
  for (const auto* one : choice.tickets) tickets.push_back(row_of(one->ticket, draft, writer));
  const auto solve = std::ranges::find(orders.commands, Kind::solve, &Command::kind);
  const bool solves = solve != orders.commands.end();
  return {{"tag", command_of(orders).name},
          {"count", std::to_string(choice.tickets.size())},
          {"tickets", std::move(tickets)},
          {"left_out", choice.left_out},
          {"solves", solves},
          {"is_quiet", solves && solve->is_quiet}};
}

Rows reasons_to_look(const Case& given, const Draft& draft, const Orders& orders, const Choice& choice,
                     const Words& words, const Passed& passed, const Staff& writer) {
  auto reasons = reasons_of(orders.faults);
  for (auto& row : reasons_of(left_behind(given.mail, draft, writer))) reasons.push_back(std::move(row));
  if (!inside_text(passed).empty()) reasons.push_back(inside_row(passed));
  if (!passed.is_all_compared) reasons.push_back({{"not_compared", true}});
  if (auto line = greeting_of_one(words.text, choice.tickets); !line.empty())
    reasons.push_back({{"greets_some", true}, {"for_many", true}, {"line", std::move(line)}});
  if (is_perhaps_closing(words.text, writer)) reasons.push_back({{"perhaps_closing", true}});
  return reasons;
}

/// The mail is a reply to the question about an earlier one.
bool replaces(const HeldMail& held, const Case& given, const Staff& writer) {
  return given.match.held == held.number && held.is_waiting && held.hold.why == Hold::Why::proven &&
         held.hold.person == writer.id;
}

void ask(const Case& given, Draft& draft, const Staff& writer, const Orders& orders, const Choice& choice,
         const Words& words, const Passed& passed) {
  Doubts doubts{.reasons = reasons_to_look(given, draft, orders, choice, words, passed, writer),
                .meanwhile = {},
                .inside = text_of(choice.tickets, passed),
                .is_answer = true,
                .has_words = true};
  hold(given, draft, writer, std::move(doubts));
  auto& letter = draft.verdict.letters.back();
  letter.values["reply_all"] = told_values(orders, choice, draft, writer);
  for (const auto& held : draft.known.held) {
    if (!replaces(held, given, writer)) continue;
    draft.verdict.settled.push_back({held.number, MailState::refused, "replaced by a newer mail of its writer"});
    letter.values["replaced"] = true;
  }
}

// --- doing it ---

/// As an answer on that ticket alone would be.
Values answer_one(const KnownTicket& ticket, const Case& given, Draft& draft, const Staff& writer, const Orders& orders,
                  const std::string& text, Rows& files_left_out) {
  const Draft::Aside aside(draft, ticket);
  const auto heard = audience(draft, writer.id);
  auto words =
      Words{.text = canned_text(orders, draft, writer), .has_any = true, .is_for_many = true, .new_customer = ""};
  words.text += (words.text.empty() || text.empty() ? "" : "\n\n") + text;
  auto done = answer(given, draft, writer, words, used_names(orders, draft));
  files_left_out = std::get<Rows>(done.at("left_out"));
  take_if_free(draft, writer, orders);
  Rows obeyed;
  obey_others(orders, writer, draft, obeyed);
  tell_colleagues(given, draft, writer, orders, words, heard);
  auto row = row_of(draft.ticket, draft, writer);
  row["readers"] = std::move(done.at("answered"));
  row["is_taken"] = draft.ticket.assignee != ticket.ticket.assignee;
  return row;
}

void answer_all(const Case& given, Draft& draft, const Staff& writer, const Orders& orders, const Choice& choice,
                const std::string& text) {
  come_back(writer, draft);
  Rows tickets;
  Rows files_left_out;
  for (const auto* ticket : choice.tickets)
    tickets.push_back(answer_one(*ticket, given, draft, writer, orders, text, files_left_out));
  auto& letter = draft.to_staff(LetterKind::receipt, writer, Action::comment);
  letter.identity = click_on(*draft.mail(), draft, letter);
  letter.reply_to = letter.identity;
  auto values = told_values(orders, choice, draft, writer);
  values["tickets"] = std::move(tickets);
  letter.values["reply_all"] = std::move(values);
  letter.values["asked"] = command_of(orders).line;
  if (!files_left_out.empty()) letter.values["done"] = Rows{{{"left_out", std::move(files_left_out)}}};
  offer_undo(draft, letter);
  if (!given.mail.message_id.empty()) letter.in_reply_to = {given.mail.message_id};
}

Words words_of(const Orders& orders, const Staff& writer) {
  Words words{.text = without_quotes(orders.text), .has_any = true, .new_customer = ""};
  if (is_closing_only(words.text, writer)) words.text.clear();
  return words;
}

Applies refused(const Case& given, Draft& draft, const Staff& writer, Obstacle why) {
  refuse(given, draft, writer, std::move(why.reasons));
  return end(draft, MailState::refused, why.rule);
}

}  // namespace

std::vector<TicketNumber> listed_in(const Hold& hold) {
  std::vector<TicketNumber> out;
  if (hold.why != Hold::Why::proven) return out;
  for (const auto& one : told_of(hold.told).tickets) out.push_back(one.number);
  return out;
}

/// A mail of proven staff that answers every open ticket with a tag, whatever ticket it was written on (P14 to P17).
Applies reply_all(const Case& given, Draft& draft) {
  if (given.match.role != Role::staff) return Applies::no;
  const auto orders = orders_of(given.mail.reply, draft.desk);
  if (!orders.has(Kind::reply_all)) return Applies::no;
  const auto& writer = *draft.desk.staff_by_id(given.match.who);
  const auto& tag = command_of(orders).name;
  draft.take_up_none();
  auto words = words_of(orders, writer);
  if (auto why = obstacle(given, draft, orders, words)) return refused(given, draft, writer, std::move(*why));

  const bool has_list = was_told(given);
  const auto told = has_list ? told_of(given.released->hold.told) : Told{};
  auto choice = has_list ? still_tagged(tag, told, draft, writer) : all_tagged(tag, draft, writer);
  auto passed = through_gate(given, draft, words, choice.tickets);
  const bool asks = !has_list || !is_told(passed, told);
  if (has_list && asks) {  // what is inside since: the list is made anew
    choice = all_tagged(tag, draft, writer);
    passed = through_gate(given, draft, words, choice.tickets);
  }
  if (const auto wrong = asks ? faults_of_tag(command_of(orders), draft) : std::vector<CommandFault>(); !wrong.empty())
    return refused(given, draft, writer, stopped(wrong));
  if (auto why = obstacle(given, draft, orders, choice)) return refused(given, draft, writer, std::move(*why));
  if (asks) {
    ask(given, draft, writer, orders, choice, words, passed);
    return end(draft, MailState::held, "its writer is shown whom it would answer");
  }
  answer_all(given, draft, writer, orders, choice, passed.text);
  return end(draft, MailState::obeyed, "answer to all with a tag");
}

}  // namespace gatepost::decide
