// What the signed marks of a mail are worth: whose they are, how old, and which ticket and action they name.
#pragma once

#include "mail/mail.hpp"
#include "ticket/clues.hpp"
#include "ticket/desk.hpp"
#include "ticket/known.hpp"
#include "ticket/match.hpp"

namespace gatepost::identify {

/// Whose marks lead to a ticket. A customer's own way in counts whoever's From, but never for staff's mail.
enum class Whose {
  sender,  // of staff: made for the person whom From names (P9)
  staff,   // likewise those of other staff and of departments: say which ticket is meant, never that the customer is to
           // have an answer, and prove nothing
  any_age,  // of all these also aged and burned ones
};

/// Signed addresses first, then the nearest of the signed Message-IDs. What counts sets ticket, action and rule of the
/// match; the first that does not sets its doubt.
void weigh(const Clues& clues, Whose whose, Match& match, const Known& known, const Desk& desk, Time now);

/// After a rebuild: customers who had never written back have a number that this store does not know. Their own way in,
/// or vote, on a ticket that they take part in counts with their From; no other mark does.
void weigh_of_lost(const Clues& clues, const Mail& mail, Match& match, const Known& known);

/// Whose follow-ups the mail stops: the u token is the proof, whoever's From and however old it is.
void find_unsubscribed(const Clues& clues, Match& match, const Known& known);

/// The held mail that an own x token names: only the person who was asked can say what becomes of it. `sender` is the
/// one address in From; empty: there are several.
void find_held(const Clues& clues, const std::string& sender, Match& match, const Known& known, const Desk& desk,
               Time now);

/// The mail answers a letter about no ticket in particular that only the sender got: a list, or what they asked for.
bool has_mark_of_no_ticket(const Clues& clues, const Match& match, const Known& known, const Desk& desk, Time now);

/// Staff's tokens that still work, in a mail that reaches anybody outside staff: each is burned (P8).
void burn_seen(const std::vector<Mark>& marks, Match& match, const Known& known, const Desk& desk, Time now);

}  // namespace gatepost::identify
