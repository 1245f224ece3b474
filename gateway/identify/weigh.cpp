#include "identify/weigh.hpp"

#include <algorithm>

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

/// Of somebody outside whom staff asked: it comments, whoever's From.
bool is_outsiders(const Token& token, const Principal& principal) {
  return principal.kind == Principal::Kind::outsider && token.action == Action::comment;
}

/// No way into a ticket: the number is a letter's or a mail's, or the mail only stops letters.
bool leads_nowhere(const Token& token) {
  return token.action == Action::bounce || token.action == Action::click || token.action == Action::unsubscribe ||
         token.action == Action::probe;
}

bool releases_held(const Token& token) { return token.action == Action::click && token.number != 0; }

/// A person's own token, or that of a department for its shared address and for each of its people.
bool is_of_sender(const Principal& principal, const Match& match, const Desk& desk) {
  const auto* sender = desk.staff_by_id(match.who);
  if (sender == nullptr) return false;
  if (principal.kind == Principal::Kind::staff)
    return !sender->is_department && principal.name == sender->id && is_held_by(principal, sender->addresses);
  const auto* department =
      principal.kind == Principal::Kind::department ? desk.department_by_id(principal.name) : nullptr;
  if (department == nullptr || !is_held_by(principal, desk.addresses_of(*department))) return false;
  return sender->is_department ? department->id == sender->id
                               : std::ranges::find(department->staff, sender->id) != department->staff.end();
}

/// Whoever left config.ini has no rights any more, and their tokens name nothing.
bool is_of_desk(const Principal& principal, const Desk& desk) {
  const auto* holder = desk.staff_by_id(principal.name);
  const auto* department =
      principal.kind == Principal::Kind::department ? desk.department_by_id(principal.name) : nullptr;
  const bool is_person = holder != nullptr && !holder->is_department && is_held_by(principal, holder->addresses);
  return (principal.kind == Principal::Kind::staff && is_person) ||
         (department != nullptr && is_held_by(principal, desk.addresses_of(*department)));
}

Worth worth_of(const Mark& mark, Whose whose, const Match& match, const Known& known, const Desk& desk, Time now) {
  if (!mark.token) return Worth::wrong_mac;
  const auto* principal = principal_of(known, mark.token->principal);
  // Whose letter the mail answers this store does not know, nor what its numbers meant there.
  if (principal == nullptr || known.names_unsent) return Worth::aged;
  const bool may_be_old = whose == Whose::any_age && is_for_staff(*mark.token);
  if (!may_be_old && !is_fresh(*mark.token, *principal, desk, now)) return Worth::aged;
  if (is_outsiders(*mark.token, *principal)) return match.role == Role::claimed ? Worth::not_theirs : Worth::valid;
  if (is_for_staff(*mark.token)) {
    const bool is_theirs = is_of_sender(*principal, match, desk);
    const bool is_named = whose != Whose::sender && is_of_desk(*principal, desk);
    return is_theirs || is_named ? Worth::valid : Worth::not_theirs;
  }
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
  if (!mark.token) return;
  const TicketNumber meant{mark.token->number};
  if (known.tickets.contains(meant) || known.worn.contains(meant)) match.looks_like = meant;
}

/// In doubt, internal: a mail that reaches both targets is a comment (P13).
Action more_internal(std::optional<Action> before, Action now) {
  return before == Action::comment ? Action::comment : now;
}

bool is_answer_beside_comment(std::optional<Action> before, Action now) {
  return (before == Action::answer && now == Action::comment) || (before == Action::comment && now == Action::answer);
}

/// In doubt, internal: with such a mark among others the mail is an outsider's.
void note_outsider(Match& match, const Token& token, const Known& known) {
  const auto* principal = principal_of(known, token.principal);
  if (principal == nullptr || !is_outsiders(token, *principal)) return;
  match.role = Role::outsider;
  match.who = principal->name;
}

/// A colleague's token names the ticket alone: whoever answers a colleague's mail to all has it among the recipients,
/// and means the colleague (P13).
std::optional<Action> asked_of(const Token& token, const Match& match, const Known& known, const Desk& desk) {
  const auto* principal = principal_of(known, token.principal);
  const bool is_own = principal != nullptr && is_of_sender(*principal, match, desk);
  return token.action == Action::answer && !is_own ? std::nullopt : std::optional(token.action);
}

void accept(Match& match, const Token& token, std::optional<Action> action, const std::string& rule) {
  const TicketNumber ticket{token.number};
  if (match.ticket && *match.ticket != ticket) {
    match.second_ticket = ticket;
    return;
  }
  match.ticket = ticket;
  match.rule = rule;
  if (!action) return;
  match.is_to_both = match.is_to_both || is_answer_beside_comment(match.action, *action);
  match.action = more_internal(match.action, *action);
}

}  // namespace

void weigh(const Clues& clues, Whose whose, Match& match, const Known& known, const Desk& desk, Time now) {
  const auto weigh_one = [&](const Mark& mark, const std::string& rule) {
    if (mark.token && mark.token->action == Action::bounce) match.bounced = LetterNumber{mark.token->number};
    if (mark.token && leads_nowhere(*mark.token)) return;
    const auto worth = worth_of(mark, whose, match, known, desk, now);
    const bool is_known = mark.token && known.tickets.contains({mark.token->number});
    if (worth == Worth::valid && is_known) {
      accept(match, *mark.token, asked_of(*mark.token, match, known, desk), rule);
      note_outsider(match, *mark.token, known);
    } else  // a right token whose ticket is gone is as good as an old one
      note_doubt(match, worth == Worth::valid ? Worth::aged : worth, mark, known);
  };
  const std::string whom = whose == Whose::sender ? "" : ", of another or aged";
  for (const auto& mark : clues.addresses) weigh_one(mark, "signed address" + whom);
  // References often name several letters of one ticket; the nearest alone says what is answered.
  for (const auto& mark : clues.ids)
    if (!match.ticket) weigh_one(mark, "signed Message-ID" + whom);
}

void weigh_of_lost(const Clues& clues, const Mail& mail, Match& match, const Known& known) {
  if (match.ticket || known.names_unsent || match.proof == Proof::refuted || mail.from.size() != 1) return;
  const auto counts = [&](const Mark& mark) {
    if (!mark.token || (mark.token->action != Action::customer && mark.token->action != Action::survey)) return false;
    const auto& holder = mark.token->principal;
    const bool is_lost = principal_of(known, holder) == nullptr && holder < known.next_principal;
    const auto found = known.tickets.find({mark.token->number});
    return is_lost && found != known.tickets.end() && takes_part(found->second.ticket, sender_of(mail));
  };
  for (const auto* marks : {&clues.addresses, &clues.ids}) {
    const auto mark = std::ranges::find_if(*marks, counts);
    if (mark == marks->end()) continue;
    match.doubt = Doubt::none;
    match.looks_like.reset();
    accept(match, *mark->token, mark->token->action, "signed by a store that was lost");
    return;
  }
}

bool has_mark_of_no_ticket(const Clues& clues, const Match& match, const Known& known, const Desk& desk, Time now) {
  if (known.names_unsent) return false;
  return std::ranges::any_of(clues.ids, [&](const Mark& mark) {
    const auto* principal = mark.token ? principal_of(known, mark.token->principal) : nullptr;
    return principal != nullptr && mark.token->action == Action::click && mark.token->number == 0 &&
           is_fresh(*mark.token, *principal, desk, now) && is_of_sender(*principal, match, desk);
  });
}

void find_held(const Clues& clues, const std::string& sender, Match& match, const Known& known, const Desk& desk,
               Time now) {
  if (known.names_unsent) return;
  const auto is_of_admin = [&](const Principal& principal) {
    return principal.kind == Principal::Kind::desk && principal.name == "admin" && match.proof != Proof::refuted &&
           same_address(sender, desk.admin);
  };
  for (const auto* marks : {&clues.addresses, &clues.ids})
    for (const auto& mark : *marks) {
      if (match.held || !mark.token || mark.token->action != Action::click) continue;
      const auto* principal = principal_of(known, mark.token->principal);
      if (principal == nullptr || !is_fresh(*mark.token, *principal, desk, now)) continue;
      if (!releases_held(*mark.token))
        match.answers_admin_letter = match.answers_admin_letter || is_of_admin(*principal);
      else if (is_of_sender(*principal, match, desk) || is_of_admin(*principal))
        match.held = MailNumber{mark.token->number};
    }
}

void find_unsubscribed(const Clues& clues, Match& match, const Known& known) {
  for (const auto& mark : clues.addresses) {
    if (match.unsubscribed || !mark.token || mark.token->action != Action::unsubscribe) continue;
    const auto* principal = principal_of(known, mark.token->principal);
    if (principal != nullptr && principal->kind == Principal::Kind::customer)
      match.unsubscribed = Unsubscribed{principal->name, {mark.token->number}};
  }
}

void burn_seen(const std::vector<Mark>& marks, Match& match, const Known& known, const Desk& desk, Time now) {
  for (const auto& mark : marks) {
    // A report comes to the envelope address of a notice, which bears the reader's name and opens nothing.
    const bool has_power = mark.token && (is_for_staff(*mark.token) || releases_held(*mark.token));
    const auto* principal = has_power ? principal_of(known, mark.token->principal) : nullptr;
    const bool is_staff = principal != nullptr &&
                          (principal->kind == Principal::Kind::staff || principal->kind == Principal::Kind::department);
    if (!is_staff || !is_fresh(*mark.token, *principal, desk, now)) continue;
    if (std::ranges::find(match.burned, principal->number) == match.burned.end())
      match.burned.push_back(principal->number);
  }
}

}  // namespace gatepost::identify
