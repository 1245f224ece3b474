#include "decide/crossing.hpp"

#include <algorithm>

#include "decide/text.hpp"
#include "mail/limits.hpp"
#include "ticket/merged.hpp"

namespace gatepost::decide {
namespace {

constexpr std::size_t most_told = 10;

/// From a shared address several people write, and the one does not know of the other.
bool is_colleagues(const Said& said, const Staff& writer) {
  const auto id = staff_id_of(said.actor);
  return id && (*id != writer.id || writer.is_department);
}

/// Also a comment that its writer's own mail program has sent to the customer.
bool is_answer(const Said& said) {
  return said.kind == EventKind::answered ||
         (said.kind == EventKind::commented && !said.value.empty() && !said.is_taken_back);
}

/// A merge, its undoing, or a split: nobody says anything after it that would tell who has read of it.
bool is_told_in_words(const Said& said) {
  using enum EventKind;
  return said.kind == absorbed || said.kind == unabsorbed || said.kind == unmerged || said.kind == split_off;
}

/// Whom a colleague let in, or gave the ticket to: who wrote before that meant others.
bool is_new_reader(const Said& said) { return said.kind == EventKind::joined || said.kind == EventKind::handed_over; }

bool counts(const Said& said, const Staff& writer) {
  if (said.kind == EventKind::customer_wrote) return true;
  const bool is_news = is_answer(said) || said.kind == EventKind::solved || is_new_reader(said);
  return (is_news || is_told_in_words(said)) && is_colleagues(said, writer);
}

std::int64_t newest(const std::vector<Said>& said, EventKind kind) {
  const auto found = std::ranges::find(said, kind, &Said::kind);
  return found == said.end() ? 0 : found->event;
}

/// Of their own answers the newest that was looked at: whatever stood before it they had read then, or were told.
std::int64_t newest_own(const std::vector<Said>& said, const Staff& writer) {
  const auto found = std::ranges::find_if(said, [&](const Said& one) {
    return one.kind == EventKind::answered && one.actor == staff_actor(writer.id) && !one.is_unlooked;
  });
  return found == said.end() ? 0 : found->event;
}

/// Up to which event the writer has read what was said somewhere.
struct Read {
  std::int64_t own = 0;        // their newest answer that was looked at
  std::int64_t last_word = 0;  // theirs or the customer's
};

Read read_on(const std::vector<Said>& said, const Staff& writer) {
  const auto own = newest_own(said, writer);
  return {writer.is_department ? 0 : own, std::max(own, newest(said, EventKind::customer_wrote))};
}

/// On a part; what was said on the whole since it is one stands for it, too.
Read read_on(const std::vector<Said>& part, const std::vector<Said>& whole, const Staff& writer) {
  const auto joined = newest(whole, EventKind::absorbed);
  auto read = read_on(part, writer);
  const auto since = read_on(whole, writer);
  if (since.own > joined) read.own = since.own;
  if (since.last_word > joined) read.last_word = since.last_word;
  return read;
}

/// A letter about another ticket says nothing of what its reader has read of this one.
const AnsweredLetter* letter_on_ticket(const Draft& draft) {
  const auto* letter = draft.answered;
  if (letter == nullptr || !letter->ticket || letter->seen == 0) return nullptr;
  const auto& here = *draft.before;
  const bool is_here = surviving(draft.known, *letter->ticket) == here.ticket.number;
  // Of when they were one: it told of both, and leads to the one that its mail was written to.
  const bool was_here = letter->is_named && std::ranges::find(here.relatives, *letter->ticket) != here.relatives.end();
  return is_here || was_here ? letter : nullptr;
}

/// Where nothing says which letter was answered, we know only whom the newest one went to; they need not have read it
/// when they wrote. So a colleague's answer counts as long as neither the customer nor the writer said anything after
/// it.
std::int64_t seen_by(const Read& read, const AnsweredLetter* letter) {
  if (letter == nullptr) return std::max(read.own, read.last_word);
  return std::max(read.own, letter->is_named ? letter->seen : std::min(letter->seen, read.last_word));
}

std::int64_t told_by(const Read& read, const AnsweredLetter* letter) {
  return letter == nullptr ? seen_by(read, letter) : std::max(read.own, letter->seen);
}

using Unseen = std::vector<const Said*>;

/// A customer's mail from before a merge: who answers a letter about another of the tickets, or merged them, knew it as
/// a matter of its own.
bool is_of_other_matter(const Said& one, const Draft& draft, const KnownTicket& ticket, const AnsweredLetter* letter) {
  const bool is_letters = letter == nullptr || letter->ticket == ticket.ticket.number;
  return one.kind == EventKind::customer_wrote && !is_letters &&
         one.event < newest(draft.before->said, EventKind::absorbed);
}

/// The mail itself that the letter told of: it was split off since, and so stands there anew.
bool is_answered_mail(const Said& one, const AnsweredLetter* letter) {
  return letter != nullptr && letter->split_to && one.kind == EventKind::customer_wrote && one.mail &&
         one.mail == letter->mail;
}

void add_unseen(const std::vector<Said>& said, const Read& read, const AnsweredLetter* letter, const Staff& writer,
                Unseen& unseen) {
  const auto seen = seen_by(read, letter);
  const auto told = told_by(read, letter);
  for (const auto& one : said)
    if (one.event > (is_told_in_words(one) ? told : seen) && counts(one, writer)) unseen.push_back(&one);
}

bool tells_of_split(const Unseen& unseen, TicketNumber number) {
  const auto value = std::to_string(number.value);
  return std::ranges::any_of(unseen,
                             [&](const Said* one) { return one->kind == EventKind::split_off && one->value == value; });
}

bool was_split_off(const std::vector<Said>& said, TicketNumber number) {
  const auto value = std::to_string(number.value);
  return std::ranges::any_of(said,
                             [&](const Said& one) { return one.kind == EventKind::split_off && one.value == value; });
}

/// What is answered on a mail that was split off matters to nobody who knows that it was.
void add_unseen_beside(const KnownTicket& ticket, const Read& read, const AnsweredLetter* letter, const Staff& writer,
                       Unseen& unseen) {
  for (const auto& [number, said] : ticket.answered_beside)
    if (!was_split_off(ticket.said, number) || tells_of_split(unseen, number))
      add_unseen(said, read, letter, writer, unseen);
}

/// Of the ticket, those merged into it, and those that speak or spoke for it; the oldest first.
Unseen unseen_by(const Draft& draft, const Staff& writer) {
  Unseen unseen;
  if (draft.before == nullptr) return unseen;
  const auto* letter = letter_on_ticket(draft);
  const auto add = [&](const KnownTicket& ticket, const Read& read) {
    Unseen own;
    add_unseen(ticket.said, read, letter, writer, own);
    std::erase_if(own, [&](const Said* one) { return is_answered_mail(*one, letter); });
    std::erase_if(own, [&](const Said* one) { return is_of_other_matter(*one, draft, ticket, letter); });
    unseen.insert(unseen.end(), own.begin(), own.end());
    add_unseen_beside(ticket, read, letter, writer, unseen);
  };
  const auto& whole = *draft.before;
  add(whole, read_on(whole.said, writer));
  for (const auto* part : parts_of(draft.known, whole.ticket.number))
    add(*part, read_on(part->said, whole.said, writer));
  std::ranges::sort(unseen, {}, &Said::event);
  return unseen;
}

Values row_of(const Said& said, const Desk& desk, Time now) {
  const auto id = staff_id_of(said.actor);
  Values row{{"is_mail", said.kind == EventKind::customer_wrote},
             {"is_answer", is_answer(said)},
             {"is_solved", said.kind == EventKind::solved},
             {"name", id ? display_name(desk, *id) : said.name},
             {"at", said.at},
             {"text", Prose{beginning_of(said.text, limits::entry_characters)}}};
  if (said.kind == EventKind::answered && said.until && *said.until > now) row["goes_at"] = *said.until;
  if (is_new_reader(said)) row["new_reader"] = said.address;
  if (said.kind == EventKind::absorbed) row["merged"] = said.value;
  if (said.kind == EventKind::unabsorbed) row["taken_out"] = said.value;
  if (said.kind == EventKind::unmerged) row["taken_out_of"] = said.value;
  if (said.kind == EventKind::split_off) row["split"] = said.value;
  return row;
}

}  // namespace

Rows crossed(const Draft& draft, const Staff& writer) {
  const auto unseen = unseen_by(draft, writer);
  Rows rows;
  for (auto place = unseen.size() - std::min(unseen.size(), most_told); place < unseen.size(); ++place)
    rows.push_back(row_of(*unseen[place], draft.desk, draft.now));
  return rows;
}

Rows crossed_by_customer(const Draft& draft, const Staff& writer) {
  auto rows = crossed(draft, writer);
  std::erase_if(rows, [](const Values& row) { return !std::get<bool>(row.at("is_mail")); });
  return rows;
}

std::optional<std::int64_t> read_up_to(const Draft& draft, const Staff& writer) {
  const auto unseen = unseen_by(draft, writer);
  return unseen.empty() ? std::nullopt : std::optional(unseen.front()->event - 1);
}

}  // namespace gatepost::decide
