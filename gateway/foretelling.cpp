#include "foretelling.hpp"

#include <algorithm>
#include <functional>

#include "decide/decide.hpp"
#include "identify/identify.hpp"
#include "ticket/company.hpp"

namespace gatepost {
namespace {

constexpr std::size_t most_listed = 50;  // Message-IDs and addresses of one mail
// What stands behind the token of a Message-ID is nobody's word: a number that no desk reaches is left aside.
constexpr std::int64_t most_letters = std::int64_t{1} << 40;

std::uint64_t hash_of(const std::string& text) { return text.empty() ? 0 : std::hash<std::string>{}(text) | 1; }

bool leads_to_ticket(const Token& token) {
  return token.action == Action::answer || token.action == Action::comment || token.action == Action::customer ||
         token.action == Action::survey;
}

const Token* first_way_in(const std::vector<Mark>& marks) {
  const auto found =
      std::ranges::find_if(marks, [](const Mark& one) { return one.token && leads_to_ticket(*one.token); });
  return found == marks.end() ? nullptr : &*found->token;
}

/// The mail that was answered, if it is a letter of ours: it went to whoever answers it.
const Token* answered_token(const Mail& mail, const Clues& clues) {
  const auto ids = answered_ids_of(mail);
  if (ids.empty()) return nullptr;
  const auto found = std::ranges::find_if(clues.ids, [&](const Mark& one) {
    return one.token && leads_to_ticket(*one.token) && same_address(one.written, ids.front());
  });
  return found == clues.ids.end() ? nullptr : &*found->token;
}

bool is_ours(const std::string& id, const Clues& clues) {
  return std::ranges::any_of(clues.ids, [&](const Mark& one) { return same_address(one.written, id); });
}

std::vector<std::uint64_t> others_ids(const Mail& mail, const Clues& clues) {
  std::vector<std::uint64_t> out;
  for (const auto& id : answered_ids_of(mail))
    if (out.size() < most_listed && !is_ours(id, clues)) out.push_back(hash_of(id));
  return out;
}

std::vector<std::uint64_t> addresses_in_header(const Mail& mail) {
  std::vector<std::uint64_t> out;
  for (const auto* list : {&mail.to, &mail.cc})
    for (const auto& one : *list)
      if (out.size() < most_listed) out.push_back(hash_of(folded(one.address)));
  return out;
}

bool is_of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || std::string_view("-._+").find(c) != std::string_view::npos;
}

/// A quoted notice names the customer.
std::vector<std::uint64_t> addresses_in_text(const std::string& written) {
  std::vector<std::uint64_t> out;
  const auto text = folded(written);
  for (auto at = text.find('@'); at != std::string::npos && out.size() < most_listed; at = text.find('@', at + 1)) {
    auto begin = at;
    auto end = at + 1;
    while (begin > 0 && is_of_word(text[begin - 1])) --begin;
    while (end < text.size() && is_of_word(text[end])) ++end;
    while (end > at + 1 && text[end - 1] == '.') --end;
    out.push_back(hash_of(text.substr(begin, end - begin)));
  }
  return out;
}

/// The tickets that the mail's own is to be merged into: whoever answers for the desk has typed their numbers.
std::vector<TicketNumber> merged_into(const Mail& mail, const Staff& writer, const Desk& desk) {
  Match match;
  match.role = Role::staff;
  match.who = writer.id;
  match.ticket = TicketNumber{};
  return decide::asked_by(mail, match, Known{}, desk, Time{}).tickets;
}

}  // namespace

void Foretelling::note_numbers(const Clues& clues) {
  for (const auto* marks : {&clues.addresses, &clues.ids, &clues.seen})
    for (const auto& mark : *marks) {
      if (!mark.token) continue;
      const auto& token = *mark.token;
      const bool is_tickets = leads_to_ticket(token) || token.action == Action::unsubscribe;
      auto& last = is_tickets ? highest_.ticket : token.action == Action::bounce ? highest_.letter : highest_.mail;
      last = std::max(last, token.number);
      highest_.principal = std::max(highest_.principal, token.principal.value);
      if (mark.letter && mark.letter->value < most_letters)
        highest_.letter = std::max(highest_.letter, mark.letter->value);
      if (token.action == Action::answer) answering_.insert(token.principal);
    }
}

/// Whom staff named on a ticket: to ask them, to let them take part, to make it theirs.
void Foretelling::note_named(const Asked& asked, const Heard& by) {
  for (const auto& one : asked.addresses) asked_.insert(folded(one));
  if (!by.way_in) return;
  const TicketNumber ticket{by.way_in->number};
  if (!asked.addresses.empty()) asked_on_.insert(ticket);
  for (const auto* list : {&asked.addresses, &asked.customers})
    for (const auto& one : *list) let_in_[ticket].insert(folded(one));
}

void Foretelling::learn(MailNumber number, const Mail& mail, const Clues& clues) {
  note_numbers(clues);
  const auto proof = identify::match(mail, clues, Known{}, desk_, Time{}).proof;
  Heard one{.number = number};
  one.id = hash_of(mail.message_id);
  one.matter = hash_of(folded(decide::shared_subject(mail.subject)));
  one.from = folded(sender_of(mail));
  one.refers_to = others_ids(mail, clues);
  one.sender = hash_of(one.from);
  one.is_staffs = desk_.staff_by_address(one.from) != nullptr;
  if (!one.is_staffs && is_of_company(one.from, desk_)) one.name = mail.from.front().name;
  one.is_automatic = mail.automatic.has_value() || mail.bounce.has_value();
  one.is_refuted = proof == Proof::refuted;
  const auto* address = first_way_in(clues.addresses);
  const auto* answered = answered_token(mail, clues);
  const auto* id = first_way_in(clues.ids);
  if (const auto* way_in = address != nullptr ? address : id) one.way_in = *way_in;
  if (const auto* held = answered != nullptr ? answered : address) one.held = *held;
  one.certainty = answered == nullptr ? 1 : address != nullptr && address->principal == answered->principal ? 5 : 4;
  if (one.is_staffs && one.way_in) one.named = addresses_in_text(mail.text);
  if (one.is_staffs && one.way_in && !one.is_refuted)
    one.merges = merged_into(mail, *desk_.staff_by_address(one.from), desk_);
  if (!one.is_staffs) one.copied = addresses_in_header(mail);
  if (one.way_in) proven_.insert(TicketNumber{one.way_in->number});
  if (one.is_staffs && !one.is_refuted) note_named(decide::asked_by(mail, desk_), one);
  heard_.push_back(std::move(one));
}

}  // namespace gatepost
