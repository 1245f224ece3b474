#include "decide/gate.hpp"

#include <algorithm>

#include "decide/courtesies.hpp"
#include "decide/files.hpp"
#include "ticket/merged.hpp"

namespace gatepost::decide {
namespace {

/// The ticket and those that were merged into it.
std::vector<const KnownTicket*> whole_of(const Draft& draft) {
  auto out = parts_of(draft.known, draft.ticket.number);
  out.insert(out.begin(), draft.before);
  return out;
}

/// The answer goes to customers who know nothing of one another.
bool has_two_customers(const Draft& draft) {
  return std::ranges::any_of(whole_of(draft), [&](const KnownTicket* one) {
    return !same_address(one->ticket.customer.address, draft.ticket.customer.address);
  });
}

/// Who has taken an answer back mostly writes it once more, and better.
bool is_of_writer(const Said& said, const Case& given) {
  return said.is_taken_back && said.actor == staff_actor(given.match.who);
}

bool is_customers(EventKind kind) { return kind == EventKind::customer_wrote || kind == EventKind::voted; }

/// What colleagues and the desk have said to staff alone, what one customer wrote and another should not read, and what
/// was asked outside: no secret before somebody else outside who is asked the same.
std::vector<std::string> said_inside(const Case& given, const Draft& draft, bool is_question) {
  std::vector<std::string> out;
  const bool is_secret = has_two_customers(draft);
  const auto is_inside = [&](EventKind kind) {
    return kind == EventKind::commented || (is_secret && is_customers(kind)) ||
           (!is_question && kind == EventKind::asked);
  };
  for (const auto* ticket : whole_of(draft))
    for (const auto& one : ticket->said)
      if (is_inside(one.kind) && !is_of_writer(one, given)) out.push_back(one.text);
  // What holds the writer's own words, given back or asked about, is no secret of the desk's.
  const auto* answered = draft.answered;
  const bool is_desks_own =
      answered != nullptr && (answered->kind == LetterKind::notice || answered->kind == LetterKind::reminder);
  if (is_desks_own) out.push_back(answered->text);
  return out;
}

void add(std::vector<std::string>& texts, const Address& person) {
  texts.push_back(person.name);
  texts.push_back(person.address);
}

/// What the customer has read or written, and what anybody may.
std::vector<std::string> said_openly(const Case& given, const Draft& draft) {
  std::vector<std::string> out{draft.ticket.subject, draft.desk.name, draft.desk.address, given.mail.signature};
  add(out, draft.ticket.customer);
  for (const auto& person : draft.ticket.participants) add(out, person);
  const bool is_secret = has_two_customers(draft);
  for (const auto* ticket : whole_of(draft))
    for (const auto& one : ticket->said)
      if (one.kind == EventKind::answered || (!is_secret && is_customers(one.kind))) out.push_back(one.text);
  for (const auto& [name, texts] : draft.known.canned)
    for (const auto& [language, text] : texts) out.push_back(text);
  out.insert(out.end(), courtesies.begin(), courtesies.end());
  return out;
}

}  // namespace

Passed through_gate(const Case& given, const Draft& draft, const Words& words) {
  const Inside inside{said_inside(given, draft, words.is_question), said_openly(given, draft)};
  auto cleared = decide::cleared(words.text, inside, draft.desk);
  const auto files = files_of(given.mail, draft).taken;
  const auto whole = whole_of(draft);
  Passed out{.text = std::move(cleared.text), .passages = std::move(cleared.passages)};
  out.is_all_compared = std::ranges::all_of(whole, [](const auto* one) { return one->is_all_said; });
  out.files = files_that_show(files, inside, draft.desk);
  for (const auto& file : files) {
    const bool is_inside =
        std::ranges::any_of(whole, [&](const auto* one) { return one->inside_files.contains(file.sha256); });
    if (is_inside && std::ranges::find(out.files, file.name) == out.files.end()) out.files.push_back(file.name);
  }
  return out;
}

}  // namespace gatepost::decide
