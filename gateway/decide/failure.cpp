#include "decide/failure.hpp"

#include "decide/audience.hpp"
#include "decide/decide.hpp"

namespace gatepost::decide {

void tell_admin_of_notice(LetterKind kind, const std::string& to, const std::string& said, Draft& draft) {
  if (kind != LetterKind::notice || !is_mailable(draft.desk.admin)) return;
  auto& letter = draft.to_admin();
  letter.values["undelivered"] = Values{{"kind", std::string(rule_of(kind).name)},
                                        {"to", to},
                                        {"number", std::to_string(draft.ticket.number.value)},
                                        {"said", said}};
}

void take_failure(Event bounced, LetterKind kind, const std::string& writer, Draft& draft) {
  const auto event = draft.happen(std::move(bounced));
  const bool is_question = kind == LetterKind::ask;
  if (kind != LetterKind::answer && !is_question) return;
  if (!is_question && draft.ticket.state != State::open) open_again("desk", draft);
  News news{.flags = {"is_bounce"}};
  news.bounce = {
      {"address", event.address}, {"status", event.value}, {"said", event.text}, {"is_question", is_question}};
  notify(draft, one_else_audience(writer, draft), Action::comment, news);
}

Verdict undelivered(const Wire& letter, const std::string& writer, const Outcome& outcome, const KnownTicket& ticket,
                    const Known& known, const Desk& desk, Time now) {
  Draft draft(known, desk, now, std::nullopt);
  draft.take_up(ticket);
  draft.verdict.rule = "undelivered letter " + std::to_string(letter.number.value);
  Event bounced{.kind = EventKind::bounced,
                .actor = "desk",
                .letter = letter.number,
                .address = letter.recipient,
                .text = outcome.said};
  if (outcome.code != 0) bounced.value = std::to_string(outcome.code);
  take_failure(std::move(bounced), letter.kind, writer, draft);
  tell_admin_of_notice(letter.kind, letter.recipient, outcome.said, draft);
  return std::move(draft.verdict);
}

}  // namespace gatepost::decide
