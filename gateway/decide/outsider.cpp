#include "decide/answer.hpp"
#include "decide/audience.hpp"
#include "decide/files.hpp"
#include "decide/inline_answer.hpp"
#include "decide/rules.hpp"

namespace gatepost::decide {
namespace {

/// Their address may have been passed on: who wrote is shown, and whom staff had asked.
Rows warnings_about(const Case& given, const Draft& draft) {
  auto rows = warnings_of(given, draft);
  if (!same_address(sender_of(given.mail), given.match.who)) rows.push_back({{"other_outsider", given.match.who}});
  return rows;
}

}  // namespace

/// Somebody outside whom staff asked (`#ask`) replies: a comment, whatever stands in it. It obeys nothing, reaches no
/// customer and lets nobody take part.
Applies outsider_mail(const Case& given, Draft& draft) {
  if (given.match.role != Role::outsider || !given.match.ticket) return Applies::no;
  draft.take_up(draft.known.tickets.at(*given.match.ticket));
  const auto writer = first_from(given.mail);
  const auto text = customer_text(given.mail, draft.answered);
  keep_inside(given.mail, draft);
  draft.happen({.kind = EventKind::commented,
                .actor = "outsider",
                .name = writer.name,
                .address = writer.address,
                .text = text});
  const News news{.flags = {"is_comment", "is_outside"},
                  .writer = writer,
                  .text = text,
                  .files = files_of(given.mail, draft),
                  .warnings = warnings_about(given, draft),
                  .reached = customer_among(given.mail, draft.ticket)};
  notify(draft, audience(draft, ""), Action::comment, news);
  return end(draft, MailState::appended, "comment from outside");
}

}  // namespace gatepost::decide
