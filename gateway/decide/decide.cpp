#include "decide/decide.hpp"

#include "decide/commands.hpp"
#include "decide/rules.hpp"

namespace gatepost::decide {
namespace {

void burn_seen_tokens(const Match& match, Draft& draft) {
  for (const auto number : match.burned) draft.burn(number);
}

}  // namespace

Asked asked_by(const Mail& mail, const Desk& desk) {
  if (desk.staff_by_address(sender_of(mail)) == nullptr) return {};
  auto asked = asked_by(mail.reply, desk);
  for (const auto& file : mail.attachments) asked.files.push_back(file.sha256);
  return asked;
}

Verdict mail(const Mail& mail, MailNumber number, const Match& match, const Known& known, const Desk& desk, Time now) {
  Draft draft(known, desk, now, number);
  const Case given{mail, match};
  burn_seen_tokens(match, draft);
  // The first that applies decides. What is no person's mail comes first, then whoever proved to be staff.
  for (const auto rule : {same_mail, own_address, automatic_mail, unproven_staff, word_on_held, astray_staff,
                          staff_mail, fresh_staff_mail, vote, thanks, append, open})
    if (rule(given, draft) == Applies::yes) break;
  return std::move(draft.verdict);
}

Applies end(Draft& draft, MailState state, std::string rule) {
  draft.verdict.state = state;
  draft.verdict.rule = std::move(rule);
  return Applies::yes;
}

}  // namespace gatepost::decide
