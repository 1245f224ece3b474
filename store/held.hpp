// Mails of staff that wait for their writer's word.
#pragma once

#include <optional>
#include <vector>

#include "store/sqlite.hpp"
#include "ticket/known.hpp"
#include "ticket/verdict.hpp"

namespace gatepost::store {

void save_held(Database& database, const Held& held);
void settle_held(Database& database, const Settled& settled);

/// That one, whether it waits or not.
void learn_held(Database& database, Known& known, MailNumber mail);
/// Those that wait on the ticket.
void learn_held(Database& database, Known& known, TicketNumber ticket);
/// Those whose writer was not asked yet, the oldest first, as many as one letter has room for.
void learn_junk(Database& database, Known& known);  // of which the admin was not told
void learn_untold(Database& database, Known& known, const std::string& person);

/// The person's that wait, on that ticket if one is named.
std::vector<MailNumber> held_by(Database& database, const std::string& person, std::optional<TicketNumber> ticket);
/// Returns how many waited.
std::int64_t give_up_all_held(Database& database);

/// Longest due first.
std::vector<MailNumber> due_held(Database& database, Time now, std::size_t most);
void put_off_held(Database& database, MailNumber held, Time until);
std::optional<Time> next_held_time(Database& database);

}  // namespace gatepost::store
