#include "decide/decide.hpp"
#include "decide/draft.hpp"
#include "mail/address.hpp"
#include "mail/limits.hpp"

namespace gatepost::decide {

Verdict quarantine(const RawMail& raw, MailNumber number, const Known& known, const Desk& desk, Time now) {
  Draft draft(known, desk, now, number);
  draft.verdict.state = MailState::quarantined;
  draft.verdict.rule = "not readable in " + std::to_string(limits::attempts) + " attempts";
  if (!is_mailable(desk.admin)) return std::move(draft.verdict);
  auto& letter = draft.to_admin();
  letter.values["quarantined"] = Values{
      {"mail", std::to_string(number.value)}, {"size", std::to_string(raw.bytes.size())}, {"why", draft.verdict.rule}};
  return std::move(draft.verdict);
}

}  // namespace gatepost::decide
