#include "identify/identify.hpp"

#include <algorithm>

#include "identify/evidence.hpp"

namespace gatepost::identify {
namespace {

/// What one signed mark is worth in this mail.
enum class Worth { valid, wrong_mac, aged, not_theirs };

const Principal* principal_of(const Known& known, PrincipalNumber number) {
  const auto found = std::ranges::find(known.principals, number, &Principal::number);
  return found == known.principals.end() ? nullptr : &*found;
}

/// The newest two generations, and none older than token_age: tokens are made in the first third of a generation's time
/// (decide/draft.cpp raises it then), so a third after the next one began the oldest is as old as it may be.
bool is_fresh(const Token& token, const Principal& principal, const Desk& desk, Time now) {
  const auto age = now - principal.since;
  const auto behind = principal.generation - token.generation;
  return (behind == 0 && age < desk.token_age) || (behind == 1 && age < desk.token_age / 3);
}

bool is_for_staff(const Token& token) { return token.action == Action::answer || token.action == Action::comment; }

/// Tokens whose number is a letter's or a mail's: no way into a ticket.
bool names_no_ticket(const Token& token) { return token.action == Action::bounce || token.action == Action::click; }

bool is_of_sender(const Principal& principal, const Match& match) {
  return principal.kind == Principal::Kind::staff && principal.name == match.who;
}

Worth worth_of(const Mark& mark, const Match& match, const Known& known, const Desk& desk, Time now) {
  if (!mark.token) return Worth::wrong_mac;
  const auto* principal = principal_of(known, mark.token->principal);
  if (principal == nullptr || !is_fresh(*mark.token, *principal, desk, now)) return Worth::aged;
  if (is_for_staff(*mark.token)) return is_of_sender(*principal, match) ? Worth::valid : Worth::not_theirs;
  // Votes and one's own way in: the token is the proof, whoever's From. Staff never act through a customer's token.
  return match.role == Role::claimed ? Worth::not_theirs : Worth::valid;
}

Doubt doubt_of(Worth worth) {
  switch (worth) {
    case Worth::wrong_mac: return Doubt::bad_mac;
    case Worth::aged: return Doubt::aged;
    case Worth::not_theirs: return Doubt::not_theirs;
    case Worth::valid: return Doubt::none;
  }
  return Doubt::none;
}

void note_doubt(Match& match, Worth worth, const Mark& mark, const Known& known) {
  if (match.doubt != Doubt::none) return;
  match.doubt = doubt_of(worth);
  if (mark.token && known.tickets.contains({mark.token->number})) match.looks_like = TicketNumber{mark.token->number};
}

/// In doubt, internal: a mail that reaches both targets is a comment (P13).
Action more_internal(std::optional<Action> before, Action now) {
  return before == Action::comment ? Action::comment : now;
}

bool is_answer_beside_comment(std::optional<Action> before, Action now) {
  return (before == Action::answer && now == Action::comment) || (before == Action::comment && now == Action::answer);
}

void accept(Match& match, const Token& token, const std::string& rule) {
  const TicketNumber ticket{token.number};
  if (match.ticket && *match.ticket != ticket) {
    match.second_ticket = ticket;
    return;
  }
  match.ticket = ticket;
  match.rule = rule;
  match.is_to_both = match.is_to_both || is_answer_beside_comment(match.action, token.action);
  match.action = more_internal(match.action, token.action);
}

void weigh(const std::vector<Mark>& marks, const std::string& rule, Match& match, const Known& known, const Desk& desk,
           Time now) {
  for (const auto& mark : marks) {
    if (mark.token && mark.token->action == Action::bounce) match.bounced = LetterNumber{mark.token->number};
    if (mark.token && names_no_ticket(*mark.token)) continue;
    const auto worth = worth_of(mark, match, known, desk, now);
    const bool is_known = mark.token && known.tickets.contains({mark.token->number});
    if (worth == Worth::valid && is_known)
      accept(match, *mark.token, rule);
    else
      note_doubt(match, worth, mark, known);
  }
}

/// References often name several letters of one ticket; the nearest alone says what is answered.
void weigh_nearest(const std::vector<Mark>& marks, Match& match, const Known& known, const Desk& desk, Time now) {
  for (const auto& mark : marks) {
    weigh({mark}, "signed Message-ID", match, known, desk, now);
    if (match.ticket) return;
  }
}

/// Only the person who was asked can say what becomes of a mail that waits.
void find_held(const std::vector<Mark>& marks, Match& match, const Known& known, const Desk& desk, Time now) {
  for (const auto& mark : marks) {
    if (match.held || !mark.token || mark.token->action != Action::click || mark.token->number == 0) continue;
    const auto* principal = principal_of(known, mark.token->principal);
    if (principal != nullptr && is_fresh(*mark.token, *principal, desk, now) && is_of_sender(*principal, match))
      match.held = MailNumber{mark.token->number};
  }
}

void match_known_id(const Mail& mail, Match& match, const Known& known) {
  const bool is_forged = match.proof == Proof::refuted;  // whoever takes part, this is not they
  for (const auto& id : answered_ids_of(mail)) {
    const auto found = known.message_ids.find(id);
    if (found == known.message_ids.end() || !known.tickets.contains(found->second)) continue;
    if (!is_forged && takes_part(known.tickets.at(found->second).ticket, sender_of(mail))) {
      match.ticket = found->second;
      match.rule = "known Message-ID";
      return;
    }
    if (match.doubt == Doubt::none) match.doubt = Doubt::not_taking_part;
    if (!match.looks_like) match.looks_like = found->second;
  }
}

bool is_outside(const std::string& address, const Clues& clues, const Desk& desk) {
  if (desk.is_own_address(address) || desk.staff_by_address(address) != nullptr) return false;
  return std::ranges::none_of(clues.addresses, [&](const Mark& mark) { return same_address(mark.written, address); });
}

bool is_seen_outside(const Mail& mail, const Clues& clues, const Desk& desk) {
  const auto is_outsider = [&](const Address& one) { return is_outside(one.address, clues, desk); };
  return std::ranges::any_of(mail.from, is_outsider) || std::ranges::any_of(mail.to, is_outsider) ||
         std::ranges::any_of(mail.cc, is_outsider);
}

void burn(const std::vector<Mark>& marks, Match& match, const Known& known, const Desk& desk, Time now) {
  for (const auto& mark : marks) {
    // A report comes to the envelope address of a notice, which bears the reader's name and opens nothing.
    const bool opens_ticket = mark.token && is_for_staff(*mark.token);
    const auto* principal = opens_ticket ? principal_of(known, mark.token->principal) : nullptr;
    const bool is_staff = principal != nullptr && principal->kind == Principal::Kind::staff;
    if (!is_staff || !is_fresh(*mark.token, *principal, desk, now)) continue;
    if (std::ranges::find(match.burned, principal->number) == match.burned.end())
      match.burned.push_back(principal->number);
  }
}

/// What the From line claims, before anything proves it.
Match claim_of(const Mail& mail, const Desk& desk) {
  Match match;
  match.proof = evidence_of(mail, desk.authserv_id);
  if (const auto* person = desk.staff_by_address(sender_of(mail))) {
    match.role = Role::claimed;
    match.who = person->id;
  }
  return match;
}

/// Evidence that From is not theirs overrides any token (P9).
void prove_staff(Match& match) {
  const bool has_own_token =
      match.ticket && match.action && (*match.action == Action::answer || *match.action == Action::comment);
  if (match.role != Role::claimed || !(has_own_token || match.held) || match.proof == Proof::refuted) return;
  match.role = Role::staff;
  match.proof = Proof::token;
}

void prove_customer(const Mail& mail, Match& match, const Known& known) {
  if (match.role != Role::stranger || !match.ticket) return;
  match.role = Role::customer;
  match.is_other_address = !takes_part(known.tickets.at(*match.ticket).ticket, sender_of(mail));
}

}  // namespace

Match match(const Mail& mail, const Clues& clues, const Known& known, const Desk& desk, Time now) {
  auto match = claim_of(mail, desk);
  weigh(clues.addresses, "signed address", match, known, desk, now);
  if (!match.ticket) weigh_nearest(clues.ids, match, known, desk, now);
  if (!match.ticket && match.role != Role::claimed) match_known_id(mail, match, known);
  find_held(clues.addresses, match, known, desk, now);
  find_held(clues.ids, match, known, desk, now);
  if (is_seen_outside(mail, clues, desk)) {
    burn(clues.addresses, match, known, desk, now);
    burn(clues.ids, match, known, desk, now);
  }
  prove_staff(match);
  prove_customer(mail, match, known);
  return match;
}

}  // namespace gatepost::identify
