// What happened on a ticket. Events are only ever added; the ticket is their fold (ticket.hpp).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "mail/number.hpp"
#include "mail/time.hpp"

namespace gatepost {

/// The names in comments say what the fields hold beside kind, ticket, at, actor and mail.
enum class EventKind {
  opened,          // value: department; address/name: the customer; text: subject; language; until: first response due
  customer_wrote,  // text: what they wrote; address, name: who; value: "thanks" where it is nothing else
  joined,          // address, name: takes part from now on
  left,            // address, name: takes part no longer, as staff said
  answered,        // text; actor: who; value: the canned answers used in it; until: its letters wait until then for
                   // `#undo`, absent: they go at once
  taken_back,      // value: the mail of the answer, whose letters never go; until: the first response without it
  restored,        // name: the state as it would be without what was taken back; until: its time, as of unabsorbed;
                   // value: "reminded" where staff had been reminded of it
  commented,       // text; actor: who; of somebody outside: address, name
  asked,           // address: somebody outside; text: what they were asked; actor: who
  assigned,        // value: staff id
  unassigned,
  moved,         // value: department; until: first response due under its rules, absent once answered
  prioritised,   // value: low, normal, high, urgent
  promised,      // until: response due, as staff set it
  tagged,        // value: the tag
  untagged,      // value: the tag
  product_set,   // value: the product's id; empty: none
  renamed,       // text: what staff call it
  handed_over,   // address, name, principal: whose ticket it is from now on; value: the mail of an earlier one,
                 // which this takes back
  proposed,      // address, name: who may take part if staff accept them; value: "refuted" where the sender's domain
                 // disowns the mail that brings them
  waiting,       // until: when the wait ends; value: wait_asked where the customer has just been asked
  solved,        // until: when the survey is due; absent: none
  reopened,      // until: response due
  acknowledged,  // until: when the customer was told they would hear from the desk
  told_late,     // the customer was told that this was not kept
  reminder_planned,  // until: when staff are reminded of what is owed; absent: not at all
  reminded,          // until: the next reminder; absent: none
  surveyed,          // the survey went out
  follow_planned,  // until: when; value: the canned answer that goes then; name: staff id of who wants it, where it is
                   // not the actor; without until: none goes any more
  followed_up,     // the follow-up went out; value: why it did not; name: the canned answer
  unsubscribed,    // address: wants no more follow-ups; text: what else they wrote
  voted,           // value: mark 1..5; text: the words
  bounced,         // address: whom it did not reach; value: status; text: what the server said; letter
  merged,          // value: the ticket that goes on for this one
  absorbed,        // value: the ticket that was merged into this one; until: the response due that came with it
  unmerged,        // value: the ticket that it is no part of any more; name: its state again; until: its time, as below
  unabsorbed,  // value: the ticket that is its own again; name: its state again, if nothing else has happened since;
               // until: of open: response due; of waiting: when the wait ends; of solved: when it was solved
  split_off,   // value: the new ticket that a mail of this one opened
  split_from,  // value: the ticket that the first mail comes from
  gathered,    // one of very many new tickets; until: when staff hear of it with the others; absent: they have
  noted,       // automatic mail: value: rule; text; letter, where it reports its failure
  erased,      // what was said on it is gone, and whose it was; value: "asked", or "age"
};
std::string_view name_of(EventKind kind);
std::optional<EventKind> event_kind_of(std::string_view name);

/// "staff:alice", as an event's actor.
std::string staff_actor(std::string_view id);
/// "alice" of "staff:alice"; nothing where the actor is none of staff.
std::optional<std::string> staff_id_of(std::string_view actor);

/// Of a waiting event: the desk has asked the customer whether the matter is done.
inline constexpr std::string_view wait_asked = "asked";

struct Event {
  EventKind kind = EventKind::noted;
  TicketNumber ticket;
  Time at{};
  std::string actor;  // staff_actor(id), "customer", "outsider" or "desk"
  std::optional<MailNumber> mail;
  std::optional<LetterNumber> letter;
  std::optional<PrincipalNumber> principal;  // of opened: the customer
  std::string value;
  std::string name;
  std::string address;
  std::string language;
  std::string text;
  std::optional<Time> until;
  std::optional<TicketNumber> part;  // of what a customer did: the ticket, a part of this one, by which it came here;
                                     // it stands there as well, and is no matter of this one when they part
  bool is_unlooked = false;  // of answered: nobody looked whether it crossed anything, as its writer wrote past the
                             // desk or to many; they need not have read what stood before it
};

}  // namespace gatepost
