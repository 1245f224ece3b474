#include "past.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace gatepost {
namespace {

void believe(const Past& past, store::Store& store, const Token& token, Time now) {
  const auto holder = past.holders.find(token.principal);
  if (holder == past.holders.end()) return;
  const auto& [kind, name] = holder->second;
  store.in_place_of_lost().believe({token.principal, kind, name, token.generation, now});
}

/// All letters to staff about a ticket refer to "ticket-1042@desk.test" (decide/draft.cpp).
std::optional<TicketNumber> ticket_named(const Mail& mail) {
  constexpr std::string_view start = "ticket-";
  for (const auto& id : mail.references) {
    if (!id.starts_with(start)) continue;
    std::int64_t number = 0;
    const auto read = std::from_chars(id.data() + start.size(), id.data() + id.size(), number);
    if (read.ec == std::errc() && read.ptr != id.data() + id.size() && *read.ptr == '@') return TicketNumber{number};
  }
  return std::nullopt;
}

/// Where no mail is missing they have come in the same order. Else it is known where one alone can be meant.
std::optional<MailNumber> held_now(const Past& past, const std::vector<MailNumber>& waiting, std::int64_t then) {
  const MailNumber same{past.before_first_mail + then};
  if (std::ranges::find(waiting, same) != waiting.end()) return same;
  return waiting.size() == 1 ? std::optional(waiting.front()) : std::nullopt;
}

void take_as_held_now(const Past& past, store::Store& store, const Mail& mail, Token& token) {
  const auto holder = past.holders.find(token.principal);
  auto waiting = std::vector<MailNumber>();
  if (holder != past.holders.end())
    waiting = store.in_place_of_lost().held_of(holder->second.second, ticket_named(mail));
  token.number = held_now(past, waiting, token.number).value_or(MailNumber{}).value;
}

}  // namespace

void recall(const Past& past, store::Store& store, const Mail& mail, Clues& clues, Time now) {
  for (auto* marks : {&clues.addresses, &clues.ids})
    for (auto& mark : *marks) {
      if (!mark.token) continue;
      believe(past, store, *mark.token, now);
      if (mark.token->action == Action::click && mark.token->number != 0)
        take_as_held_now(past, store, mail, *mark.token);
    }
}

void foretell(const Past& past, MailNumber number, const Match& match, Known& known) {
  known.former = past.principals;
  const auto own = past.opens.find(number);
  if (own != past.opens.end() && !past.opened.contains(own->second)) {
    known.next_ticket = own->second;
    return;
  }
  const auto is_it = [&](const Past::Split& one) {
    return match.role == Role::staff && match.ticket == one.parent && one.mail < number &&
           !past.opened.contains(one.number);
  };
  if (const auto split = std::ranges::find_if(past.splits, is_it); split != past.splits.end())
    known.next_ticket = split->number;
}

void note_opened(Past& past, const Verdict& verdict) {
  for (const auto& event : verdict.events)
    if (event.kind == EventKind::opened) past.opened.insert(event.ticket);
}

}  // namespace gatepost
