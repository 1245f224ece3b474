#include "decide/for_whom.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "decide/salutation.hpp"
#include "decide/text.hpp"
#include "mail/address.hpp"

namespace gatepost::decide {
namespace {

using Kind = Command::Kind;

/// With one of these it is plain that somebody is answered.
bool is_of_answer(const Command& command) {
  constexpr std::array kinds{Kind::solve, Kind::wait, Kind::use, Kind::note, Kind::ask};
  return std::ranges::find(kinds, command.kind) != kinds.end();
}

/// Says something of the answer's readers or its writer, as words to the customer do.
bool is_beside_answer(const Command& command, const Staff& writer) {
  constexpr std::array kinds{Kind::take, Kind::reopen, Kind::cc, Kind::uncc, Kind::customer, Kind::accept, Kind::undo};
  return std::ranges::find(kinds, command.kind) != kinds.end() ||
         (command.kind == Kind::assign && command.name == writer.id);
}

bool is_name_sign(unsigned char c) { return c >= 0x80 || std::isalnum(c) != 0; }

bool holds_word_of(const std::string& line, const std::string& name) {
  constexpr std::size_t shortest = 2;
  for (std::size_t at = 0; at < name.size();) {
    auto end = at;
    while (end < name.size() && is_name_sign(static_cast<unsigned char>(name[end]))) ++end;
    if (end - at >= shortest && line.find(name.substr(at, end - at)) != std::string::npos) return true;
    at = end + 1;
  }
  return false;
}

/// "Dear Kim,": a short first line that ends as a greeting does.
bool greets(const std::string& text, const std::string& name) {
  constexpr std::size_t longest = 60;
  const auto line = case_folded(std::string_view(text).substr(0, text.find('\n')));
  const auto last = line.find_last_not_of(" \t\r");
  if (last == std::string::npos || last > longest) return false;
  return ends_as_greeting(line) && holds_word_of(line, case_folded(name));
}

}  // namespace

bool greets_customer(const std::string& text, const Ticket& ticket) {
  const auto is_greeted = [&](const Address& one) {
    return greets(text, one.name.empty() ? local_part_of(one.address) : one.name);
  };
  return is_greeted(ticket.customer) || std::ranges::any_of(ticket.participants, is_greeted);
}

std::string line_for_others(const Orders& orders, const Staff& writer, const Ticket& ticket) {
  if (std::ranges::any_of(orders.commands, is_of_answer) || greets_customer(orders.text, ticket)) return {};
  const auto found = std::ranges::find_if_not(
      orders.commands, [&](const Command& command) { return is_beside_answer(command, writer); });
  return found == orders.commands.end() ? std::string() : found->line;
}

}  // namespace gatepost::decide
