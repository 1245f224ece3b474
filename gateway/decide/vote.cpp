#include "decide/audience.hpp"
#include "decide/mark.hpp"
#include "decide/rules.hpp"
#include "mail/address.hpp"

namespace gatepost::decide {
namespace {

/// The customer of the ticket that was voted on, also where it is part of another one by now; and for their own vote
/// alone, as its counters are those of who voted. Words that nothing proves to be theirs are not repeated to them.
void thank(const Case& given, const SurveyAnswer& answer, Draft& draft) {
  if (const auto part = draft.came_by()) {
    const Draft::Aside aside(draft, draft.known.tickets.at(*part));
    return thank(given, answer, draft);
  }
  if (!same_address(draft.ticket.customer.address, sender_of(given.mail))) return;
  auto& letter = draft.to_customer(LetterKind::survey_thanks, draft.ticket.customer, Action::customer);
  letter.values["mark"] = std::to_string(answer.mark);
  letter.values["is_low"] = is_low(answer.mark, draft.desk);
  if (!answer.words.empty() && given.match.proof == Proof::evidence) letter.values["comment"] = Prose{answer.words};
}

/// A low mark opens the ticket again and tells the department's lead. Words and files are told whatever the mark: a
/// customer who writes them wants them read. So is every mark that replaces a low one, whose readers believe it.
void tell(const Case& given, const SurveyAnswer& answer, int mark_before, Draft& draft) {
  const bool is_leads = is_low(answer.mark, draft.desk) || is_low(mark_before, draft.desk);
  const bool has_more = !answer.words.empty() || !given.mail.attachments.empty();
  if (!is_leads && !has_more) return;
  News news{.flags = {"is_vote"},
            .writer = draft.ticket.customer,
            .text = given.mail.reply,
            .files = files_of(given.mail, draft),
            .warnings = warnings_of(given, draft)};
  const bool is_open_again =
      draft.ticket.state != State::open && (is_low(answer.mark, draft.desk) || has_question(given.mail.reply));
  if (is_open_again) {
    open_again("customer", draft);
    news.flags.emplace_back("is_reopened");
  }
  const auto& lead = department_of(draft.ticket, draft.desk).lead;
  notify(draft, one_else_audience(is_leads ? lead : "", draft), Action::answer, news);
  for (auto& letter : draft.verdict.letters)
    if (letter.kind == LetterKind::notice) {
      letter.values["mark"] = std::to_string(answer.mark);
      if (mark_before > 0) letter.values["mark_before"] = std::to_string(mark_before);
    }
}

}  // namespace

/// An answer to the survey: its token is the proof, whoever's From. Programs never vote (P23).
Applies vote(const Case& given, Draft& draft) {
  if (given.match.action != Action::survey || given.match.role != Role::customer || given.mail.automatic)
    return Applies::no;
  const auto answer = survey_answer_of(given.mail.reply);
  if (!answer) return Applies::no;  // a mail of the customer like any other: append() takes it
  draft.take_up(draft.known.tickets.at(*given.match.ticket));
  const int mark_before = draft.ticket.mark;
  draft.happen({.kind = EventKind::voted,
                .actor = "customer",
                .value = std::to_string(answer->mark),
                .address = sender_of(given.mail),
                .text = answer->words});
  if (may_write_automatically(given, draft)) thank(given, *answer, draft);
  tell(given, *answer, mark_before, draft);
  return end(draft, MailState::obeyed, "vote: " + std::to_string(answer->mark));
}

}  // namespace gatepost::decide
