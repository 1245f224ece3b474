#include "decide/failure.hpp"

#include "decide/audience.hpp"
#include "decide/decide.hpp"
#include "decide/ladder.hpp"
#include "decide/size.hpp"
#include "decide/text.hpp"
#include "mail/limits.hpp"

namespace gatepost::decide {

void tell_admin_of_notice(LetterKind kind, const std::string& to, const std::string& said, Draft& draft) {
  if (kind != LetterKind::notice || !is_mailable(draft.desk.admin)) return;
  auto& letter = draft.to_admin();
  letter.values["undelivered"] = Values{{"kind", std::string(rule_of(kind).name)},
                                        {"to", to},
                                        {"number", std::to_string(draft.ticket.number.value)},
                                        {"said", said}};
}

void take_failure(Event bounced, const FailedLetter& letter, Draft& draft) {
  const auto kind = letter.kind;
  const auto event = draft.happen(std::move(bounced));
  const bool is_question = kind == LetterKind::ask;
  if (kind != LetterKind::answer && !is_question) return;
  if (!is_question && draft.ticket.state != State::open) open_again("desk", draft);
  News news{.flags = {"is_bounce"}};
  news.bounce = {
      {"address", event.address}, {"status", event.value}, {"said", event.text}, {"is_question", is_question}};
  news.bounce.insert(letter.weight.begin(), letter.weight.end());
  if (!letter.text.empty()) news.bounce["text"] = Prose{letter.text};
  notify(draft, one_else_audience(letter.writer, draft), Action::comment, news);
}

void take_delay(const StuckLetter& letter, Draft& draft) {
  const bool is_question = letter.kind == LetterKind::ask;
  if (letter.kind != LetterKind::answer && !is_question) return;
  draft.verdict.delays_told.push_back(letter.number);
  News news{.flags = {"is_delayed"}};
  news.delay = {{"address", letter.recipient}, {"said", letter.said}, {"is_question", is_question}};
  if (letter.until) news.delay["until"] = *letter.until;
  notify(draft, one_else_audience(letter.writer, draft), Action::comment, news);
}

Verdict delayed(const StuckLetter& letter, const KnownTicket* ticket, const Known& known, const Desk& desk, Time now) {
  Draft draft(known, desk, now, std::nullopt);
  draft.verdict.rule = "delayed letter " + std::to_string(letter.number.value);
  if (ticket == nullptr) {
    draft.verdict.delays_told = {letter.number};
  } else {
    draft.take_up(*ticket);
    take_delay(letter, draft);
  }
  return std::move(draft.verdict);
}

Verdict refused_account(const Outcome& outcome, const Known& known, const Desk& desk, Time now) {
  Draft draft(known, desk, now, std::nullopt);
  draft.verdict.rule = "refused account";
  if (!is_mailable(desk.admin)) return std::move(draft.verdict);
  draft.to_admin().values["account"] = Values{{"said", outcome.said}, {"hint", outcome.hint}, {"since", now}};
  return std::move(draft.verdict);
}

Verdict dead_relay(const Outcome& outcome, Time since, const Known& known, const Desk& desk, Time now) {
  Draft draft(known, desk, now, std::nullopt);
  draft.verdict.rule = "dead relay";
  if (!is_mailable(desk.admin)) return std::move(draft.verdict);
  draft.to_admin().values["relay"] = Values{{"said", outcome.said}, {"hint", outcome.hint}, {"since", since}};
  return std::move(draft.verdict);
}

namespace {

/// Its size is what the server does not tell.
std::string reason_of(const Outcome& outcome) {
  return outcome.hint.empty() ? outcome.said : outcome.said + " (" + outcome.hint + ")";
}

/// Of a letter that is too large: how large it is, and by which files. Empty: it is not.
Values weight_of(const Outcome& outcome, const Returned& returned) {
  if (outcome.size == 0) return {};
  Values weight{{"size", size_in_words(outcome.size)}};
  if (outcome.size_limit > 0) weight["limit"] = size_in_words(outcome.size_limit);
  Rows files;
  for (const auto& file : returned.files) files.push_back({{"name", file.name}, {"size", size_in_words(file.size)}});
  if (!files.empty()) weight["files"] = std::move(files);
  return weight;
}

/// Whoever it was for hears of it all the same. False: it had no files, or was for somebody who is none of staff now.
bool notify_without_files(const Wire& notice, const Returned& returned, const Values& weight, Draft& draft) {
  const auto* person = draft.desk.staff_by_address(notice.recipient);
  if (person == nullptr || weight.empty() || returned.files.empty()) return false;
  News news{.without_files = weight};
  news.without_files["text"] = Prose{notice.text};
  notify(draft, {person}, returned.does_answer ? Action::answer : Action::comment, news);
  return true;
}

}  // namespace

Verdict undelivered(const Wire& letter, const std::string& writer, const Outcome& outcome, const Returned& returned,
                    const KnownTicket& ticket, const Known& known, const Desk& desk, Time now) {
  Draft draft(known, desk, now, std::nullopt);
  draft.take_up(ticket);
  draft.verdict.rule = "undelivered letter " + std::to_string(letter.number.value);
  Event bounced{.kind = EventKind::bounced,
                .actor = "desk",
                .letter = letter.number,
                .address = letter.recipient,
                .text = reason_of(outcome)};
  if (outcome.code != 0) bounced.value = std::to_string(outcome.code);
  const auto weight = weight_of(outcome, returned);
  const bool goes_again = letter.kind == LetterKind::notice && notify_without_files(letter, returned, weight, draft);
  take_failure(std::move(bounced), {letter.kind, writer, letter.text, weight}, draft);
  if (!goes_again) tell_admin_of_notice(letter.kind, letter.recipient, reason_of(outcome), draft);
  plan_reminders(draft);
  return std::move(draft.verdict);
}

}  // namespace gatepost::decide
