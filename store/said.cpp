#include "store/said.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>
#include <set>
#include <utility>

#include "mail/address.hpp"
#include "mail/limits.hpp"
#include "store/delayed.hpp"
#include "store/files.hpp"
#include "store/ledger.hpp"
#include "ticket/merged.hpp"

namespace gatepost::store {
namespace {

/// What a ticket may still be compared with.
struct Room {
  std::size_t entries = limits::said_entries;
  std::size_t bytes = limits::said_bytes;
  std::size_t elsewhere = limits::elsewhere_bytes;

  bool take(std::size_t size) {
    if (entries == 0 || bytes == 0) return false;
    --entries;
    bytes -= std::min(bytes, size);
    return true;
  }
};

Said said_of(const Database& database, Query& row) {
  Said said;
  said.event = row.number();
  const auto kind = row.text();
  said.kind = known_or_fail(database, event_kind_of(kind), "an event", kind);
  said.at = row.time();
  said.actor = row.text();
  said.name = row.text();
  said.text = row.text();
  said.address = row.text();
  said.mail = row.maybe<MailNumber>();
  said.value = row.text();
  said.is_unlooked = row.number() != 0;
  said.until = row.maybe_time();
  return said;
}

void learn_own(Database& database, KnownTicket& found, Room& room) {
  auto row = database.query(
      "select id, kind, at, actor, name, text, address, mail, value, is_unlooked, until from event where ticket = ? "
      "and kind "
      "in"
      " ('customer_wrote', 'voted', 'answered', 'commented', 'asked', 'solved', 'reopened', 'absorbed', 'split_off',"
      " 'joined', 'handed_over', 'taken_back')"
      " order by id desc limit ?",
      found.ticket.number, static_cast<std::int64_t>(limits::said_entries + 1));
  while (row.next()) {
    auto said = said_of(database, row);
    found.is_all_said = room.take(said.text.size());
    if (!found.is_all_said) return;
    found.said.push_back(std::move(said));
  }
}

std::int64_t handed_over(Database& database, TicketNumber ticket) {
  auto row =
      database.query("select id from event where ticket = ? and kind = 'handed_over' order by id desc limit 1", ticket);
  return row.next() ? row.number() : 0;
}

/// By splits and merges, undone or not: whatever was said on one of them may have been said for all.
std::vector<TicketNumber> relatives_of(Database& database, TicketNumber ticket) {
  std::vector<TicketNumber> family{ticket};
  for (std::size_t at = 0; at < family.size(); ++at) {
    auto row = database.query(
        "select value from event where ticket = ? and kind in ('merged', 'absorbed', 'split_off', 'split_from')",
        family[at]);
    while (row.next() && family.size() <= limits::relatives) {
      const TicketNumber other{std::stoll(row.text())};
      if (std::ranges::find(family, other) == family.end()) family.push_back(other);
    }
  }
  family.erase(family.begin());
  return family;
}

/// Of text files that came with a comment.
void learn_file_words(Database& database, TicketNumber ticket, KnownTicket& found, Room& room) {
  for (auto& text : words_of_files_inside(database, ticket)) {
    if (found.is_all_said) found.is_all_said = room.take(text.size());
    if (found.is_all_said) found.said_beside.push_back(std::move(text));
  }
}

/// What is one with the ticket now is told by itself.
void learn_beside(Database& database, const Known& known, KnownTicket& found, Room& room) {
  const auto whole = surviving(known, found.ticket.number);
  found.relatives = relatives_of(database, found.ticket.number);
  std::erase_if(found.relatives, [&](TicketNumber one) { return surviving(known, one) == whole; });
  for (const auto ticket : found.relatives) {
    auto row = database.query("select text from event where ticket = ? and kind = 'commented' order by id desc limit ?",
                              ticket, static_cast<std::int64_t>(limits::said_entries + 1));
    while (found.is_all_said && row.next()) {
      auto text = row.text();
      found.is_all_said = room.take(text.size());
      if (found.is_all_said) found.said_beside.push_back(std::move(text));
    }
    learn_file_words(database, ticket, found, room);
  }
  learn_file_words(database, found.ticket.number, found, room);
}

/// Of the person, whoever is the customer there: newest first.
void add_tickets_of(Database& database, const std::string& address, std::vector<TicketNumber>& tickets) {
  for (const auto* query :
       {"select ticket from participant where folded = ? and position = 0 order by ticket desc limit ?",
        "select ticket from participant where folded = ? and position > 0 order by ticket desc limit ?"}) {
    auto row = database.query(query, folded(address), static_cast<std::int64_t>(limits::elsewhere_tickets + 1));
    while (row.next()) tickets.push_back(TicketNumber{row.number()});
  }
}

/// Neither the ticket itself nor what belongs to its matter, which is told already.
std::vector<TicketNumber> others_of_its_people(Database& database, const Known& known, const KnownTicket& found) {
  std::vector<TicketNumber> tickets;
  if (!found.ticket.customer.address.empty()) add_tickets_of(database, found.ticket.customer.address, tickets);
  for (const auto& person : found.ticket.participants) add_tickets_of(database, person.address, tickets);
  const auto whole = surviving(known, found.ticket.number);
  std::erase_if(tickets, [&](TicketNumber one) {
    return surviving(known, one) == whole || std::ranges::find(found.relatives, one) != found.relatives.end();
  });
  std::ranges::sort(tickets, std::greater());
  tickets.erase(std::unique(tickets.begin(), tickets.end()), tickets.end());
  tickets.resize(std::min(tickets.size(), limits::elsewhere_tickets));
  return tickets;
}

std::set<std::string> readers_of(Database& database, TicketNumber ticket) {
  std::set<std::string> readers;
  auto row = database.query("select folded from participant where ticket = ?", ticket);
  while (row.next()) readers.insert(row.text());
  return readers;
}

/// What colleagues said of the same people's other matters is no less secret; beyond the limits it is not compared.
void learn_elsewhere(Database& database, const Known& known, KnownTicket& found, Room& room) {
  for (const auto ticket : others_of_its_people(database, known, found)) {
    KnownTicket other;
    other.ticket.number = ticket;
    Room left{.bytes = room.elsewhere};
    learn_own(database, other, left);
    leave_out_taken_back(other.said);
    learn_file_words(database, ticket, other, left);
    room.elsewhere = left.bytes;
    Elsewhere said{.ticket = ticket, .readers = readers_of(database, ticket), .inside = std::move(other.said_beside)};
    for (auto& one : other.said) {
      if (one.kind == EventKind::commented) said.inside.push_back(std::move(one.text));
      if (one.kind == EventKind::customer_wrote || one.kind == EventKind::answered)
        said.outside.push_back(std::move(one.text));
    }
    found.elsewhere.push_back(std::move(said));
  }
}

/// From the event by which something began to the one that ended it.
struct Stretch {
  std::int64_t from;
  std::int64_t until;
};

/// While the ticket was merged into the other one.
std::vector<Stretch> merged_stretches(Database& database, TicketNumber ticket, TicketNumber other) {
  std::vector<Stretch> stretches;
  auto row = database.query(
      "select id, kind from event where ticket = ? and kind in ('merged', 'unmerged') and value = ? order by id",
      ticket, std::to_string(other.value));
  while (row.next()) {
    const auto event = row.number();
    if (row.text() == "merged")
      stretches.push_back({event, std::numeric_limits<std::int64_t>::max()});
    else if (!stretches.empty())
      stretches.back().until = event;
  }
  return stretches;
}

std::optional<std::int64_t> split_off_at(Database& database, TicketNumber ticket, TicketNumber other) {
  auto row = database.query("select id from event where ticket = ? and kind = 'split_off' and value = ? limit 1",
                            ticket, std::to_string(other.value));
  return row.next() ? std::optional(row.number()) : std::nullopt;
}

void learn_answered(Database& database, KnownTicket& found, TicketNumber other, const Stretch& stretch) {
  auto row = database.query(
      "select id, kind, at, actor, name, text, address, mail, value, is_unlooked, until from event"
      " where ticket = ? and id > ? and id < ? and kind in ('answered', 'taken_back') order by id desc limit ?",
      other, stretch.from, stretch.until, static_cast<std::int64_t>(limits::said_entries));
  std::vector<Said> said;
  while (row.next()) said.push_back(said_of(database, row));
  leave_out_taken_back(said);
  std::erase_if(said, [](const Said& one) { return one.kind != EventKind::answered; });
  auto& beside = found.answered_beside[other];
  beside.insert(beside.end(), said.begin(), said.end());
}

/// What went to the ticket's people from another one, or answers a mail that came on it.
void learn_answered_beside(Database& database, KnownTicket& found) {
  for (const auto other : found.relatives) {
    for (const auto& stretch : merged_stretches(database, found.ticket.number, other))
      learn_answered(database, found, other, stretch);
    if (const auto since = split_off_at(database, found.ticket.number, other))
      learn_answered(database, found, other, {*since, std::numeric_limits<std::int64_t>::max()});
  }
}

void learn_said(Database& database, const Known& known, KnownTicket& found, Room& room) {
  if (!found.said.empty()) return;
  learn_own(database, found, room);
  leave_out_taken_back(found.said);
  found.handed_over = handed_over(database, found.ticket.number);
  learn_beside(database, known, found, room);
  learn_elsewhere(database, known, found, room);
  learn_answered_beside(database, found);
}

}  // namespace

void learn_said_of_all(Database& database, Known& known, TicketNumber ticket) {
  const auto whole = surviving(known, ticket);
  for (auto& [number, one] : known.tickets)
    if (Room room; surviving(known, number) == whole) learn_said(database, known, one, room);
}

void learn_said_of_all(Database& database, Known& known, const std::vector<TicketNumber>& tickets) {
  std::set<TicketNumber> wholes;
  for (const auto ticket : tickets) wholes.insert(surviving(known, ticket));
  Room room;
  for (auto& [number, one] : known.tickets) {
    room.entries = limits::said_entries;
    if (wholes.contains(surviving(known, number))) learn_said(database, known, one, room);
  }
}

}  // namespace gatepost::store
