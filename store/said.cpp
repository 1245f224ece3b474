#include "store/said.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "mail/address.hpp"
#include "mail/limits.hpp"
#include "store/delayed.hpp"
#include "store/files.hpp"
#include "store/ledger.hpp"
#include "store/parts.hpp"
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

Said said_of(Database& database, Query& row) {
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
  if (const auto part = row.maybe<TicketNumber>(); part && said.mail)
    said.written_to = written_to(database, *said.mail, *part);
  return said;
}

void learn_own(Database& database, KnownTicket& found, Room& room) {
  auto row = database.query(
      std::string("select id, kind, at, actor, name, text, address, mail, value, is_unlooked, until, part from event"
                  " where ticket = ? and kind in"
                  " ('customer_wrote', 'voted', 'answered', 'commented', 'asked', 'solved', 'reopened', 'absorbed',"
                  " 'unabsorbed', 'unmerged', 'split_off', 'joined', 'handed_over', 'taken_back') and ") +
          is_still_here + " order by id desc limit ?",
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

/// The words of the other customer there, with their names, are for nobody here.
bool are_strangers(const Ticket& ticket, const Ticket& other) { return !takes_part(ticket, other.customer.address); }

std::vector<std::string> names_of(const Ticket& ticket) {
  std::vector<std::string> names{ticket.subject, ticket.customer.name, ticket.customer.address};
  for (const auto& one : ticket.participants) names.insert(names.end(), {one.name, one.address});
  return names;
}

void learn_texts_of(Database& database, TicketNumber relative, bool is_strangers, KnownTicket& found, Room& room) {
  auto row =
      database.query(std::string("select text from event where ticket = ? and (kind = 'commented' or (? = 1 and kind in"
                                 " ('customer_wrote', 'voted', 'answered'))) and ") +
                         is_still_here + " order by id desc limit ?",
                     relative, is_strangers, static_cast<std::int64_t>(limits::said_entries + 1));
  while (found.is_all_said && row.next()) {
    auto text = row.text();
    found.is_all_said = room.take(text.size());
    if (found.is_all_said) found.said_beside.push_back(std::move(text));
  }
}

/// What is one with the ticket now is told by itself.
void learn_beside(Database& database, const Known& known, KnownTicket& found, Room& room) {
  const auto whole = surviving(known, found.ticket.number);
  found.relatives = relatives_of(database, found.ticket.number);
  std::erase_if(found.relatives, [&](TicketNumber one) { return surviving(known, one) == whole; });
  for (const auto number : found.relatives) {
    const auto relative = load_ticket(database, number);
    const bool is_strangers = relative && are_strangers(found.ticket, *relative);
    if (is_strangers)
      for (auto& name : names_of(*relative)) found.said_beside.push_back(std::move(name));
    learn_texts_of(database, number, is_strangers, found, room);
    learn_file_words(database, number, found, room);
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

std::optional<std::int64_t> split_off_at(Database& database, TicketNumber ticket, TicketNumber other) {
  auto row = database.query("select id from event where ticket = ? and kind = 'split_off' and value = ? limit 1",
                            ticket, std::to_string(other.value));
  return row.next() ? std::optional(row.number()) : std::nullopt;
}

void learn_answered(Database& database, KnownTicket& found, TicketNumber other, std::int64_t since) {
  auto row = database.query(
      "select id, kind, at, actor, name, text, address, mail, value, is_unlooked, until, part from event"
      " where ticket = ? and id > ? and kind in ('answered', 'taken_back') order by id desc limit ?",
      other, since, static_cast<std::int64_t>(limits::said_entries));
  std::vector<Said> said;
  while (row.next()) said.push_back(said_of(database, row));
  leave_out_taken_back(said);
  std::erase_if(said, [](const Said& one) { return one.kind != EventKind::answered; });
  auto& beside = found.answered_beside[other];
  beside.insert(beside.end(), said.begin(), said.end());
}

/// What answers a mail that came on the ticket, on the one that it was split off to.
void learn_answered_beside(Database& database, KnownTicket& found) {
  for (const auto other : found.relatives)
    if (const auto since = split_off_at(database, found.ticket.number, other))
      learn_answered(database, found, other, *since);
}

void learn_said(Database& database, const Known& known, KnownTicket& found, Room& room) {
  learn_own(database, found, room);
  leave_out_taken_back(found.said);
  found.handed_over = handed_over(database, found.ticket.number);
  learn_beside(database, known, found, room);
  learn_elsewhere(database, known, found, room);
  learn_answered_beside(database, found);
}

// --- what was said on the whole ---

using Heading = std::pair<std::optional<MailNumber>, EventKind>;

std::set<Heading> headings_of(const std::vector<Said>& said) {
  std::set<Heading> out;
  for (const auto& one : said) out.emplace(one.mail, one.kind);
  return out;
}

std::int64_t merged_at(Database& database, TicketNumber ticket) {
  auto row = database.query("select max(id) from event where ticket = ? and kind = 'merged'", ticket);
  return row.next() ? row.maybe_number().value_or(0) : 0;
}

/// Since the merge it stands on both, and the ticket that goes on tells it for its parts.
void leave_out_told_by_whole(Database& database, Known& known, const std::set<TicketNumber>& learned) {
  std::map<TicketNumber, std::set<Heading>> told;
  for (const auto number : learned) told[number] = headings_of(known.tickets.at(number).said);
  for (const auto number : learned) {
    auto& part = known.tickets.at(number);
    const auto whole = part.ticket.merged_into ? told.find(*part.ticket.merged_into) : told.end();
    if (whole == told.end()) continue;
    const auto since = merged_at(database, number);
    std::erase_if(part.said, [&](const Said& one) {
      return one.event > since && one.mail && whole->second.contains({one.mail, one.kind});
    });
  }
}

}  // namespace

void learn_said_of_all(Database& database, Known& known, TicketNumber ticket) {
  const auto whole = surviving(known, ticket);
  std::set<TicketNumber> learned;
  for (auto& [number, one] : known.tickets)
    if (Room room; one.said.empty() && surviving(known, number) == whole) {
      learn_said(database, known, one, room);
      learned.insert(number);
    }
  leave_out_told_by_whole(database, known, learned);
}

void learn_said_of_all(Database& database, Known& known, const std::vector<TicketNumber>& tickets) {
  std::set<TicketNumber> wholes;
  std::set<TicketNumber> learned;
  for (const auto ticket : tickets) wholes.insert(surviving(known, ticket));
  Room room;
  for (auto& [number, one] : known.tickets) {
    room.entries = limits::said_entries;
    if (!one.said.empty() || !wholes.contains(surviving(known, number))) continue;
    learn_said(database, known, one, room);
    learned.insert(number);
  }
  leave_out_told_by_whole(database, known, learned);
}

}  // namespace gatepost::store
