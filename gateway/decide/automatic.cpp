#include <algorithm>

#include "decide/failure.hpp"
#include "decide/rules.hpp"

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
  const auto found = known.tickets.find(*number);
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

bool is_to_customer(LetterKind kind) {
  return kind == LetterKind::answer || kind == LetterKind::acknowledgement || kind == LetterKind::survey ||
         kind == LetterKind::survey_thanks;
}

/// A form's or a system's own mail is written by a program and yet the customer's matter: it opens a ticket, and only
/// the automatic letters stay away.
bool is_answer_to_us(const Automatic& automatic) { return automatic.rule.find("auto-generated") == std::string::npos; }

bool is_report(Kind kind) {
  return kind == Kind::bounce || kind == Kind::delay || kind == Kind::feedback || kind == Kind::read_receipt;
}

Applies note(const Case& given, Draft& draft, const KnownTicket* ticket) {
  const auto rule = std::string(name_of(given.mail.automatic->kind)) + ": " + given.mail.automatic->rule;
  if (ticket != nullptr)
    draft.happen({.kind = EventKind::noted,
                  .actor = "desk",
                  .value = rule,
                  .address = sender_of(given.mail),
                  .text = given.mail.reply});
  return end(draft, MailState::noted, rule);
}

}  // namespace

/// Reports and automatic answers are noted where they belong and never open a ticket (P28, P29). List mail and bulk
/// mail go on: a person may stand behind them.
Applies automatic_mail(const Case& given, Draft& draft) {
  if (!given.mail.automatic) return Applies::no;
  const auto kind = given.mail.automatic->kind;
  const auto* letter = letter_of(given, draft.known);
  const auto* ticket = ticket_of(given, letter, draft.known);
  const bool is_ours = ticket != nullptr || letter != nullptr || given.match.role == Role::claimed;
  const bool is_noted =
      is_report(kind) || (kind == Kind::auto_reply && (is_ours || is_answer_to_us(*given.mail.automatic)));
  if (!is_noted) return Applies::no;
  if (ticket != nullptr) draft.take_up(*ticket);
  if (kind == Kind::bounce && letter != nullptr && ticket != nullptr && is_to_customer(letter->kind)) {
    take_failure(bounced_event(given, *letter), letter->kind, letter->writer, draft);
    return end(draft, MailState::noted, "bounce: " + given.mail.automatic->rule);
  }
  return note(given, draft, ticket);
}

}  // namespace gatepost::decide
