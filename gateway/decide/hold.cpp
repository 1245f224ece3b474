#include "decide/hold.hpp"
#include "decide/absence.hpp"

#include <algorithm>

#include "decide/crossing.hpp"
#include "decide/files.hpp"
#include "decide/left_behind.hpp"
#include "decide/on_behalf.hpp"
#include "decide/readers.hpp"
#include "decide/refusal.hpp"
#include "decide/text.hpp"
#include "mail/limits.hpp"
#include "ticket/merged.hpp"

namespace gatepost::decide {
namespace {

/// A person who is asked now has a week; one who is not is asked within the hour.
void set_told(Hold& hold, bool is_told, const Draft& draft) {
  hold.is_told = is_told;
  hold.due = draft.now + (is_told ? limits::held_for : limits::held_until_asked);
}

/// What is merged now may be its own again when the word comes.
std::optional<TicketNumber> meant_in(const Draft& draft) {
  const auto part = draft.verdict.ticket ? draft.came_by() : std::nullopt;
  return part ? part : draft.verdict.ticket;
}

Rows addresses_asked(const Orders& orders) {
  Rows rows;
  for (const auto& command : orders.commands)
    if (command.kind == Command::Kind::ask) rows.push_back({{"address", command.name}});
  return rows;
}

/// A mail that its writer is asked about, in one letter perhaps with others.
struct Asking {
  MailNumber number;
  const Mail& mail;
  const char* reason;  // flag of templates/README.md
  std::optional<Action> meant;
  const KnownTicket* ticket;  // null: none
};

/// What the mail would do if its writer stood up for it.
void tell_effect(const Asking& asking, const Desk& desk, Values& row) {
  const auto orders = orders_of(asking.mail.reply, desk);
  const bool has_words = !orders.text.empty() || !asking.mail.attachments.empty();
  const auto asked = addresses_asked(orders);
  const bool is_answer = asking.meant == Action::answer && !orders.has(Command::Kind::note) && asked.empty();
  const auto all = std::ranges::find(orders.commands, Command::Kind::reply_all, &Command::kind);
  if (all != orders.commands.end()) {  // whatever ticket it was written on
    row["would_reply_all"] = all->name;
    return;
  }
  const bool is_on_ticket = asking.ticket != nullptr;
  row["would_obey"] = !orders.commands.empty();
  row["would_answer"] = is_on_ticket && has_words && is_answer;
  row["would_comment"] = is_on_ticket && has_words && !is_answer && asked.empty();
  if (is_on_ticket) row["customer"] = asking.ticket->ticket.customer.address;
  if (is_on_ticket && !asked.empty()) row["would_ask"] = asked;
  const auto brought = is_on_ticket ? std::nullopt : brought_by(asking.mail, desk);
  row["would_open"] = !is_on_ticket && !brought && orders.commands.empty();
  if (brought) row["would_open_for"] = brought->customer.address;
}

/// The flag of templates/README.md that says why the mail is not believed.
const char* reason_of(const Match& match) {
  if (match.proof == Proof::refuted) return "refuted";
  if (match.doubt == Doubt::not_theirs) return "not_yours";
  return match.doubt == Doubt::aged ? "aged" : "not_proven";
}

/// What every letter of this kind has.
void set_frame(Letter& letter, const Draft& draft, const Staff& person) {
  letter.is_unproven = true;
  letter.values["is_last"] = letters_left(draft.known, person) == 1;
  letter.values["can_reply"] = letter.reply_to.has_value() || !draft.desk.has_subaddress;
  letter.values["expected"] = person.addresses.front();
  if (!person.is_department) letter.values["staff"] = person.id;
}

void offer_click(Values& row, const char* name, const Token& token, const Desk& desk) {
  if (desk.has_subaddress) row[name] = token;
}

Values row_of(const Asking& asking, Prose text, const Letter& letter, const Draft& draft) {
  Values row{{"text", std::move(text)},
             {"mail_subject", asking.mail.subject},
             {"from", senders_of(asking.mail)},
             {asking.reason, true}};
  tell_effect(asking, draft.desk, row);
  offer_click(row, "send_address", click_on(asking.number, draft, letter), draft.desk);
  return row;
}

/// One letter about all of them. A reply to a letter about several would not say which it means: each has its link.
Letter& ask_about(const std::vector<Asking>& mails, Draft& draft, const Staff& person) {
  const bool is_alone = mails.size() == 1;
  if (is_alone && mails.front().ticket != nullptr) draft.take_up(*mails.front().ticket);
  auto& letter = draft.to_staff(LetterKind::confirm, person, Action::comment);
  letter.reply_to.reset();
  letter.seen = 0;  // what crossed is told when the mail is its writer's for certain
  if (is_alone) {
    letter.identity = click_on(mails.front().number, draft, letter);
    letter.reply_to = letter.identity;
  } else {
    letter.values.erase("ticket");  // they may be about several
  }
  set_frame(letter, draft, person);
  Rows rows;
  for (const auto& one : mails) {
    auto text = is_alone ? as_typed(one.mail) : Prose{beginning_of(one.mail.reply, limits::entry_characters)};
    rows.push_back(row_of(one, std::move(text), letter, draft));
  }
  letter.values["mails"] = std::move(rows);
  return letter;
}

Asking asking_about(const HeldMail& held, const Draft& draft) {
  const auto ticket = surviving(draft.known, held.hold.ticket);
  const auto found = ticket ? draft.known.tickets.find(*ticket) : draft.known.tickets.end();
  return {held.number, *held.mail, held.hold.why == Hold::Why::automatic ? "automatic" : "not_proven", held.hold.action,
          found == draft.known.tickets.end() ? nullptr : &found->second};
}

std::vector<const HeldMail*> untold_of(const Staff& person, const Known& known) {
  std::vector<const HeldMail*> out;
  for (const auto& one : known.held)
    if (one.is_waiting && !one.hold.is_told && one.hold.person == person.id && one.mail) out.push_back(&one);
  return out;
}

void wait_on(const HeldMail& held, bool is_told, Draft& draft) {
  auto hold = held.hold;
  set_told(hold, is_told, draft);
  draft.verdict.held.push_back({held.number, std::move(hold)});
}

}  // namespace

const HeldMail* waiting_answer(const Draft& draft, const Staff& writer, const HeldMail* released) {
  const auto found = std::ranges::find_if(draft.known.held, [&](const HeldMail& one) {
    const auto& hold = one.hold;
    return one.is_waiting && hold.is_told && hold.why == Hold::Why::proven && hold.person == writer.id &&
           hold.action == Action::answer && hold.ticket && one.number != draft.mail() &&
           (released == nullptr || one.number != released->number) &&
           surviving(draft.known, *hold.ticket) == draft.ticket.number;
  });
  return found == draft.known.held.end() ? nullptr : &*found;
}

bool was_told(const Case& given) { return given.released != nullptr && given.released->hold.why == Hold::Why::proven; }

Doubts hidden_in(const Case& given, const Draft& draft, const Staff& writer, const Orders& orders) {
  Doubts doubts;
  doubts.has_words = true;
  if (was_told(given)) return doubts;
  doubts.is_automatic = is_marked_automatic(given);
  if (doubts.is_automatic) doubts.reasons.push_back({{"automatic", true}});
  for (auto& row : reasons_of(orders.faults)) doubts.reasons.push_back(std::move(row));
  for (auto& row : reasons_of(left_behind(given.mail, draft, writer))) doubts.reasons.push_back(std::move(row));
  for (auto& row : given_to_absent(orders, writer, draft)) doubts.reasons.push_back(std::move(row));
  return doubts;
}

Prose as_typed(const Mail& mail) { return {mail.reply + (mail.signature.empty() ? "" : "\n\n" + mail.signature)}; }

Token click_on(MailNumber mail, const Draft& draft, const Letter& letter) {
  auto token = draft.token(Action::click, {letter.recipient, Principal::Kind::staff, "", letter.identity.generation});
  token.number = mail.value;
  return token;
}

int letters_left(const Known& known, const Staff& person) {
  const auto& counts = known.counts.unproven_letters_hour;
  const auto found = counts.find(folded(person.addresses.front()));
  return limits::unproven_letters_hour - (found == counts.end() ? 0 : found->second);
}

bool replace_held(Draft& draft, const Staff& writer, Action action) {
  bool has_replaced = false;
  if (!draft.verdict.ticket) return has_replaced;  // without a ticket two mails are about two matters
  for (const auto& held : draft.known.held) {
    const bool is_older = held.is_waiting && held.hold.why != Hold::Why::unproven && held.hold.person == writer.id &&
                          held.hold.action == action &&
                          surviving(draft.known, held.hold.ticket) == draft.verdict.ticket &&
                          held.number != draft.mail();
    if (!is_older) continue;
    draft.verdict.settled.push_back({held.number, MailState::refused, "replaced by a newer mail of its writer"});
    has_replaced = true;
  }
  return has_replaced;
}

Applies hold(const Case& given, Draft& draft, const Staff& writer, Doubts doubts) {
  const auto action = doubts.is_answer ? Action::answer : Action::comment;
  Hold terms{.person = writer.id, .ticket = meant_in(draft), .action = action, .told = doubts.inside};
  terms.readers = doubts.readers;
  set_told(terms, !doubts.is_automatic || letters_left(draft.known, writer) > 0, draft);
  if (!terms.is_told) terms.why = Hold::Why::automatic;
  draft.hold(terms);
  auto held = end(draft, MailState::held, "its writer is asked");
  if (!terms.is_told) return held;
  auto& letter = draft.to_staff(LetterKind::held, writer, action);
  letter.identity = click_on(*draft.mail(), draft, letter);
  if (!letter.reply_to) letter.reply_to = letter.identity;
  if (!given.mail.message_id.empty()) letter.in_reply_to = {given.mail.message_id};
  letter.is_unproven = doubts.is_automatic;
  const bool tells_all = crossed(draft, writer).size() == doubts.meanwhile.size();
  letter.seen = tells_all ? all_seen : read_up_to(draft, writer);
  letter.values["is_answer"] = doubts.is_answer;
  letter.values["text"] = as_typed(given.mail);
  letter.values["mail_subject"] = given.mail.subject;
  // A program's mail takes the place of nobody's words.
  letter.values["replaced"] = doubts.has_words && !doubts.is_automatic && replace_held(draft, writer, action);
  letter.values["reason"] = std::move(doubts.reasons);
  if (!doubts.meanwhile.empty()) letter.values["meanwhile"] = std::move(doubts.meanwhile);
  offer_click(letter.values, "send_address", letter.identity, draft.desk);
  letter.attachments = files_of(given.mail, draft).taken;
  return held;
}

void hold_unproven(const Case& given, Draft& draft, const Staff& person) {
  Hold terms{.why = Hold::Why::unproven, .person = person.id, .ticket = meant_in(draft), .action = given.match.meant};
  if (draft.before != nullptr && given.match.meant == Action::answer) terms.readers = Readers(draft, "").all();
  set_told(terms, letters_left(draft.known, person) > 0, draft);
  draft.hold(terms);
  if (!terms.is_told) return;
  const auto* ticket = draft.verdict.ticket ? draft.before : nullptr;
  std::vector<Asking> mails{{*draft.mail(), given.mail, reason_of(given.match), given.match.meant, ticket}};
  // Without signed addresses only a reply can name a mail, so each gets a letter of its own.
  if (draft.desk.has_subaddress)
    for (const auto* one : untold_of(person, draft.known)) {
      wait_on(*one, true, draft);
      mails.push_back(asking_about(*one, draft));
    }
  auto& letter = ask_about(mails, draft, person);
  if (mails.size() > 1) return;
  if (!given.mail.message_id.empty()) letter.in_reply_to = {given.mail.message_id};
  letter.attachments = files_of(given.mail, draft).taken;
}

void ask_later(const HeldMail& held, Draft& draft, const Staff& person) {
  if (letters_left(draft.known, person) <= 0) return wait_on(held, false, draft);
  std::vector<Asking> mails;
  for (const auto* one : draft.desk.has_subaddress ? untold_of(person, draft.known) : std::vector{&held}) {
    wait_on(*one, true, draft);
    mails.push_back(asking_about(*one, draft));
  }
  ask_about(mails, draft, person);
}

}  // namespace gatepost::decide
