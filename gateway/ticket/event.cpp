#include "ticket/event.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace gatepost {
namespace {

using enum EventKind;
constexpr std::array<std::pair<EventKind, std::string_view>, 17> names{{
    {opened, "opened"},
    {customer_wrote, "customer_wrote"},
    {joined, "joined"},
    {answered, "answered"},
    {commented, "commented"},
    {assigned, "assigned"},
    {unassigned, "unassigned"},
    {moved, "moved"},
    {prioritised, "prioritised"},
    {waiting, "waiting"},
    {solved, "solved"},
    {reopened, "reopened"},
    {reminded, "reminded"},
    {surveyed, "surveyed"},
    {voted, "voted"},
    {bounced, "bounced"},
    {noted, "noted"},
}};

}  // namespace

std::string_view name_of(EventKind kind) {
  return std::ranges::find(names, kind, &std::pair<EventKind, std::string_view>::first)->second;
}

std::optional<EventKind> event_kind_of(std::string_view name) {
  const auto* found = std::ranges::find(names, name, &std::pair<EventKind, std::string_view>::second);
  return found == names.end() ? std::nullopt : std::optional(found->first);
}

}  // namespace gatepost
