#include "decide/audience.hpp"
#include "decide/mark.hpp"
#include "decide/rules.hpp"

namespace gatepost::decide {
namespace {

std::vector<const Staff*> lead_or_all(const Draft& draft) {
  const auto& department = department_of(draft.ticket, draft.desk);
  if (const auto* lead = draft.desk.staff_by_id(department.lead)) return {lead};
  return audience(draft.ticket, draft.desk, "");
}

void thank(const SurveyAnswer& answer, Draft& draft) {
  auto& letter = draft.to_customer(LetterKind::survey_thanks, draft.ticket.customer, Action::customer);
  letter.values["mark"] = std::to_string(answer.mark);
  letter.values["is_low"] = answer.mark <= draft.desk.survey.low;
  if (!answer.words.empty()) letter.values["comment"] = Prose{answer.words};
}

/// A low mark opens the ticket again and tells the department's lead, with the words.
void take_low_mark(const SurveyAnswer& answer, Draft& draft) {
  const auto due = response_due(department_of(draft.ticket, draft.desk), draft.now);
  if (draft.ticket.state != State::open) draft.happen({.kind = EventKind::reopened, .actor = "customer", .until = due});
  News news{.flags = {"is_vote", "is_reopened"}, .writer = draft.ticket.customer, .text = answer.words};
  notify(draft, lead_or_all(draft), Action::answer, news);
  for (auto& letter : draft.verdict.letters)
    if (letter.kind == LetterKind::notice) letter.values["mark"] = std::to_string(answer.mark);
}

}  // namespace

/// An answer to the survey: its token is the proof, whoever's From. Programs never vote (P23).
Applies vote(const Case& given, Draft& draft) {
  if (given.match.action != Action::survey || given.match.role != Role::customer || given.mail.automatic)
    return Applies::no;
  const auto answer = survey_answer_of(given.mail.reply);
  if (!answer) return Applies::no;  // a mail of the customer like any other: append() takes it
  draft.take_up(draft.known.tickets.at(*given.match.ticket));
  draft.happen({.kind = EventKind::voted,
                .actor = "customer",
                .value = std::to_string(answer->mark),
                .address = sender_of(given.mail),
                .text = answer->words});
  if (may_write_automatically(given, draft)) thank(*answer, draft);
  if (has_question(given.mail.reply))
    take_customer_words(given, draft, given.mail.reply);
  else if (answer->mark <= draft.desk.survey.low)
    take_low_mark(*answer, draft);
  return end(draft, MailState::obeyed, "vote: " + std::to_string(answer->mark));
}

}  // namespace gatepost::decide
