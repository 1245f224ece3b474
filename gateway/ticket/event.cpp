#include "ticket/event.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace gatepost {
namespace {

using enum EventKind;
constexpr std::array<std::pair<EventKind, std::string_view>, 42> names{{
    {opened, "opened"},
    {customer_wrote, "customer_wrote"},
    {joined, "joined"},
    {left, "left"},
    {answered, "answered"},
    {taken_back, "taken_back"},
    {restored, "restored"},
    {commented, "commented"},
    {asked, "asked"},
    {assigned, "assigned"},
    {unassigned, "unassigned"},
    {moved, "moved"},
    {prioritised, "prioritised"},
    {promised, "promised"},
    {tagged, "tagged"},
    {untagged, "untagged"},
    {product_set, "product_set"},
    {renamed, "renamed"},
    {handed_over, "handed_over"},
    {proposed, "proposed"},
    {waiting, "waiting"},
    {solved, "solved"},
    {reopened, "reopened"},
    {acknowledged, "acknowledged"},
    {told_late, "told_late"},
    {reminder_planned, "reminder_planned"},
    {reminded, "reminded"},
    {surveyed, "surveyed"},
    {follow_planned, "follow_planned"},
    {followed_up, "followed_up"},
    {unsubscribed, "unsubscribed"},
    {voted, "voted"},
    {bounced, "bounced"},
    {merged, "merged"},
    {absorbed, "absorbed"},
    {unmerged, "unmerged"},
    {unabsorbed, "unabsorbed"},
    {split_off, "split_off"},
    {split_from, "split_from"},
    {gathered, "gathered"},
    {noted, "noted"},
    {erased, "erased"},
}};

constexpr std::string_view staff_prefix = "staff:";

}  // namespace

std::string staff_actor(std::string_view id) { return std::string(staff_prefix).append(id); }

std::optional<std::string> staff_id_of(std::string_view actor) {
  if (!actor.starts_with(staff_prefix)) return std::nullopt;
  return std::string(actor.substr(staff_prefix.size()));
}

std::string_view name_of(EventKind kind) {
  return std::ranges::find(names, kind, &std::pair<EventKind, std::string_view>::first)->second;
}

std::optional<EventKind> event_kind_of(std::string_view name) {
  const auto* found = std::ranges::find(names, name, &std::pair<EventKind, std::string_view>::second);
  return found == names.end() ? std::nullopt : std::optional(found->first);
}

}  // namespace gatepost
