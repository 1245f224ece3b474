#include "decide/already.hpp"

#include <vector>

namespace gatepost::decide {
namespace {

using Kind = Command::Kind;

bool is_so(const Command& command, const Orders& orders, const Staff& writer, const Ticket& ticket) {
  const auto& name = command.name;
  const auto is = [&](Kind kind, bool so) { return command.kind == kind && so; };
  const bool stays_there = !orders.has(Kind::department);  // a new department takes it from whoever has it
  return is(Kind::take, stays_there && ticket.assignee == writer.id) ||
         is(Kind::assign, stays_there && ticket.assignee == name) || is(Kind::department, ticket.department == name) ||
         is(Kind::priority, ticket.priority == name) || is(Kind::product, ticket.product == name) ||
         is(Kind::subject, called(ticket) == name) || is(Kind::tag, has_tag(ticket, name)) ||
         is(Kind::solve, ticket.state == State::solved && orders.text.empty() && !command.is_quiet) ||
         is(Kind::cc, takes_part(ticket, name) && !orders.has(Kind::customer)) ||
         is(Kind::reopen, ticket.state == State::open && orders.text.empty());  // beside an answer it means: still open
}

void take_out(Kind kind, Orders& orders, const Staff& writer, const Draft& draft, Rows& done) {
  std::vector<Command> kept;
  for (const auto& one : orders.commands)
    if (one.kind == kind && is_so(one, orders, writer, draft.ticket))
      done.push_back({{"already", one.line}});
    else
      kept.push_back(one);
  orders.commands = std::move(kept);
}

}  // namespace

Rows take_out_done(Orders& orders, const Staff& writer, const Draft& draft) {
  using enum Command::Kind;
  Rows done;
  // The department first: whose ticket it is depends on it.
  for (const auto kind : {department, take, assign, priority, product, subject, tag, cc, solve, reopen})
    take_out(kind, orders, writer, draft, done);
  return done;
}

}  // namespace gatepost::decide
