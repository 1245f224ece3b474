#include <algorithm>

#include "decide/absence.hpp"
#include "decide/commands.hpp"
#include "decide/failure.hpp"
#include "decide/rules.hpp"
#include "ticket/merged.hpp"

namespace gatepost::decide {
namespace {

using Kind = Automatic::Kind;

const KnownLetter* letter_of(const Case& given, const Known& known) {
  if (given.match.bounced)
    if (const auto found = known.letters.find(*given.match.bounced); found != known.letters.end())
      return &found->second;
  // Without an envelope token only a returned Message-ID of ours leads here, and that is signed.
  return given.mail.bounce && known.letters.size() == 1 ? &known.letters.begin()->second : nullptr;
}

const KnownTicket* ticket_of(const Case& given, const KnownLetter* letter, const Known& known) {
  const auto number = letter != nullptr && letter->ticket ? letter->ticket : given.match.ticket;
  if (!number) return nullptr;
  const auto found = known.tickets.find(surviving(known, *number));
  return found == known.tickets.end() ? nullptr : &found->second;
}

const BouncedRecipient* first_failure(const Mail& mail) {
  return mail.bounce && !mail.bounce->recipients.empty() ? &mail.bounce->recipients.front() : nullptr;
}

Event bounced_event(const Case& given, const KnownLetter& letter) {
  Event event{.kind = EventKind::bounced, .actor = "desk", .letter = letter.number, .address = letter.recipient};
  if (const auto* failure = first_failure(given.mail)) {
    event.value = failure->status;
    event.text = failure->text;
  }
  return event;
}

bool is_daemon(const std::string& address) {
  const auto local = folded(local_part_of(address));
  return local.empty() || local == "mailer-daemon" || local == "postmaster";
}

bool is_report(Kind kind) {
  return kind == Kind::bounce || kind == Kind::delay || kind == Kind::feedback || kind == Kind::read_receipt;
}

std::string reason_of(const Mail& mail) {
  if (!mail.automatic) return "bounce: a report that nobody can read";
  return std::string(name_of(mail.automatic->kind)) + ": " + mail.automatic->rule;
}

/// Nobody but a mail server writes without a sender to the envelope address of a letter.
bool is_unread_report(const Case& given) { return given.match.bounced && has_null_sender(given.mail); }

/// Without a sender, or as a whole a report: no person writes so, though a person may pass one on.
bool is_surely_report(const Mail& mail) {
  return has_null_sender(mail) || mail.structure.type == "multipart/report" || is_daemon(sender_of(mail));
}

bool has_any_words(const Mail& mail) { return !mail.reply.empty() || !mail.attachments.empty(); }

/// Commands, or words that a program passes on: no mailbox writes them because its owner is away. `#send` and `#drop`
/// count where the program says no more than that it is one; what calls itself an answer does nothing.
bool may_be_staffs(const Case& given, const Desk& desk) {
  const auto& automatic = *given.mail.automatic;
  if (given.match.role != Role::staff) return false;
  if (automatic.is_reaction) return given.match.ticket.has_value();
  if (automatic.is_answer) return false;
  const auto orders = orders_of(ordering(given.mail), desk);
  const bool is_word = orders.has(Command::Kind::send) || orders.has(Command::Kind::drop);
  if (is_word) return automatic.is_generated;
  // Elsewhere it would be refused, and the program might answer that.
  const bool is_asked_about = given.match.ticket || (!given.match.held && given.match.doubt == Doubt::none);
  return is_asked_about && (!orders.commands.empty() || (automatic.is_generated && has_any_words(given.mail)));
}

/// Words of whoever takes part, or was asked, by way of another ticket system.
bool may_be_theirs(const Case& given) {
  const bool is_of_ticket =
      given.match.ticket && (given.match.role == Role::customer || given.match.role == Role::outsider);
  return is_of_ticket && given.mail.automatic->is_generated && has_any_words(given.mail);
}

/// What looks automatic, belongs to nothing of ours and does not say that it answers a mail may be a form's or a
/// person's after all: it opens a ticket, and only the automatic letters stay away.
bool is_noted_only(const Case& given, const Desk& desk, bool is_ours) {
  const auto& automatic = given.mail.automatic;
  if (!automatic) return is_unread_report(given);
  if (is_report(automatic->kind)) return is_ours || is_surely_report(given.mail);
  if (automatic->kind != Kind::auto_reply || may_be_staffs(given, desk) || may_be_theirs(given)) return false;
  return is_ours || automatic->is_answer;
}

bool is_bounce(const Mail& mail) { return mail.automatic && mail.automatic->kind == Kind::bounce; }

/// Staff whose mailbox says that they are away: proven, or in answer to a letter that nobody else has got.
const Staff* absent_person(const Case& given, const KnownLetter* letter, const Desk& desk) {
  const auto* person = desk.staff_by_id(given.match.who);
  if (person == nullptr || person->is_department || !is_absence(given.mail)) return nullptr;
  const bool answers_own_letter = letter != nullptr && desk.staff_by_address(letter->recipient) == person;
  const bool is_theirs = given.match.role == Role::staff || (given.match.role == Role::claimed && answers_own_letter &&
                                                             given.match.proof != Proof::refuted);
  return is_theirs ? person : nullptr;
}

std::string said_by(const Mail& mail) {
  const auto* failure = first_failure(mail);
  return failure == nullptr ? std::string() : failure->text;
}

bool is_delay(const Mail& mail) { return mail.automatic && mail.automatic->kind == Kind::delay; }

/// Servers report a delay when they have tried for hours, and again after that: its writer hears of it once.
void tell_delay(const Case& given, const KnownLetter& letter, Draft& draft) {
  if (letter.is_delay_told || letter.is_reported) return;
  StuckLetter stuck{.number = letter.number, .kind = letter.kind, .recipient = letter.recipient};
  stuck.writer = letter.writer;
  stuck.said = said_by(given.mail);
  take_delay(stuck, draft);
}

/// `failed`: the letter that did not arrive; null: the mail is no such report.
void note(const Case& given, const KnownLetter* failed, Draft& draft) {
  draft.happen({.kind = EventKind::noted,
                .actor = "desk",
                .letter = failed == nullptr ? std::nullopt : std::optional(failed->number),
                .value = reason_of(given.mail),
                .address = sender_of(given.mail),
                .text = given.mail.reply});
}

}  // namespace

bool is_marked_automatic(const Case& given) {
  const auto& automatic = given.mail.automatic;
  return given.released == nullptr && automatic && automatic->kind == Kind::auto_reply;
}

/// Reports and automatic answers are noted where they belong and never open a ticket (P28, P29). List mail and bulk
/// mail go on: a person may stand behind them.
Applies automatic_mail(const Case& given, Draft& draft) {
  const auto* letter = letter_of(given, draft.known);
  const auto* ticket = ticket_of(given, letter, draft.known);
  const bool is_of_staff = given.match.role == Role::claimed || given.match.role == Role::staff;
  const bool is_ours = ticket != nullptr || letter != nullptr || is_of_staff;
  if (!is_noted_only(given, draft.desk, is_ours)) return Applies::no;
  if (ticket != nullptr) draft.take_up(*ticket);
  // Who said until when is away until then, whatever their mailbox adds: it tells no end.
  if (const auto* person = absent_person(given, letter, draft.desk); person != nullptr && !is_away(draft, person->id))
    go_away(*person, std::nullopt, draft);
  const auto* failed = is_bounce(given.mail) ? letter : nullptr;
  // Servers repeat their reports, each with a Message-ID of its own; a letter has one recipient and fails once.
  if (failed != nullptr && failed->is_reported) return end(draft, MailState::noted, reason_of(given.mail) + ", again");
  if (ticket != nullptr) {
    if (failed != nullptr && (is_to_customer(failed->kind) || failed->kind == LetterKind::ask))
      take_failure(bounced_event(given, *failed), {failed->kind, failed->writer, failed->text}, draft);
    else
      note(given, failed, draft);
    if (letter != nullptr && is_delay(given.mail)) tell_delay(given, *letter, draft);
    if (failed != nullptr) tell_admin_of_notice(failed->kind, failed->recipient, said_by(given.mail), draft);
  }
  return end(draft, MailState::noted, reason_of(given.mail));
}

}  // namespace gatepost::decide
