#include "decide/hold.hpp"

#include <algorithm>

#include "decide/commands.hpp"
#include "decide/crossing.hpp"
#include "decide/files.hpp"
#include "decide/on_behalf.hpp"
#include "decide/text.hpp"
#include "mail/limits.hpp"

namespace gatepost::decide {
namespace {

/// As the person typed it: a signature may be the half of a short mail.
Prose words_of(const Mail& mail) { return {mail.reply + (mail.signature.empty() ? "" : "\n\n" + mail.signature)}; }

/// `#send` by one click, where the provider lets an address carry it; else by a reply to the letter, which bears the
/// same token.
Token click_on(MailNumber mail, const Draft& draft, const Letter& letter) {
  auto token = draft.token(Action::click, {letter.recipient, Principal::Kind::staff, "", letter.identity.generation});
  token.number = mail.value;
  return token;
}

Letter& letter_about(LetterKind kind, Action action, const Mail& mail, Draft& draft, const Staff& person) {
  auto& letter = draft.to_staff(kind, person, action);
  letter.identity = click_on(*draft.mail(), draft, letter);
  if (!mail.message_id.empty()) letter.in_reply_to = {mail.message_id};
  return letter;
}

/// A person who is asked now has a week; one who is not is asked within the hour.
void set_told(Hold& hold, bool is_told, const Draft& draft) {
  hold.is_told = is_told;
  hold.due = draft.now + (is_told ? limits::held_for : limits::held_until_asked);
}

Rows addresses_asked(const Orders& orders) {
  Rows rows;
  for (const auto& command : orders.commands)
    if (command.kind == Command::Kind::ask) rows.push_back({{"address", command.name}});
  return rows;
}

/// What the mail would do if its writer stood up for it.
void tell_effect(const Case& given, const Draft& draft, Values& row) {
  const auto orders = orders_of(given.mail.reply, draft.desk);
  const bool has_words = !orders.text.empty() || !given.mail.attachments.empty();
  const auto asked = addresses_asked(orders);
  const bool is_answer = given.match.meant == Action::answer && !orders.has(Command::Kind::note) && asked.empty();
  row["would_obey"] = !orders.commands.empty();
  row["would_answer"] = draft.verdict.ticket && has_words && is_answer;
  row["would_comment"] = draft.verdict.ticket && has_words && !is_answer && asked.empty();
  if (draft.verdict.ticket && !asked.empty()) row["would_ask"] = asked;
  const auto brought = draft.verdict.ticket ? std::nullopt : brought_by(given.mail, draft.desk);
  row["would_open"] = !draft.verdict.ticket && !brought && orders.commands.empty();
  if (brought) row["would_open_for"] = brought->customer.address;
}

/// The flag of templates/README.md that says why the mail is not believed.
const char* reason_of(const Match& match) {
  if (match.proof == Proof::refuted) return "refuted";
  if (match.doubt == Doubt::not_theirs) return "not_yours";
  return match.doubt == Doubt::aged ? "aged" : "not_proven";
}

Values told_of(const Case& given, const Draft& draft, const char* reason) {
  Values row{{"text", words_of(given.mail)},
             {"mail_subject", given.mail.subject},
             {"from", sender_of(given.mail)},
             {reason, true}};
  tell_effect(given, draft, row);
  return row;
}

/// What every letter of this kind has.
void set_frame(Letter& letter, const Draft& draft, const Staff& person) {
  letter.is_unproven = true;
  letter.values["is_last"] = letters_left(draft, person) == 1;
  letter.values["can_reply"] = letter.reply_to.has_value() || !draft.desk.has_subaddress;
  letter.values["expected"] = person.addresses.front();
  if (!person.is_department) letter.values["staff"] = person.id;
}

void offer_click(Values& row, const char* name, const Token& token, const Desk& desk) {
  if (desk.has_subaddress) row[name] = token;
}

}  // namespace

int letters_left(const Draft& draft, const Staff& person) {
  const auto& counts = draft.known.counts.unproven_letters_hour;
  const auto found = counts.find(folded(person.addresses.front()));
  return limits::unproven_letters_hour - (found == counts.end() ? 0 : found->second);
}

bool replace_held(Draft& draft, const Staff& writer) {
  bool has_replaced = false;
  for (const auto& held : draft.known.held) {
    const bool is_older = held.is_waiting && held.hold.why == Hold::Why::proven && held.hold.person == writer.id &&
                          held.hold.ticket == draft.verdict.ticket && held.number != draft.mail();
    if (!is_older) continue;
    draft.verdict.settled.push_back({held.number, MailState::refused, "replaced by a newer mail of its writer"});
    has_replaced = true;
  }
  return has_replaced;
}

void hold(const Case& given, Draft& draft, const Staff& writer, Doubts doubts) {
  const auto action = given.match.action.value_or(Action::comment);
  Hold terms{.person = writer.id, .ticket = draft.verdict.ticket, .action = action};
  set_told(terms, !doubts.is_automatic || letters_left(draft, writer) > 0, draft);
  draft.hold(terms);
  if (!terms.is_told) return;
  auto& letter = letter_about(LetterKind::held, action, given.mail, draft, writer);
  letter.is_unproven = doubts.is_automatic;
  letter.values["is_answer"] = action == Action::answer;
  letter.values["text"] = words_of(given.mail);
  letter.values["mail_subject"] = given.mail.subject;
  letter.values["replaced"] = replace_held(draft, writer);
  letter.values["reason"] = std::move(doubts.reasons);
  if (!doubts.meanwhile.empty()) letter.values["meanwhile"] = std::move(doubts.meanwhile);
  offer_click(letter.values, "send_address", letter.identity, draft.desk);
  letter.attachments = files_of(given.mail, draft).taken;
}

void hold_unproven(const Case& given, Draft& draft, const Staff& person) {
  Hold terms{
      .why = Hold::Why::unproven, .person = person.id, .ticket = draft.verdict.ticket, .action = given.match.meant};
  set_told(terms, letters_left(draft, person) > 0, draft);
  draft.hold(terms);
  if (!terms.is_told) return;
  auto& letter = letter_about(LetterKind::confirm, Action::comment, given.mail, draft, person);
  letter.reply_to = letter.identity;
  set_frame(letter, draft, person);
  auto row = told_of(given, draft, reason_of(given.match));
  offer_click(row, "send_address", letter.identity, draft.desk);
  letter.values["mails"] = Rows{std::move(row)};
  if (given.match.meant == Action::answer) {
    const auto* answered = draft.known.answered ? &*draft.known.answered : nullptr;
    auto meanwhile = crossed(draft, answered, person);
    if (!meanwhile.empty()) letter.values["meanwhile"] = std::move(meanwhile);
  }
  letter.attachments = files_of(given.mail, draft).taken;
}

void ask_at_last(std::vector<HeldMail> held, Draft& draft, const Staff& person) {
  // Without signed addresses only a reply can name a mail, so each gets a letter of its own.
  if (!draft.desk.has_subaddress) held.resize(1);
  const bool may_ask = letters_left(draft, person) > 0;
  Rows mails;
  for (const auto& one : held) {
    auto hold = one.hold;
    set_told(hold, may_ask, draft);
    draft.verdict.held.push_back({one.number, hold});
  }
  if (!may_ask) return;
  auto& letter = draft.to_staff(LetterKind::confirm, person, Action::comment);
  // A reply to a letter about several would not say which it means: each has its link.
  letter.reply_to.reset();
  if (held.size() == 1) {
    letter.identity = click_on(held.front().number, draft, letter);
    letter.reply_to = letter.identity;
  }
  set_frame(letter, draft, person);
  for (const auto& one : held) {
    if (!one.mail) continue;
    Match match;
    match.meant = one.hold.action;
    auto row = told_of({*one.mail, match}, draft, one.hold.why == Hold::Why::proven ? "automatic" : "not_proven");
    row["text"] = Prose{beginning_of(one.mail->reply, limits::entry_characters)};
    offer_click(row, "send_address", click_on(one.number, draft, letter), draft.desk);
    mails.push_back(std::move(row));
  }
  letter.values["mails"] = std::move(mails);
}

}  // namespace gatepost::decide
