#include "ticket/verdict.hpp"

#include <array>

namespace gatepost {
namespace {

using enum MailState;
constexpr std::array all{received, opened, appended, obeyed, held, refused, noted, set_aside, quarantined};

}  // namespace

std::string_view name_of(MailState state) {
  switch (state) {
    case received: return "received";
    case opened: return "opened";
    case appended: return "appended";
    case obeyed: return "obeyed";
    case held: return "held";
    case refused: return "refused";
    case noted: return "noted";
    case set_aside: return "set_aside";
    case quarantined: return "quarantined";
  }
  return "received";
}

std::optional<MailState> mail_state_of(std::string_view name) {
  for (const auto state : all)
    if (name_of(state) == name) return state;
  return std::nullopt;
}

}  // namespace gatepost
