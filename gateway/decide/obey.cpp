#include "decide/obey.hpp"

#include <algorithm>
#include <chrono>

#include "decide/absence.hpp"
#include "decide/canned.hpp"
#include "decide/follow_up.hpp"
#include "decide/hand_over.hpp"
#include "decide/hours.hpp"
#include "decide/participants.hpp"
#include "decide/suggestion.hpp"
#include "decide/survey.hpp"
#include "decide/wait.hpp"

namespace gatepost::decide {
namespace {

void give_to(const std::string& id, const std::string& actor, Draft& draft) {
  draft.happen({.kind = EventKind::assigned, .actor = actor, .value = id});
}

/// What the customer was promised stays promised, whichever department has to keep it.
void move_to(const std::string& id, const std::string& actor, Draft& draft) {
  const auto due = draft.ticket.due ? draft.ticket.due : response_due(*draft.desk.department_by_id(id), draft.now);
  draft.happen({.kind = EventKind::moved, .actor = actor, .value = id, .until = due});
}

void mark_spam(const std::string& actor, Draft& draft) {
  draft.happen({.kind = EventKind::tagged, .actor = actor, .value = "spam"});
  draft.happen({.kind = EventKind::solved, .actor = actor});
}

/// Until when `#due` promises an answer, or `#wait` waits for the customer; nothing where that moment is past.
std::optional<Time> until_of(const Command& command, const Draft& draft) {
  const auto when = command.name.empty() ? When(usual_wait) : when_of(command.name);
  return when ? moment_of(department_of(draft.ticket, draft.desk), *when, draft.now) : std::nullopt;
}

void wait_until(const Command& command, const std::string& actor, Draft& draft) {
  draft.happen({.kind = EventKind::waiting, .actor = actor, .until = until_of(command, draft)});
}

void promise(const Command& command, const std::string& actor, Draft& draft, Rows& done) {
  const auto until = until_of(command, draft);
  draft.happen({.kind = EventKind::promised, .actor = actor, .until = until});
  if (until) done.push_back({{"promised", *until}});
}

bool mark_solved(const Command& command, const std::string& actor, Draft& draft) {
  const auto survey = command.is_quiet ? std::nullopt : survey_time(draft);
  draft.happen({.kind = EventKind::solved, .actor = actor, .until = survey});
  return survey.has_value();
}

bool ends_solved(const Ticket& ticket, const Orders& orders) {
  using enum Command::Kind;
  if (orders.has(solve) || orders.has(spam)) return true;
  return ticket.state == State::solved && !orders.has(reopen) && !orders.has(wait);
}

/// Other commands of the mail make them a reader.
bool is_let_in(const std::string& address, const Orders& orders) {
  return std::ranges::any_of(orders.commands, [&](const Command& one) {
    const bool is_named = one.kind == Command::Kind::cc || one.kind == Command::Kind::customer;
    return is_named && same_address(one.name, address);
  });
}

}  // namespace

std::vector<CommandFault> faults_on(const Ticket& ticket, const Orders& orders, const Staff& writer,
                                    const Draft& draft) {
  using Why = CommandFault::Why;
  std::vector<CommandFault> faults;
  for (const auto& command : orders.commands) {
    const bool has_end = command.kind == Command::Kind::due || command.kind == Command::Kind::wait;
    const bool is_past = (has_end && !until_of(command, draft)) ||
                         (command.kind == Command::Kind::away && is_over(command, writer, draft));
    if (is_past) faults.push_back({Why::bad_date, command.line, "", {}});
    if (command.kind == Command::Kind::due && ends_solved(ticket, orders))
      faults.push_back({Why::solved_ticket, command.line, "", {}});
    const bool is_canned = command.kind == Command::Kind::use || command.kind == Command::Kind::follow;
    if (is_canned && canned_name(draft.known.canned, command.name).empty())
      faults.push_back({Why::no_canned, command.line, "", canned_names(draft.known.canned)});
    if (command.kind == Command::Kind::untag && !has_tag(ticket, command.name))
      faults.push_back({Why::no_tag, command.line, meant(command.name, ticket.tags), ticket.tags});
    if (auto fault = fault_of_readers(command, draft)) faults.push_back(std::move(*fault));
    if (command.kind == Command::Kind::ask && (takes_part(ticket, command.name) || is_let_in(command.name, orders)))
      faults.push_back({Why::takes_part, command.line, "", {}});
    if (command.kind == Command::Kind::ask && (orders.has(Command::Kind::note) || orders.has(Command::Kind::use)))
      faults.push_back({Why::two_readers, command.line, "", {}});
    if (command.kind == Command::Kind::send || command.kind == Command::Kind::drop)
      faults.push_back({Why::nothing_held, command.line, "", {}});
    if (command.kind == Command::Kind::on_behalf && draft.before != nullptr)
      faults.push_back({Why::has_ticket, command.line, "", {}});
  }
  return faults;
}

void tell_help(const Orders& orders, const Draft& draft, Letter& letter) {
  for (const auto& command : orders.commands) {
    if (command.kind != Command::Kind::help) continue;
    if (command.name.empty())
      letter.values["help"] = true;
    else if (auto list = canned_list(draft); list.empty())
      letter.values["no_answers"] = true;
    else
      letter.values["answers"] = std::move(list);
  }
}

namespace {

bool is_on_readers(const Command& command) {
  using enum Command::Kind;
  return command.kind == customer || command.kind == cc || command.kind == uncc ||
         command.kind == Command::Kind::accept;
}

/// Their row, with the command that makes it as it was.
Values row_with(const char* what, Value value, const std::string& way_back) {
  return {{what, std::move(value)}, {"way_back", way_back}};
}

/// To a colleague who has the ticket; what says so of the writer and of nobody stands in the receipt anyway.
std::string way_back_to_holder(const Ticket& ticket, const Staff& writer, std::string_view next) {
  const bool is_others = !ticket.assignee.empty() && ticket.assignee != writer.id && ticket.assignee != next;
  return is_others ? "#assign " + ticket.assignee : "";
}

void give(const std::string& id, const Staff& writer, Draft& draft, Rows& done) {
  const auto way_back = way_back_to_holder(draft.ticket, writer, id);
  give_to(id, staff_actor(writer.id), draft);
  done.push_back(id == writer.id ? row_with("took", true, way_back)
                                 : row_with("assigned", display_name(draft.desk, id), way_back));
}

void give_up(const Staff& writer, Draft& draft, Rows& done) {
  const auto way_back = way_back_to_holder(draft.ticket, writer, "");
  draft.happen({.kind = EventKind::unassigned, .actor = staff_actor(writer.id)});
  done.push_back(row_with("unassigned", true, way_back));
}

void change_department(const std::string& id, const Staff& writer, Draft& draft, Rows& done) {
  const auto before = draft.ticket;
  move_to(id, staff_actor(writer.id), draft);
  auto row = row_with("department", id, "#department " + before.department);
  row["way_back_to"] = before.assignee.empty() ? "" : "#assign " + before.assignee;
  done.push_back(std::move(row));
}

void set_tag(const Command& command, const Staff& writer, Draft& draft, Rows& done) {
  const bool is_tag = command.kind == Command::Kind::tag;
  draft.happen({.kind = is_tag ? EventKind::tagged : EventKind::untagged,
                .actor = staff_actor(writer.id),
                .value = command.name});
  const auto opposite = std::string(is_tag ? "#untag " : "#tag ") + command.name;
  done.push_back(row_with(is_tag ? "tagged" : "untagged", command.name, opposite));
}

/// `#priority`, `#product`, `#subject`: a word in the place of another, or of none.
std::string way_back_to_word(const char* command, const std::string& before) {
  return before.empty() ? "" : command + (" " + before);
}

void obey(const Command& command, const Staff& writer, Draft& draft, Rows& done) {
  using enum Command::Kind;
  const auto actor = staff_actor(writer.id);
  switch (command.kind) {
    case note:
    case use:
    case merge:  // these three: merge.cpp, undo.cpp
    case split:
    case undo:
    case send:
    case drop:
    case ask:
    case on_behalf:
    case reply_all:
    case help:
    case show:
    case list:
    case find:
    case history:
    case report:
    case why: return;
    case take: return give(writer.id, writer, draft, done);
    case assign: return give(command.name, writer, draft, done);
    case unassign: return give_up(writer, draft, done);
    case department: return change_department(command.name, writer, draft, done);
    case priority:
      done.push_back(row_with("priority", command.name, way_back_to_word("#priority", draft.ticket.priority)));
      done.back()["is_" + command.name] = true;
      draft.happen({.kind = EventKind::prioritised, .actor = actor, .value = command.name});
      return;
    case wait:
      wait_until(command, actor, draft);
      done.push_back({{"waiting", *draft.ticket.wait_until}});
      return;
    case follow: return plan_follow_up(command, actor, draft, done);
    case due: return promise(command, actor, draft, done);
    case spam:
      mark_spam(actor, draft);
      done.push_back({{"spam", true}});
      return;
    case tag:
    case untag: return set_tag(command, writer, draft, done);
    case product:
      done.push_back(row_with("product", command.name, way_back_to_word("#product", draft.ticket.product)));
      draft.happen({.kind = EventKind::product_set, .actor = actor, .value = command.name});
      return;
    case subject:
      done.push_back(row_with("renamed", command.name, way_back_to_word("#subject", called(draft.ticket))));
      draft.happen({.kind = EventKind::renamed, .actor = actor, .text = command.name});
      return;
    case cc: return let_in({"", command.name}, actor, draft, done);
    case uncc: return take_out(command.name, actor, draft, done);
    case customer: return hand_over(command.name, actor, draft, done);
    case away:
    case back: return obey_about_self(command, writer, draft, done);
    case Command::Kind::accept: return let_in_proposed(command, actor, draft, done);
    case solve: done.push_back({{"solved", true}, {"survey", mark_solved(command, actor, draft)}}); return;
    case reopen:
      open_again(actor, draft);
      done.push_back({{"reopened", true}});
      return;
  }
}

}  // namespace

void obey_on_readers(const Orders& orders, const Staff& writer, Draft& draft, Rows& done) {
  for (const auto& command : orders.commands)
    if (is_on_readers(command)) obey(command, writer, draft, done);
}

void obey_others(const Orders& orders, const Staff& writer, Draft& draft, Rows& done) {
  const auto is_first = [](const Command& command) { return command.kind == Command::Kind::department; };
  for (const auto& command : orders.commands)
    if (is_first(command)) obey(command, writer, draft, done);
  for (const auto& command : orders.commands)
    if (!is_first(command) && !is_on_readers(command)) obey(command, writer, draft, done);
}

}  // namespace gatepost::decide
