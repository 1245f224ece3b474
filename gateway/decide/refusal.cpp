#include "decide/refusal.hpp"

#include "decide/files.hpp"

namespace gatepost::decide {

Letter& refuse(const Case& given, Draft& draft, const Staff& person, Rows reasons) {
  // What proven staff meant for the customer is corrected by a reply that goes to the customer, and the letter says so.
  const bool is_answer = given.match.role == Role::staff && given.match.action == Action::answer;
  auto& letter = draft.to_staff(LetterKind::refusal, person, is_answer ? Action::answer : Action::comment);
  letter.values["is_answer"] = is_answer;
  const auto& mail = given.mail;
  letter.values["text"] = Prose{mail.reply + (mail.signature.empty() ? "" : "\n\n" + mail.signature)};
  letter.values["quoted"] = Prose{mail.quoted};
  letter.values["reason"] = std::move(reasons);
  letter.values["mail_subject"] = given.mail.subject;
  letter.attachments = files_of(given.mail, draft).taken;
  if (!given.mail.message_id.empty()) letter.in_reply_to = {given.mail.message_id};
  return letter;
}

}  // namespace gatepost::decide
