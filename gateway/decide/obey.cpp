#include "decide/obey.hpp"

#include <algorithm>
#include <chrono>

#include "decide/absence.hpp"
#include "decide/canned.hpp"
#include "decide/follow_up.hpp"
#include "decide/hours.hpp"
#include "decide/participants.hpp"

namespace gatepost::decide {
namespace {

constexpr Span usual_wait = std::chrono::days(7);

/// Nobody is asked about what was never answered, nor twice within `rest`, nor again about the same ticket (P23).
bool is_survey_due(const Draft& draft, const Command& command) {
  const auto& last = draft.before == nullptr ? draft.known.surveyed : draft.before->surveyed;
  return !command.is_quiet && draft.ticket.first_response && !draft.ticket.surveyed_at && draft.ticket.mark == 0 &&
         is_mailable(draft.ticket.customer.address) && (!last || draft.now - *last >= draft.desk.survey.rest);
}

void give_to(const std::string& id, const std::string& actor, Draft& draft) {
  draft.happen({.kind = EventKind::assigned, .actor = actor, .value = id});
}

void move_to(const std::string& id, const std::string& actor, Draft& draft) {
  const auto& department = *draft.desk.department_by_id(id);
  draft.happen({.kind = EventKind::moved, .actor = actor, .value = id, .until = response_due(department, draft.now)});
}

void hand_over(const std::string& address, const std::string& actor, Draft& draft, Rows& done) {
  const auto holder = draft.principal(Principal::Kind::customer, folded(address));
  draft.happen({.kind = EventKind::handed_over, .actor = actor, .principal = holder.number, .address = address});
  done.push_back({{"handed_over", true}, {"name", ""}, {"address", address}});
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
  const bool is_asked = is_survey_due(draft, command);
  // Not before the answer that it asks about, which may wait for `#undo`.
  const auto delay = std::max(draft.desk.survey.delay, draft.desk.undo_window);
  const auto survey = is_asked ? std::optional<Time>(draft.now + delay) : std::nullopt;
  draft.happen({.kind = EventKind::solved, .actor = actor, .until = survey});
  return is_asked;
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
    case take:
      give_to(writer.id, actor, draft);
      done.push_back({{"took", true}});
      return;
    case assign:
      give_to(command.name, actor, draft);
      if (command.name == writer.id)
        done.push_back({{"took", true}});
      else
        done.push_back({{"assigned", display_name(draft.desk, command.name)}});
      return;
    case unassign:
      draft.happen({.kind = EventKind::unassigned, .actor = actor});
      done.push_back({{"unassigned", true}});
      return;
    case department:
      move_to(command.name, actor, draft);
      done.push_back({{"department", command.name}});
      return;
    case priority:
      draft.happen({.kind = EventKind::prioritised, .actor = actor, .value = command.name});
      done.push_back({{"priority", command.name}, {"is_" + command.name, true}});
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
      draft.happen({.kind = EventKind::tagged, .actor = actor, .value = command.name});
      done.push_back({{"tagged", command.name}});
      return;
    case untag:
      draft.happen({.kind = EventKind::untagged, .actor = actor, .value = command.name});
      done.push_back({{"untagged", command.name}});
      return;
    case product:
      draft.happen({.kind = EventKind::product_set, .actor = actor, .value = command.name});
      done.push_back({{"product", command.name}});
      return;
    case subject:
      draft.happen({.kind = EventKind::renamed, .actor = actor, .text = command.name});
      done.push_back({{"renamed", command.name}});
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
