#include <algorithm>

#include "decide/decide.hpp"
#include "decide/draft.hpp"
#include "decide/size.hpp"
#include "mail/address.hpp"
#include "mail/limits.hpp"

namespace gatepost::decide {

Verdict quarantine(const RawMail& raw, MailNumber number, const Known& known, const Desk& desk, Time now) {
  Draft draft(known, desk, now, number);
  draft.verdict.state = MailState::quarantined;
  draft.verdict.rule = raw.bytes.empty() ? "the mail server does not hand it out"
                                         : "not readable in " + std::to_string(limits::attempts) + " attempts";
  if (!is_mailable(desk.admin)) return std::move(draft.verdict);
  auto& letter = draft.to_admin();
  letter.values["quarantined"] =
      Values{{"mail", std::to_string(number.value)},
             {"size", size_in_words(std::max<std::uint64_t>(raw.bytes.size(), raw.whole_size))},
             {"why", draft.verdict.rule}};
  return std::move(draft.verdict);
}

}  // namespace gatepost::decide
