// Colleagues read one another's letters: a comment that is copied to them has its writer's signed address in it. Among
// colleagues that is harmless. Whoever has left could write to it under the other's From, where nothing but the address
// proves one.
#include <algorithm>

#include "decide/decide.hpp"
#include "decide/draft.hpp"

namespace gatepost::decide {
namespace {

/// Of the desk's own names the one that has everybody's addresses.
constexpr const char* everybody = "staff";

std::vector<std::string> addresses_of(const Desk& desk) {
  std::vector<std::string> out;
  const auto add = [&out](const Staff& one) { out.insert(out.end(), one.addresses.begin(), one.addresses.end()); };
  std::ranges::for_each(desk.staff, add);
  for (const auto& department : desk.departments)
    if (department.shared) add(*department.shared);
  std::ranges::sort(out);
  return out;
}

bool is_everybody(const Principal& one) { return one.kind == Principal::Kind::desk && one.name == everybody; }

bool is_of_staff(const Principal& one) {
  return one.kind == Principal::Kind::staff || one.kind == Principal::Kind::department;
}

}  // namespace

Verdict leavers(const Known& known, const Desk& desk, Time now) {
  Draft draft(known, desk, now, std::nullopt);
  draft.verdict.rule = "the desk's people";
  const auto addresses = addresses_of(desk);
  draft.principal(Principal::Kind::desk, everybody, addresses);
  const auto before = std::ranges::find_if(known.principals, is_everybody);
  if (before == known.principals.end() || is_held_by(*before, addresses)) return std::move(draft.verdict);
  for (const auto& one : known.principals)
    if (is_of_staff(one)) draft.burn(one.number);
  return std::move(draft.verdict);
}

}  // namespace gatepost::decide
