// Finding tickets by words. Indexing a mail's words takes as long as everything else that is done with it, so it waits
// until the desk is idle: `findable` tells how far it has come.
#pragma once

#include <string>

#include "store/ledger.hpp"
#include "store/sqlite.hpp"
#include "store/store.hpp"

namespace gatepost::store {

/// Makes the next events findable, at most that many. Returns whether there may be more.
bool make_findable(Database& database, std::size_t most);

/// Tickets in which each of the words stands somewhere, newest first.
struct WithWords {
  TicketNumbers numbers;
  bool is_partial = false;  // a word was looked for in what is newest alone
  bool is_behind = false;   // the newest events are not findable yet
};

/// All of them. What is not findable yet is made so first, in commits of its own, and the search may be long.
TicketNumbers numbers_with(Database& database, const std::string& words);

/// Likewise inside a transaction, which others wait for: it looks no further than limits::searched_… say.
WithWords newest_with(Database& database, const std::string& words);

}  // namespace gatepost::store
