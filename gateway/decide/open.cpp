#include "decide/open.hpp"

#include "decide/audience.hpp"
#include "decide/elsewhere.hpp"
#include "decide/hours.hpp"
#include "decide/participants.hpp"
#include "decide/product.hpp"
#include "decide/routing.hpp"
#include "decide/rules.hpp"
#include "decide/storm.hpp"
#include "decide/subject.hpp"
#include "decide/usual.hpp"

namespace gatepost::decide {
namespace {

/// Whose ticket it is: the one From; without one, whoever the envelope names.
Address customer_of(const Mail& mail) {
  return mail.from.empty() ? Address{"", mail.envelope.sender.value_or("")} : first_from(mail);
}

constexpr int is_certain = 65;  // percent

/// A few words in another language ("Danke!") do not outweigh the mails before.
std::string language_of(const Mail& mail, const Draft& draft) {
  const auto* person = person_of(draft.known, sender_of(mail));
  const auto& before = person == nullptr ? draft.known.sender_language : person->language;
  return !before.empty() && mail.language_percent < is_certain ? before : mail.language;
}

/// The old ticket's number where this mail answers one solved long ago (P11).
std::optional<TicketNumber> old_ticket(const Case& given) {
  return given.match.role == Role::customer ? given.match.ticket : std::nullopt;
}

void tell_staff(const Case& given, Draft& draft) {
  News news{.flags = {"is_mail", "is_new"},
            .writer = draft.ticket.customer,
            .text = given.mail.typed,
            .files = files_of(given.mail, draft),
            .warnings = warnings_of(given, draft)};
  if (const auto old = old_ticket(given)) news.warnings.push_back({{"after_solved", std::to_string(old->value)}});
  notify(draft, audience(draft.ticket, draft.desk, ""), Action::answer, news);
}

/// Where the desk's server looks for evidence, mail without any may be anybody's.
bool may_let_in(const Case& given, const Desk& desk) {
  if (!desk.is_addressed(given.mail)) return false;
  return given.match.proof == Proof::evidence || (given.match.proof != Proof::refuted && desk.authserv_id.empty());
}

}  // namespace

void open_ticket(const Case& given, const std::string& subject, const std::string& actor, Draft& draft) {
  const auto customer = customer_of(given.mail);
  const auto language = language_of(given.mail, draft);
  const auto& department = department_for(given.mail, language, draft.desk);
  draft.take_up_new();
  const auto holder = draft.principal(Principal::Kind::customer, folded(customer.address));
  draft.happen({.kind = EventKind::opened,
                .actor = actor,
                .principal = holder.number,
                .value = department.id,
                .name = customer.name,
                .address = customer.address,
                .language = language,
                .text = title_of(subject, draft.ticket.number),
                .until = response_due(department, draft.now)});
  auto wrote = customer_wrote(customer, language, given.mail.typed);
  wrote.actor = actor;
  draft.happen(std::move(wrote));
  set_product_by_words(given.mail.subject, given.mail.reply, draft);
  // Nobody joins through a forged From, or a mail that its reader sent on: staff are asked (P10).
  if (may_let_in(given, draft.desk))
    join_copied(given.mail, draft);
  else
    propose_copied(given.mail, given.match.proof, draft);
}

void acknowledge(const Case& given, Draft& draft) {
  const auto& department = department_of(draft.ticket, draft.desk);
  const bool is_proven = given.match.proof == Proof::evidence;
  auto& letter = draft.to_customer(LetterKind::acknowledgement, draft.ticket.customer, Action::customer);
  letter.is_unproven = !is_proven;
  if (!given.mail.message_id.empty()) {
    letter.in_reply_to = {given.mail.message_id};
    letter.references = {given.mail.message_id};
  }
  letter.values["proven"] = is_proven;
  if (!is_proven) {
    letter.to.name.clear();
    letter.values["person"] = Values{{"name", ""}, {"address", letter.to.address}};
    letter.values["ticket"] = Values{{"number", std::to_string(draft.ticket.number.value)}};
  }
  if (draft.ticket.due) {
    const auto promise = promise_of(department, draft.known.usual, draft.now, *draft.ticket.due);
    letter.values["promise"] = promise;
    draft.happen_here({.kind = EventKind::acknowledged, .actor = "desk", .until = promise});
  }
  letter.values["is_closed"] = !is_open(department, draft.now);
  letter.values["opens"] = next_opening(department, draft.now);
  letter.time_zone = department.time_zone;
  if (const auto old = old_ticket(given)) letter.values["old_number"] = std::to_string(old->value);
}

Applies open(const Case& given, Draft& draft) {
  open_ticket(given, given.mail.subject, "customer", draft);
  const bool is_gathered = is_one_of_many(given, draft);
  const bool is_anybodys = is_gathered && given.match.proof != Proof::evidence;
  if (!is_anybodys && may_write_automatically(given, draft)) acknowledge(given, draft);
  if (is_gathered)
    tell_later(draft);
  else
    tell_staff(given, draft);
  if (given.match.proof != Proof::refuted) tell_elsewhere(draft, "");
  if (is_gathered) return end(draft, MailState::opened, "new matter, one of very many within minutes");
  return end(draft, MailState::opened, given.match.rule.empty() ? "new matter" : "after a solved ticket");
}

}  // namespace gatepost::decide
