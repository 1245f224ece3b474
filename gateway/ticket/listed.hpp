// Which tickets a list tells of (`#list`), and in which order: asked by the store of what it holds, and once more of a
// ticket that the asking mail itself has changed.
#pragma once

#include <optional>
#include <string>

#include "mail/number.hpp"
#include "mail/time.hpp"
#include "ticket/question.hpp"
#include "ticket/ticket.hpp"

namespace gatepost {

/// What a list needs of each ticket.
struct Listed {
  TicketNumber number;
  State state = State::open;
  std::string department;  // id
  std::string assignee;    // staff id; empty: nobody
  std::optional<Time> due;
};

Listed listed(const Ticket& ticket);

bool is_listed(const Listed& one, const Question& question);

/// What is due soonest comes first; where all that concerns the asker is listed, what they have before what nobody has;
/// of solved ones the newest.
bool comes_before(const Listed& one, const Listed& other, const Question& question);

}  // namespace gatepost
