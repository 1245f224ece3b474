#include "decide/just_done.hpp"

#include <algorithm>

#include "mail/limits.hpp"
#include "ticket/listed.hpp"

namespace gatepost::decide {
namespace {

std::vector<TicketNumber> changed_in(const Draft& draft) {
  std::vector<TicketNumber> numbers;
  for (const auto& event : draft.verdict.events)
    if (std::ranges::find(numbers, event.ticket) == numbers.end()) numbers.push_back(event.ticket);
  return numbers;
}

bool belongs(const Ticket& ticket, const Question& question) {
  return question.kind == Question::Kind::list ? is_listed(listed(ticket), question)
                                               : takes_part(ticket, question.words);
}

bool comes_before(const Ticket& one, const Ticket& other, const Question& question) {
  return question.kind == Question::Kind::list ? gatepost::comes_before(listed(one), listed(other), question)
                                               : one.number > other.number;
}

bool belonged(TicketNumber number, const Question& question, const Draft& draft) {
  const auto before = draft.known.tickets.find(number);
  return before != draft.known.tickets.end() && belongs(before->second.ticket, question);
}

/// Where it belongs now, or nowhere. Shown it is always, in the last row if need be: it is what the mail is about.
void set_row(Finding& finding, TicketNumber number, const Draft& draft) {
  auto& rows = finding.tickets;
  const auto& question = finding.question;
  auto all = rows.size() + finding.more - (belonged(number, question, draft) ? 1 : 0);
  std::erase_if(rows, [&](const FoundTicket& one) { return one.ticket.number == number; });
  if (const auto now = draft.as_it_is_now(number); belongs(now, question)) {
    ++all;
    const auto next =
        std::ranges::find_if(rows, [&](const FoundTicket& one) { return comes_before(now, one.ticket, question); });
    const auto place = std::min<std::ptrdiff_t>(next - rows.begin(), limits::tickets_told - 1);
    rows.insert(rows.begin() + place, {.ticket = now});
    if (rows.size() > limits::tickets_told) rows.pop_back();
  }
  finding.more = all - std::min(all, rows.size());
}

std::string_view entry_kind_of(EventKind kind) {
  if (kind == EventKind::answered) return "answer";
  if (kind == EventKind::asked) return "question";
  return kind == EventKind::commented ? "comment" : "";
}

void add_entries(Finding& finding, const Draft& draft) {
  const auto number = finding.tickets.front().ticket.number;
  for (const auto& event : draft.verdict.events) {
    const auto kind = entry_kind_of(event.kind);
    if (event.ticket != number || kind.empty()) continue;
    finding.entries.push_back({std::string(kind), staff_id_of(event.actor).value_or(event.actor), event.at, event.text,
                               event.kind == EventKind::answered ? event.until : std::nullopt});
    if (event.kind == EventKind::asked) finding.entries.back().to = event.address;
  }
  if (finding.entries.size() <= limits::entries_told) return;
  const auto earlier = finding.entries.size() - limits::entries_told;
  finding.entries.erase(finding.entries.begin(), finding.entries.begin() + static_cast<std::ptrdiff_t>(earlier));
  finding.earlier += earlier;
}

void refresh(Finding& finding, const Draft& draft) {
  const auto changed = changed_in(draft);
  for (auto& one : finding.tickets)
    if (std::ranges::find(changed, one.ticket.number) != changed.end())
      one.ticket = draft.as_it_is_now(one.ticket.number);
}

}  // namespace

Finding with_just_done(Finding finding, const Draft& draft) {
  using Kind = Question::Kind;
  const auto kind = finding.question.kind;
  if (kind == Kind::list || kind == Kind::history)
    for (const auto number : changed_in(draft)) set_row(finding, number, draft);
  if (kind == Kind::find || kind == Kind::show) refresh(finding, draft);
  if (kind == Kind::show && !finding.tickets.empty()) add_entries(finding, draft);
  return finding;
}

}  // namespace gatepost::decide
