#include "decide/contradiction.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace gatepost::decide {
namespace {

using Kind = Command::Kind;

/// What a mail can settle once, and the commands that do.
constexpr auto settled = std::to_array<std::pair<Kind, std::string_view>>({
    {Kind::take, "holder"},
    {Kind::assign, "holder"},
    {Kind::solve, "state"},
    {Kind::reopen, "state"},
    {Kind::wait, "state"},
    {Kind::spam, "state"},
    {Kind::away, "presence"},
    {Kind::back, "presence"},
    {Kind::send, "held mail"},
    {Kind::drop, "held mail"},
    {Kind::department, "department"},
    {Kind::due, "promise"},
    {Kind::priority, "priority"},
    {Kind::product, "product"},
    {Kind::subject, "subject"},
    {Kind::customer, "customer"},
    {Kind::on_behalf, "whose new ticket"},
});

/// Of each name there: a mail may set several tags, and copy in several people.
constexpr auto settled_by_name = std::to_array<std::pair<Kind, std::string_view>>({
    {Kind::tag, "tag"},
    {Kind::untag, "tag"},
    {Kind::cc, "reader"},
    {Kind::uncc, "reader"},
});

template <std::size_t size>
std::string_view found_in(const std::array<std::pair<Kind, std::string_view>, size>& table, Kind kind) {
  const auto* found = std::ranges::find(table, kind, &std::pair<Kind, std::string_view>::first);
  return found == table.end() ? std::string_view() : found->second;
}

bool settle_the_same(const Command& one, const Command& other) {
  const auto what = found_in(settled, one.kind);
  if (!what.empty()) return what == found_in(settled, other.kind);
  const auto of_name = found_in(settled_by_name, one.kind);
  return !of_name.empty() && of_name == found_in(settled_by_name, other.kind) && one.name == other.name;
}

/// `#take` twice says one thing.
bool says_the_same(const Command& one, const Command& other) {
  return one.kind == other.kind && one.name == other.name && one.is_quiet == other.is_quiet;
}

bool contradicts(const Command& one, const Command& other) {
  return settle_the_same(one, other) && !says_the_same(one, other);
}

}  // namespace

std::vector<CommandFault> contradictions(const std::vector<Command>& commands) {
  std::vector<CommandFault> faults;
  for (auto one = commands.begin(); one != commands.end(); ++one) {
    const auto above =
        std::find_if(commands.begin(), one, [&](const Command& other) { return contradicts(*one, other); });
    if (above != one) faults.push_back({CommandFault::Why::contradicts, one->line, "", {above->line}});
  }
  return faults;
}

}  // namespace gatepost::decide
