#include "ticket/listed.hpp"

#include <algorithm>
#include <tuple>

namespace gatepost {

Listed listed(const Ticket& ticket) {
  return {ticket.number, ticket.state, ticket.department, ticket.assignee, ticket.due};
}

bool is_listed(const Listed& one, const Question& question) {
  const auto& words = question.words;
  const bool is_mine = one.assignee == question.person;
  if (words == "solved" || one.state == State::solved) return words == "solved" && one.state == State::solved;
  if (words == "all") return true;
  if (words == "open") return one.state == State::open;
  if (words == "waiting") return one.state == State::waiting;
  if (words == "mine") return is_mine;
  if (words == "late") return one.due && *one.due < question.now;
  if (words == "unassigned") return one.assignee.empty();
  if (!words.empty()) return one.department == words;
  const auto& theirs = question.departments;
  return is_mine || (one.assignee.empty() && std::ranges::find(theirs, one.department) != theirs.end());
}

bool comes_before(const Listed& one, const Listed& other, const Question& question) {
  if (question.words == "solved") return one.number > other.number;
  const auto place = [&](const Listed& ticket) {
    const bool is_later = question.words.empty() && ticket.assignee != question.person;
    return std::tuple(is_later, !ticket.due, ticket.due, -ticket.number.value);
  };
  return place(one) < place(other);
}

}  // namespace gatepost
