#include "decide/crossing.hpp"

#include <algorithm>

#include "decide/text.hpp"
#include "mail/limits.hpp"

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

/// A merge or a split: nobody says anything after it that would tell who has read of it.
bool is_told_in_words(const Said& said) {
  return said.kind == EventKind::absorbed || said.kind == EventKind::split_off;
}

bool counts(const Said& said, const Staff& writer) {
  if (said.kind == EventKind::customer_wrote) return true;
  const bool is_news = is_answer(said) || said.kind == EventKind::solved;
  return (is_news || is_told_in_words(said)) && is_colleagues(said, writer);
}

std::int64_t newest(const std::vector<Said>& said, EventKind kind, const std::string& actor) {
  const auto found = std::ranges::find_if(
      said, [&](const Said& one) { return one.kind == kind && (actor.empty() || one.actor == actor); });
  return found == said.end() ? 0 : found->event;
}

/// Nothing says which letter was answered, only whom the newest one went to; they need not have read it when they
/// wrote. So a colleague's answer counts as long as neither the customer nor the writer said anything after it.
std::int64_t seen_without_name(const std::vector<Said>& said, const AnsweredLetter* answered,
                               const std::string& writer) {
  const auto last_word =
      std::max(newest(said, EventKind::customer_wrote, ""), newest(said, EventKind::answered, writer));
  return answered == nullptr ? last_word : std::min(answered->seen, last_word);
}

Values row_of(const Said& said, const Desk& desk) {
  const auto id = staff_id_of(said.actor);
  Values row{{"is_mail", said.kind == EventKind::customer_wrote},
             {"is_answer", is_answer(said)},
             {"is_solved", said.kind == EventKind::solved},
             {"name", id ? display_name(desk, *id) : said.name},
             {"at", said.at},
             {"text", Prose{beginning_of(said.text, limits::entry_characters)}}};
  if (said.kind == EventKind::absorbed) row["merged"] = said.value;
  if (said.kind == EventKind::split_off) row["split"] = said.value;
  return row;
}

}  // namespace

Rows crossed(const Draft& draft, const Staff& writer) {
  Rows rows;
  const auto* answered = draft.answered;
  if (draft.before == nullptr) return rows;
  const auto actor = staff_actor(writer.id);
  const auto& said = draft.before->said;
  const bool is_named = answered != nullptr && answered->is_named && answered->seen > 0;
  // Whatever stood before an answer of theirs they had read then, or were told.
  const auto known = writer.is_department ? 0 : newest(said, EventKind::answered, actor);
  const auto seen = std::max(known, is_named ? answered->seen : seen_without_name(said, answered, actor));
  const auto told = answered == nullptr ? seen : std::max(known, answered->seen);
  for (const auto& one : said)  // newest first
    if (one.event > (is_told_in_words(one) ? told : seen) && counts(one, writer) && rows.size() < most_told)
      rows.push_back(row_of(one, draft.desk));
  std::ranges::reverse(rows);
  return rows;
}

Rows crossed_by_customer(const Draft& draft, const Staff& writer) {
  auto rows = crossed(draft, writer);
  std::erase_if(rows, [](const Values& row) { return !std::get<bool>(row.at("is_mail")); });
  return rows;
}

}  // namespace gatepost::decide
