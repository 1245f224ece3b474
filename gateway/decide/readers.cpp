#include "decide/readers.hpp"

#include <algorithm>
#include <iterator>
#include <limits>

#include "decide/files.hpp"
#include "mail/limits.hpp"
#include "ticket/merged.hpp"

namespace gatepost::decide {
namespace {

constexpr auto never = std::numeric_limits<std::int64_t>::max();

std::vector<const KnownTicket*> whole_of(const Known& known, const KnownTicket& ticket) {
  auto out = parts_of(known, ticket.ticket.number);
  out.insert(out.begin(), &ticket);
  return out;
}

People participants_of(const Ticket& ticket) {
  People out;
  for (const auto& one : ticket.participants) out.insert(folded(one.address));
  return out;
}

People both(People some, const People& others) {
  some.insert(others.begin(), others.end());
  return some;
}

bool are_among(const People& some, const People& all) { return std::ranges::includes(all, some); }

/// The event since which the ticket that goes on speaks for the part, too.
std::int64_t absorbed_at(const KnownTicket& whole, TicketNumber part) {
  const auto value = std::to_string(part.value);
  const auto found = std::ranges::find_if(
      whole.said, [&](const Said& one) { return one.kind == EventKind::absorbed && one.value == value; });
  return found == whole.said.end() ? never : found->event;
}

/// Whether what was said on the ticket by that event was said for the part, too: itself, or what it had become.
bool reaches(const Known& known, const KnownTicket& part, TicketNumber ticket, std::int64_t event) {
  const auto* at = &part;
  std::int64_t since = 0;
  for (std::size_t steps = 0; steps <= limits::merged_tickets; ++steps) {
    if (at->ticket.number == ticket) return event > since;
    const auto into = at->ticket.merged_into;
    const auto next = into ? known.tickets.find(*into) : known.tickets.end();
    if (next == known.tickets.end()) return false;
    since = std::max(since, absorbed_at(next->second, at->ticket.number));
    at = &next->second;
  }
  return false;
}

bool brought(const KnownTicket& ticket, const Attachment& file) { return ticket.sent_files.contains(file.sha256); }

}  // namespace

Readers::Readers(const Draft& draft, const std::string& new_customer)
    : known_(draft.known),
      is_handed_over_(!new_customer.empty() && !same_address(new_customer, draft.ticket.customer.address)),
      tickets_(whole_of(draft.known, *draft.before)) {
  for (const auto* one : tickets_) groups_.push_back(of(*one));
  if (!is_handed_over_) return;
  groups_.front() = participants_of(draft.before->ticket);
  groups_.front().insert(folded(new_customer));
}

Readers::Readers(const Draft& draft, const std::vector<const KnownTicket*>& tickets)
    : known_(draft.known), is_handed_over_(false) {
  for (const auto* ticket : tickets) std::ranges::move(whole_of(known_, *ticket), std::back_inserter(tickets_));
  for (const auto* one : tickets_) groups_.push_back(of(*one));
}

std::vector<std::string> Readers::all() const {
  People out;
  for (const auto& group : groups_) out.insert(group.begin(), group.end());
  return {out.begin(), out.end()};
}

People Readers::of(const KnownTicket& ticket) const {
  auto out = participants_of(ticket.ticket);
  out.insert(folded(ticket.ticket.customer.address));
  return out;
}

std::int64_t Readers::is_theirs_since(const KnownTicket& ticket) const {
  return is_handed_over_ && &ticket == tickets_.front() ? never : ticket.handed_over;
}

/// Of the ticket's people those who were told then.
People Readers::at(const KnownTicket& ticket, std::int64_t event) const {
  return event > is_theirs_since(ticket) ? of(ticket) : participants_of(ticket.ticket);
}

std::vector<const KnownTicket*> Readers::heard(const KnownTicket& ticket, std::int64_t event) const {
  std::vector<const KnownTicket*> out;
  std::ranges::copy_if(tickets_, std::back_inserter(out),
                       [&](const KnownTicket* one) { return reaches(known_, *one, ticket.ticket.number, event); });
  return out;
}

People Readers::in_common(const std::vector<const KnownTicket*>& tickets, std::int64_t event) const {
  if (tickets.empty()) return {};
  auto out = at(*tickets.front(), event);
  for (const auto* one : tickets) {
    const auto people = at(*one, event);
    std::erase_if(out, [&](const std::string& person) { return !people.contains(person); });
  }
  return out;
}

People Readers::of(const KnownTicket& ticket, const Said& said) const {
  auto hearing = heard(ticket, said.event);
  if (said.kind == EventKind::answered) {
    People out;
    for (const auto* one : hearing) out = both(std::move(out), at(*one, said.event));
    return out;
  }
  // A mail to what had become one belongs to the group of its writer.
  if (hearing.size() > 1)
    std::erase_if(hearing, [&](const KnownTicket* one) { return !of(*one).contains(folded(said.address)); });
  auto out = in_common(hearing, said.event);
  if (!said.address.empty()) out.insert(folded(said.address));
  return out;
}

/// By answers, or because a letter on their ticket brought it: to them or, from a mail of theirs, to colleagues. After
/// a merge it may have been another group's mail.
bool Readers::has(const People& group, const Attachment& file) const {
  People answered;
  for (const auto* one : tickets_)
    if (const auto to = one->files_to.find(file.sha256); to != one->files_to.end())
      answered = both(std::move(answered), to->second);
  if (are_among(group, answered)) return true;
  return std::ranges::any_of(tickets_, [&](const KnownTicket* one) {
    return brought(*one, file) && is_theirs_since(*one) == 0 && are_among(group, in_common(heard(*one, never), never));
  });
}

bool Readers::lack(const Attachment& file) const {
  if (std::ranges::none_of(tickets_, [&](const KnownTicket* one) { return brought(*one, file); })) return false;
  const auto answered = [&](const KnownTicket* one) { return one->files_to.contains(file.sha256); };
  // The picture in a colleague's signature went out before.
  if (is_logo(file) && std::ranges::any_of(tickets_, answered)) return false;
  return !std::ranges::all_of(groups_, [&](const People& group) { return has(group, file); });
}

}  // namespace gatepost::decide
