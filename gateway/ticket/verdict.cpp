#include "ticket/verdict.hpp"

namespace gatepost {

std::string_view name_of(MailState state) {
  using enum MailState;
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

}  // namespace gatepost
