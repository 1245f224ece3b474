// Events and the tickets that are their fold, as rows.
#pragma once

#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "store/sqlite.hpp"
#include "ticket/event.hpp"
#include "ticket/ticket.hpp"

namespace gatepost::store {

using TicketNumbers = std::set<TicketNumber, std::greater<>>;  // newest first

/// The numbers that a query's first column holds, each once.
TicketNumbers numbers_of(Query row);

std::optional<Ticket> load_ticket(Database& database, TicketNumber number);

/// Writes the row of a new or of a known ticket.
void save_ticket(Database& database, const Ticket& ticket);

/// Adds the event. What it names must be there already.
void append_event(Database& database, const Event& event);

/// In the order in which they were recorded.
std::vector<Event> events_of(Database& database, TicketNumber ticket);

/// The value that a word of a row stands for. A word that this program does not know is a Failure: a newer program
/// wrote it, and to go on without it would be to forget something.
[[noreturn]] void fail_unknown(const Database& database, std::string_view what, std::string_view word);

template <class Value>
Value known_or_fail(const Database& database, std::optional<Value> value, std::string_view what,
                    std::string_view word) {
  if (!value) fail_unknown(database, what, word);
  return *value;
}

}  // namespace gatepost::store
