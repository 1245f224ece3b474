#include "identify/identify.hpp"

#include <algorithm>

#include "identify/evidence.hpp"
#include "identify/weigh.hpp"
#include "ticket/company.hpp"
#include "ticket/merged.hpp"

namespace gatepost::identify {
namespace {

/// Of several in From anybody may have written the mail; if it claims to be of staff, staff are asked.
const Staff* claimed_by(const Mail& mail, const Desk& desk) {
  for (const auto& one : mail.from)
    if (const auto* person = desk.staff_by_address(one.address)) return person;
  return nullptr;
}

/// What the From line claims, before anything proves it.
Match claim_of(const Mail& mail, const Desk& desk) {
  Match match;
  match.proof = evidence_of(mail, desk);
  if (const auto* person = claimed_by(mail, desk)) {
    match.role = Role::claimed;
    match.who = person->id;
  }
  return match;
}

void take_known_id(TicketNumber ticket, Match& match) {
  match.ticket = ticket;
  match.rule = "known Message-ID";
}

/// Customers have to take part in the ticket whose mail they know.
void match_known_id(const Mail& mail, Match& match, const Known& known) {
  const bool is_forged = match.proof == Proof::refuted;  // whoever takes part, this is not they
  for (const auto& id : answered_ids_of(mail)) {
    const auto found = known.message_ids.find(id);
    if (found == known.message_ids.end() || !known.tickets.contains(found->second)) continue;
    if (!is_forged && takes_part(known.tickets.at(found->second).ticket, sender_of(mail)))
      return take_known_id(found->second, match);
    if (match.doubt == Doubt::none) match.doubt = Doubt::not_taking_part;
    if (!match.looks_like) match.looks_like = found->second;
  }
}

/// Staff may know any ticket.
void match_known_id_of_staff(const Mail& mail, Match& match, const Known& known) {
  for (const auto& id : answered_ids_of(mail))
    if (const auto found = known.message_ids.find(id);
        found != known.message_ids.end() && known.tickets.contains(found->second))
      return take_known_id(found->second, match);
}

/// The nearest mail that the desk knows was meant for colleagues, and so is what answers it, whatever address stands
/// among the recipients: mail programs take over those of the answered mail (P13).
bool answers_colleagues(const Mail& mail, const Known& known) {
  for (const auto& id : answered_ids_of(mail))
    if (known.message_ids.contains(id)) return known.inside_ids.contains(id);
  return false;
}

/// Sent twice, or once more with the file that was forgotten. Other files in place of those are another matter:
/// machines that scan write the same words with each.
bool is_same_again(const SentBefore& before, const std::vector<std::string>& files, const Mail& mail,
                   const Known& known) {
  const auto is_here = [&](const std::string& one) { return std::ranges::find(files, one) != files.end(); };
  const auto first = known.tickets.find(before.ticket);
  const auto whole = surviving(known, before.ticket);
  return first != known.tickets.end() && takes_part(first->second.ticket, sender_of(mail)) &&
         known.tickets.at(whole).ticket.state != State::solved && std::ranges::all_of(before.files, is_here);
}

/// What came in between may have brought files that this one lacks.
bool is_newest_of_ticket(const SentBefore& before, const Known& known) {
  const auto newest = std::ranges::find(known.same_words, before.ticket, &SentBefore::ticket);
  return &*newest == &before;
}

void match_same_words(const Mail& mail, Match& match, const Known& known) {
  if (match.ticket || match.role != Role::stranger || match.proof == Proof::refuted || is_cut(mail)) return;
  const auto files = files_told_apart(mail);
  const auto found = std::ranges::find_if(known.same_words, [&](const SentBefore& one) {
    return is_newest_of_ticket(one, known) && is_same_again(one, files, mail, known);
  });
  if (found == known.same_words.end()) return;
  match.ticket = found->ticket;
  match.rule = "same words";
  match.is_sent_again = true;
}

/// Nothing is proven, so nothing is on the ticket: the match only says what the mail would do if it were (P9).
void only_claim(Match& match) {
  if (match.ticket) match.looks_like = match.ticket;
  match.meant = match.action;
  match.ticket.reset();
  match.action.reset();
  match.rule.clear();
}

/// A mailing list that rewrites From has it vouched for whoever wrote to the list, so evidence proves people alone.
bool has_evidence(const Mail& mail, const Match& match, const Desk& desk) {
  return match.proof == Proof::evidence && !desk.staff_by_id(match.who)->is_department && desk.is_addressed(mail);
}

/// Proof of staff is their own token with their From, or evidence; evidence that From is not theirs overrides any token
/// (P9). What proves nothing may still say which ticket was meant.
void prove_staff(const Mail& mail, const Clues& clues, Match& match, const Known& known, const Desk& desk, Time now) {
  const bool answers_own = match.ticket || match.held || has_mark_of_no_ticket(clues, match, known, desk, now);
  const bool has_own_token = answers_own && mail.from.size() == 1;
  if (has_own_token && match.proof != Proof::refuted) match.proof = Proof::token;
  const bool is_proven = match.proof == Proof::token || has_evidence(mail, match, desk);
  const auto knows_matter = [&] { return match.ticket || match.held; };
  if (!knows_matter()) weigh(clues, Whose::staff, match, known, desk, now);
  if (!knows_matter() && !is_proven) weigh(clues, Whose::any_age, match, known, desk, now);
  if (!knows_matter()) match_known_id_of_staff(mail, match, known);
  if (match.action == Action::answer && answers_colleagues(mail, known)) match.action.reset();
  if (is_proven)
    match.role = Role::staff;
  else
    only_claim(match);
}

/// A click on what a receipt offers names an answer, and so its ticket.
void match_clicked(Match& match, const Known& known) {
  const auto clicked = match.held && !match.ticket ? known.clicked.find(*match.held) : known.clicked.end();
  if (clicked == known.clicked.end()) return;
  match.ticket = clicked->second;
  match.action = Action::comment;
  match.rule = "signed address";
}

bool is_outside(const std::string& address, const Clues& clues, const Desk& desk) {
  if (desk.is_own_address(address) || desk.staff_by_address(address) != nullptr) return false;
  return std::ranges::none_of(clues.addresses, [&](const Mark& mark) { return same_address(mark.written, address); });
}

/// From may be forged, so there only what config.ini names is inside.
bool is_seen_outside(const Mail& mail, const Clues& clues, const Desk& desk) {
  const auto is_outsider = [&](const Address& one) { return is_outside(one.address, clues, desk); };
  const auto is_reader = [&](const Address& one) { return is_outsider(one) && !is_of_company(one.address, desk); };
  return std::ranges::any_of(mail.from, is_outsider) || std::ranges::any_of(mail.to, is_reader) ||
         std::ranges::any_of(mail.cc, is_reader);
}

/// A person outside has read what the mail quotes. A report or a loop brings our own letter back from where it went.
bool is_of_outsider(const Mail& mail, const Match& match, const Desk& desk) {
  const bool is_staffs = match.role == Role::staff || match.role == Role::claimed;
  const bool is_report = mail.bounce || match.bounced || has_null_sender(mail);
  return !is_staffs && !is_report && !desk.is_own_address(sender_of(mail));
}

void burn_all_seen(const Mail& mail, const Clues& clues, Match& match, const Known& known, const Desk& desk, Time now) {
  if (is_seen_outside(mail, clues, desk))
    for (const auto* marks : {&clues.addresses, &clues.ids}) burn_seen(*marks, match, known, desk, now);
  if (is_of_outsider(mail, match, desk)) burn_seen(clues.seen, match, known, desk, now);
}

void prove_customer(const Mail& mail, Match& match, const Known& known) {
  if (match.role != Role::stranger || !match.ticket) return;
  match.role = Role::customer;
  match.is_other_address = !takes_part(known.tickets.at(*match.ticket).ticket, sender_of(mail));
}

/// Whoever answers the notice of a mail means the ticket that the mail has now.
void follow_split(Match& match, const Known& known) {
  const auto& answered = known.answered;
  if (match.role != Role::staff || !match.ticket || !answered || !answered->split_to) return;
  if (surviving(known, *answered->split_to) == surviving(known, *match.ticket)) return;
  match.ticket = answered->split_to;
  match.rule += ", then its split";
}

/// Late mail goes where the ticket went (P11).
void follow_merges(Match& match, const Known& known) {
  const auto meant = match.looks_like;
  for (auto* ticket : {&match.second_ticket, &match.looks_like}) *ticket = surviving(known, *ticket);
  if (!match.ticket && match.looks_like != meant) match.came_by = meant;
  if (!match.ticket) return;
  const auto found = *match.ticket;
  match.ticket = surviving(known, found);
  if (match.second_ticket == match.ticket) match.second_ticket.reset();
  if (match.ticket == found) return;
  match.came_by = found;
  match.rule += ", then its merge";
}

}  // namespace

Match match(const Mail& mail, const Clues& clues, const Known& known, const Desk& desk, Time now) {
  auto match = claim_of(mail, desk);
  match.is_probe = clues.is_probe;
  weigh(clues, Whose::sender, match, known, desk, now);
  find_held(clues, mail.from.size() == 1 ? sender_of(mail) : "", match, known, desk, now);
  match_clicked(match, known);
  find_unsubscribed(clues, match, known);
  if (match.role == Role::claimed) {
    prove_staff(mail, clues, match, known, desk, now);
  } else {
    weigh_of_lost(clues, mail, match, known);
    if (!match.ticket) match_known_id(mail, match, known);
  }
  match_same_words(mail, match, known);
  burn_all_seen(mail, clues, match, known, desk, now);
  prove_customer(mail, match, known);
  follow_split(match, known);
  follow_merges(match, known);
  return match;
}

}  // namespace gatepost::identify
