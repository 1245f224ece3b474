#include "decide/gate.hpp"

#include <algorithm>

#include "decide/courtesies.hpp"
#include "decide/files.hpp"

namespace gatepost::decide {
namespace {

/// What colleagues and the desk have said to staff alone.
std::vector<std::string> said_inside(const Draft& draft, const AnsweredLetter* answered) {
  std::vector<std::string> out;
  for (const auto& one : draft.before->said)
    if (one.kind == EventKind::commented) out.push_back(one.text);
  // What holds the writer's own words, given back or asked about, is no secret of the desk's.
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
  for (const auto& one : draft.before->said)
    if (one.kind == EventKind::customer_wrote || one.kind == EventKind::answered) out.push_back(one.text);
  for (const auto& [name, texts] : draft.known.canned)
    for (const auto& [language, text] : texts) out.push_back(text);
  out.insert(out.end(), courtesies.begin(), courtesies.end());
  return out;
}

}  // namespace

Passed through_gate(const Case& given, const Draft& draft, const std::string& text) {
  const auto* answered = given.released == nullptr && draft.known.answered ? &*draft.known.answered : nullptr;
  const Inside inside{said_inside(draft, answered), said_openly(given, draft)};
  auto cleared = decide::cleared(text, inside, draft.desk);
  const auto files = files_of(given.mail, draft).taken;
  Passed out{std::move(cleared.text), std::move(cleared.passages), files_that_show(files, inside, draft.desk)};
  for (const auto& file : files)
    if (draft.before->inside_files.contains(file.sha256) && std::ranges::find(out.files, file.name) == out.files.end())
      out.files.push_back(file.name);
  return out;
}

}  // namespace gatepost::decide
