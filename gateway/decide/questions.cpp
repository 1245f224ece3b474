#include "decide/questions.hpp"

#include <algorithm>
#include <charconv>

#include "decide/card.hpp"
#include "decide/figures.hpp"
#include "decide/found_line.hpp"
#include "decide/just_done.hpp"
#include "decide/named.hpp"
#include "decide/text.hpp"
#include "decide/trace.hpp"
#include "mail/limits.hpp"

namespace gatepost::decide {
namespace {

Question::Kind kind_of(Command::Kind kind) {
  if (kind == Command::Kind::list) return Question::Kind::list;
  if (kind == Command::Kind::find) return Question::Kind::find;
  if (kind == Command::Kind::why) return Question::Kind::why;
  if (kind == Command::Kind::report) return Question::Kind::report;
  return kind == Command::Kind::history ? Question::Kind::history : Question::Kind::show;
}

Span length_of(const std::string& period) {
  return std::chrono::days(period == "day" ? 1 : period == "month" ? 30 : 7);
}

std::optional<TicketNumber> ticket_of(const Command& command, std::optional<TicketNumber> own) {
  TicketNumber number;
  const auto& digits = command.name;
  if (command.kind != Command::Kind::show && command.kind != Command::Kind::why) return std::nullopt;
  if (digits.empty()) return own;
  std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
  return number;
}

std::vector<std::string> departments_of(const Staff& person, const Desk& desk) {
  std::vector<std::string> ids;
  for (const auto& one : desk.departments)
    if (std::ranges::find(one.staff, person.id) != one.staff.end()) ids.push_back(one.id);
  return ids;
}

Question question_of(const Command& command, const Staff& person, std::optional<TicketNumber> own, const Desk& desk,
                     Time now) {
  Question question{.kind = kind_of(command.kind), .ticket = ticket_of(command, own), .person = person.id, .now = now};
  if (!question.ticket) question.words = command.name;
  if (question.kind == Question::Kind::report) question.from = now - length_of(command.name);
  question.departments = departments_of(person, desk);
  return question;
}

const Finding* finding_for(const Question& question, const Known& known) {
  const auto is_it = [&](const Finding& one) { return one.question.is_same(question); };
  const auto found = std::ranges::find_if(known.findings, is_it);
  return found == known.findings.end() ? nullptr : &*found;
}

std::string without(std::string text, std::string_view sign) {
  for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign, at)) text.erase(at, sign.size());
  return text;
}

/// Writes the rows of one reader's receipt.
class Telling {
 public:
  Telling(Draft& draft, const Staff& reader) : draft_(draft), reader_(reader), holder_(draft.principal(reader)) {}

  Values of(const Finding& finding) const {
    if (finding.question.kind == Question::Kind::show) return shown(finding);
    if (finding.question.kind == Question::Kind::why)
      return finding.tickets.empty() ? missing(finding) : why_row(finding, draft_.desk);
    if (finding.question.kind == Question::Kind::report) return reported(finding);
    Values row{
        {"is_none", finding.tickets.empty()}, {"is_partial", finding.is_partial}, {"is_behind", finding.is_behind}};
    const auto& words = finding.question.words;
    const bool is_find = finding.question.kind == Question::Kind::find;
    if (is_find && ticket_number(words)) row["searched_number"] = words;  // a ticket's may be meant
    Rows tickets;
    for (const auto& one : finding.tickets) tickets.push_back(line_of(one, finding.question));
    row["tickets"] = std::move(tickets);
    if (finding.more > 0) row["more"] = std::to_string(finding.more);
    return row;
  }

 private:
  /// Figures are counted by the store alone, so those of a mail that does something are told as of before it.
  Values reported(const Finding& finding) const {
    auto row = report_row(finding, draft_.desk);
    row["is_before_this"] = !draft_.verdict.events.empty();
    return row;
  }

  void set_way_in(Values& row, const char* name, Action action, TicketNumber ticket) const {
    if (draft_.desk.has_subaddress)
      row[name] = Token{action, ticket.value, holder_.number, holder_.generation, 0};
    else
      row[name] = "";
  }

  Values line_of(const FoundTicket& found, const Question& question) const {
    const auto& ticket = found.ticket;
    const auto& who = ticket.customer;
    Values row{{"number", std::to_string(ticket.number.value)},
               {"subject", called(ticket)},
               {"customer", who.name.empty() ? who.address : who.name},
               {"is_open", ticket.state == State::open},
               {"is_waiting", ticket.state == State::waiting},
               {"is_solved", ticket.state == State::solved},
               {"is_mine", ticket.assignee == reader_.id},
               {"assignee", display_name(draft_.desk, ticket.assignee)},
               {"is_late", ticket.due && *ticket.due < draft_.now},
               {"hit", found_line(found.texts, question.words)}};
    if (ticket.due) row["due"] = *ticket.due;
    const auto away = draft_.away();
    if (const auto absence = away.find(ticket.assignee); absence != away.end()) {
      row["is_away"] = true;
      if (absence->second) row["away_until"] = *absence->second;
    }
    set_way_in(row, "way_in", Action::comment, ticket.number);
    return row;
  }

  /// As it stands after this very mail, where it is the mail's ticket; else as the store has it.
  Values card(const Finding& finding) const {
    const auto& ticket = finding.tickets.front().ticket;
    if (draft_.verdict.ticket == ticket.number) return card_of(draft_, reader_.id);
    KnownTicket known;
    known.ticket = ticket;
    known.others = finding.others;
    known.wants_no_follow_up = finding.wants_no_follow_up;
    Draft other(draft_.known, draft_.desk, draft_.now, std::nullopt);
    other.take_up(known);
    return card_of(other, reader_.id);
  }

  std::string writer_of(const Entry& one, const Ticket& ticket) const {
    if (one.kind == "letter") return draft_.desk.name;
    if (const auto* colleague = draft_.desk.staff_by_id(one.from)) return colleague->name;
    if (same_address(one.from, ticket.customer.address) && !ticket.customer.name.empty()) return ticket.customer.name;
    for (const auto& person : ticket.participants)
      if (same_address(one.from, person.address) && !person.name.empty()) return person.name;
    return one.from;
  }

  Values entry(const Entry& one, const Ticket& ticket) const {
    // The text part of our own letter has its template's stars, which mean bold.
    const auto text = one.kind == "letter" ? without(one.text, "**") : one.text;
    Values row{
        {"name", writer_of(one, ticket)},        {"at", one.at},
        {"is_customer", one.kind == "customer"}, {"is_answer", one.kind == "answer"},
        {"is_comment", one.kind == "comment"},   {"is_automatic", one.kind == "automatic" || one.kind == "letter"},
        {"is_taken_back", one.is_taken_back},    {"text", Prose{beginning_of(text, limits::entry_characters)}}};
    if (one.waits_until) row["waits_until"] = *one.waits_until;
    if (one.kind == "question") row["asked_outside"] = one.to;
    return row;
  }

  static Values missing(const Finding& finding) {
    return {{"missing", finding.question.ticket ? std::to_string(finding.question.ticket->value) : ""}};
  }

  Values shown(const Finding& finding) const {
    if (finding.tickets.empty()) return missing(finding);
    const auto number = finding.tickets.front().ticket.number;
    Values row{{"ticket", card(finding)}};
    Rows entries;
    for (const auto& one : finding.entries) entries.push_back(entry(one, finding.tickets.front().ticket));
    row["entries"] = std::move(entries);
    row["earlier"] = finding.earlier > 0 ? std::to_string(finding.earlier) : "";
    const bool is_own = draft_.verdict.ticket == number;  // whose addresses the letter names anyway
    row["is_other"] = !is_own && draft_.desk.has_subaddress;
    set_way_in(row, "answer_way", Action::answer, number);
    set_way_in(row, "comment_way", Action::comment, number);
    return {{"shown", std::move(row)}};
  }

  const Draft& draft_;
  const Staff& reader_;
  const Principal holder_;
};

bool is_own_shown(const Question& question, const Draft& draft) {
  return question.kind == Question::Kind::show && question.ticket && draft.verdict.ticket == question.ticket;
}

}  // namespace

std::vector<Question> questions_of(const Orders& orders, const Staff& person, std::optional<TicketNumber> ticket,
                                   const Desk& desk, Time now) {
  std::vector<Question> questions;
  for (const auto& command : orders.commands)
    if (is_question(command.kind) && questions.size() < limits::questions)  // more are a mistake, and none is answered
      questions.push_back(question_of(command, person, ticket, desk, now));
  return questions;
}

void tell_findings(const Orders& orders, const Staff& person, Draft& draft, Letter& receipt) {
  Rows rows;
  bool is_shown = false;
  std::string asked;
  const Telling telling(draft, person);
  for (const auto& command : orders.commands) {
    if (!is_question(command.kind)) continue;
    const auto question = question_of(command, person, draft.verdict.ticket, draft.desk, draft.now);
    const auto* finding = finding_for(question, draft.known);
    if (finding == nullptr) continue;  // explain does not look it up
    auto row = telling.of(with_just_done(*finding, draft));
    row["line"] = command.line;
    rows.push_back(std::move(row));
    is_shown = is_shown || is_own_shown(question, draft);
    if (is_own_shown(question, draft)) receipt.seen = all_seen;
    if (asked.empty()) asked = command.line;
  }
  receipt.values["is_shown"] = is_shown || orders.only_ask();
  if (rows.empty()) return;
  receipt.values["found"] = std::move(rows);
  receipt.values["asked"] = asked;
}

}  // namespace gatepost::decide
