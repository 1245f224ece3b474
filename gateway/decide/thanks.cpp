#include "decide/audience.hpp"
#include "decide/inline_answer.hpp"
#include "decide/rules.hpp"
#include "decide/thanks_words.hpp"

namespace gatepost::decide {
namespace {

/// Whoever may be named in a greeting or below it.
std::vector<std::string> names_in(const Case& given, const Ticket& ticket, const Desk& desk) {
  std::vector<std::string> out{desk.name, ticket.customer.name, local_part_of(sender_of(given.mail))};
  for (const auto& one : given.mail.from) out.push_back(one.name);
  for (const auto& person : desk.staff) out.push_back(person.name);
  return out;
}

void take_thanks(const Case& given, Draft& draft) {
  const auto writer = first_from(given.mail);
  auto wrote = customer_wrote(writer, given.mail.language, given.mail.reply);
  wrote.value = "thanks";
  draft.happen(std::move(wrote));
  News news{.flags = {"is_mail", "is_thanks"}, .writer = writer, .text = given.mail.reply};
  news.warnings = warnings_of(given, draft);
  notify(draft, one_else_audience(draft.ticket.assignee, draft), Action::answer, news);
}

}  // namespace

/// Just thanks on a solved ticket, however long ago, keeps it solved; who has it hears of it (P12).
Applies thanks(const Case& given, Draft& draft) {
  if (!given.match.ticket || given.match.role != Role::customer) return Applies::no;
  const auto& found = draft.known.tickets.at(*given.match.ticket);
  if (found.ticket.state != State::solved || given.mail.automatic || !given.mail.attachments.empty())
    return Applies::no;
  if (customer_text(given.mail, draft.answered) != given.mail.reply) return Applies::no;
  if (!is_thanks_only(given.mail.reply, names_in(given, found.ticket, draft.desk))) return Applies::no;
  draft.take_up(found);
  take_thanks(given, draft);
  return end(draft, MailState::appended, "thanks only");
}

}  // namespace gatepost::decide
