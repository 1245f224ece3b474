// What people ask for: tickets with their words, lists, figures. These may read at length; nothing of a mail's way
// does.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/sqlite.hpp"
#include "store/store.hpp"

namespace gatepost::store {

std::optional<TicketView> view_of(Database& database, TicketNumber number);
std::string raw_of(Database& database, MailNumber number);
std::vector<Ticket> tickets_by(Database& database, const Filter& filter);
std::vector<Ticket> tickets_with(Database& database, const std::string& words);
std::vector<Ticket> tickets_of(Database& database, const std::string& address);
Status status_of(Database& database);
std::vector<TicketNumber> tickets_unlike_their_events(Database& database);

}  // namespace gatepost::store
