#include "decide/gate.hpp"

#include <algorithm>
#include <iterator>

#include "decide/compared_words.hpp"
#include "decide/courtesies.hpp"
#include "decide/farewell.hpp"
#include "decide/files.hpp"
#include "decide/name_forms.hpp"
#include "decide/readers.hpp"
#include "decide/signature.hpp"

namespace gatepost::decide {
namespace {

/// Who has taken an answer back mostly writes it once more, and better.
bool is_of_writer(const Said& said, const Case& given) {
  return said.is_taken_back && said.actor == staff_actor(given.match.who);
}

bool is_customers(EventKind kind) { return kind == EventKind::customer_wrote || kind == EventKind::voted; }

/// "I am on it." is said on every ticket, and of another one it tells nothing.
bool is_telling(const std::string& text) {
  int weight = 0;
  for (const auto& word : compared_words(text)) weight += word.weight;
  return weight >= run_weight;
}

/// What colleagues and the desk have said to staff alone, and what was asked outside: no secret before somebody else
/// outside who is asked the same.
std::vector<std::string> said_inside(const Case& given, const Draft& draft, const Readers& readers, bool is_question) {
  std::vector<std::string> out;
  for (const auto* ticket : readers.tickets()) {
    for (const auto& one : ticket->said)
      if ((one.kind == EventKind::commented && !is_of_writer(one, given)) ||
          (!is_question && one.kind == EventKind::asked))
        out.push_back(without_farewell(one.text, one.name));
    out.push_back(ticket->ticket.renamed);
    out.insert(out.end(), ticket->said_beside.begin(), ticket->said_beside.end());
    for (const auto& one : ticket->elsewhere) std::ranges::copy_if(one.inside, std::back_inserter(out), is_telling);
  }
  // What gives the writer's own words back, or asks about them, is no secret of the desk's.
  const auto* answered = draft.answered;
  const auto is_kind = [&](LetterKind kind) { return answered != nullptr && answered->kind == kind; };
  const bool is_desks_own =
      is_kind(LetterKind::notice) || is_kind(LetterKind::reminder) || is_kind(LetterKind::receipt);
  if (is_desks_own) out.push_back(answered->text);
  return out;
}

/// What anybody may read.
std::vector<std::string> said_openly(const Case& given, const Draft& draft, const std::string& text) {
  std::vector<std::string> out{draft.desk.name, draft.desk.address};
  if (const auto* writer = draft.desk.staff_by_id(given.match.who))
    out.push_back(signature_in(text, *writer, draft.known.signatures));
  for (const auto& [name, texts] : draft.known.canned)
    for (const auto& [language, canned] : texts) out.push_back(canned);
  out.insert(out.end(), courtesies.begin(), courtesies.end());
  if (draft.before == nullptr) return out;
  for (const auto& one : draft.before->said)  // a receipt has given them back
    if (is_of_writer(one, given)) out.push_back(one.text);
  return out;
}

/// No secret only from those who had it: whoever lacks it should not learn it by an answer to others.
void add_for(const People& had, const std::string& text, const Readers& readers, Inside& inside) {
  const auto has = [&](const People& group) { return std::ranges::includes(had, group); };
  const auto& groups = readers.groups();
  if (std::ranges::all_of(groups, has)) return inside.open.push_back(text);
  inside.secret.push_back(text);
  for (std::size_t i = 0; i < groups.size(); ++i)
    if (has(groups[i])) inside.read[i].push_back(text);
}

/// A name tells who else is there, however short it is.
void add_person(const Address& person, const KnownTicket& ticket, const Readers& readers, Inside& inside) {
  const auto had = readers.of(ticket);
  add_for(had, person.name, readers, inside);
  add_for(had, person.address, readers, inside);
  const auto& groups = readers.groups();
  const auto has = [&](const People& group) { return std::ranges::includes(had, group); };
  if (std::ranges::all_of(groups, has)) return;
  for (auto& form : forms_of_name(person.name)) {
    for (std::size_t i = 0; i < groups.size(); ++i)
      if (has(groups[i])) inside.read[i].push_back(form);
    inside.names.push_back(std::move(form));
  }
}

/// What they wrote and read on their other tickets is no news to them. Whoever takes no part there knows nothing of it.
void add_read_elsewhere(const Readers& readers, Inside& inside) {
  const auto& groups = readers.groups();
  for (const auto* ticket : readers.tickets())
    for (const auto& one : ticket->elsewhere)
      for (std::size_t i = 0; i < groups.size(); ++i)
        if (std::ranges::includes(one.readers, groups[i]))
          inside.read[i].insert(inside.read[i].end(), one.outside.begin(), one.outside.end());
}

/// What customers have written and read, each group for itself.
void add_said_outside(const Readers& readers, Inside& inside) {
  inside.read.resize(readers.groups().size());
  for (const auto* known : readers.tickets()) {
    for (const auto& one : known->said)
      if (is_customers(one.kind) || one.kind == EventKind::answered)
        add_for(readers.of(*known, one), one.text, readers, inside);
    const auto& ticket = known->ticket;
    add_for(readers.of(*known), ticket.subject, readers, inside);
    add_person(ticket.customer, *known, readers, inside);
    for (const auto& person : ticket.participants) add_person(person, *known, readers, inside);
  }
  add_read_elsewhere(readers, inside);
}

bool is_inside(const Attachment& file, const Readers& readers) {
  const auto is_known_logo = [&](const KnownTicket* one) {
    return is_logo(file) && (one->sent_elsewhere.contains(file.sha256) || one->files_to.contains(file.sha256));
  };
  const auto came_inside = [&](const KnownTicket* one) {
    return one->inside_files.contains(file.sha256) && !is_known_logo(one);
  };
  return std::ranges::any_of(readers.tickets(), came_inside) || readers.lack(file);
}

Passed through_gate(const Case& given, const Draft& draft, const Words& words, const Readers& readers) {
  Inside inside{said_inside(given, draft, readers, words.is_question), said_openly(given, draft, words.text), {}};
  add_said_outside(readers, inside);
  auto cleared = decide::cleared(words.text, inside, draft.desk);
  const auto files = files_of(given.mail, draft).taken;
  Passed out{.text = std::move(cleared.text), .passages = std::move(cleared.passages)};
  out.is_all_compared = std::ranges::all_of(readers.tickets(), [](const auto* one) { return one->is_all_said; });
  auto shown = files_that_show(files, inside, draft.desk);
  out.is_all_compared = out.is_all_compared && shown.is_all_compared && !has_defect(given.mail, "file-text-limit");
  out.files = std::move(shown.names);
  for (const auto& file : files)
    if (is_inside(file, readers) && std::ranges::find(out.files, file.name) == out.files.end())
      out.files.push_back(file.name);
  return out;
}

}  // namespace

Values inside_row(const Passed& passed) {
  Values row{{"inside", true}};
  Rows passages;
  for (const auto& one : passed.passages) passages.push_back({{"passage", Prose{one}}});
  Rows files;
  for (const auto& name : passed.files) files.push_back({{"name", name}});
  if (!passages.empty()) row["passages"] = std::move(passages);
  if (!files.empty()) row["files"] = std::move(files);
  return row;
}

std::string inside_text(const Passed& passed) {
  std::string out;
  for (const auto* list : {&passed.passages, &passed.files})
    for (const auto& one : *list) out += one + "\n";
  return out;
}

Passed through_gate(const Case& given, const Draft& draft, const Words& words) {
  return through_gate(given, draft, words, Readers(draft, words.new_customer));
}

Passed through_gate(const Case& given, const Draft& draft, const Words& words,
                    const std::vector<const KnownTicket*>& tickets) {
  return through_gate(given, draft, words, Readers(draft, tickets));
}

}  // namespace gatepost::decide
