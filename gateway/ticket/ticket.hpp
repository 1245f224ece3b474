// One matter of one customer: the fold of its events.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mail/address.hpp"
#include "mail/number.hpp"
#include "mail/time.hpp"
#include "ticket/event.hpp"

namespace gatepost {

enum class State { open, waiting, solved };
std::string_view name_of(State state);
std::optional<State> state_of(std::string_view name);

/// A letter that goes to the customer later (`#follow`).
struct FollowUp {
  Time at{};
  std::string answer;  // name of the canned answer
  std::string by;      // staff id
  bool operator==(const FollowUp&) const = default;
};

struct Ticket {
  TicketNumber number;
  State state = State::open;
  std::string subject;  // of the customer's own mail
  std::string renamed;  // what staff call it, who alone see this; empty: as the customer does
  Address customer;
  PrincipalNumber customer_principal;
  std::vector<Address> participants;  // beside the customer
  std::vector<Address> proposed;      // those who would take part if staff accepted them
  std::vector<std::string> left_out;  // folded addresses of those whom staff took out: only staff let them in again
  std::vector<std::string> tags;      // each once, in the order in which they were given
  std::string language;               // of the customer; empty: unknown
  std::string department;             // id
  std::string product;                // id; empty: unknown
  std::string assignee;               // staff id; empty: nobody
  std::optional<Time> assigned_at;
  std::string priority = "normal";
  Time opened{};
  std::optional<Time> first_response;
  std::optional<Time> answer_goes;  // until when the newest answer waits for `#undo`, or waited
  std::optional<Time> due;          // when a response is promised; absent: nothing is owed now
  std::optional<Time> remind_at;    // when staff are reminded of it
  std::optional<Time> promised;     // when the customer was told they would hear; absent: they have, or know it is late
  bool is_one_of_many = false;      // of very many new ones that staff hear of in lists, until somebody acts on it
  std::optional<Time> tell_at;      // of these: when staff hear of it; absent: they have
  std::optional<Time> wait_until;
  std::optional<Time> survey_at;
  std::optional<Time> surveyed_at;
  std::optional<Time> solved;
  std::optional<FollowUp> follow_up;
  std::optional<TicketNumber> merged_into;  // the ticket that goes on for this one
  std::vector<std::string> wrote;           // staff ids that answered or commented, each once
  int mark = 0;                             // of the survey; 0: none
  std::optional<Time> erased;               // when what was said on it was erased, and whose it was
  bool operator==(const Ticket&) const = default;
};

inline constexpr TicketNumber first_ticket{1001};  // as a new store gives them

/// The ticket after the event. `opened` starts a new one; every other kind needs what was before.
void apply(Ticket& ticket, const Event& event);

/// Of its state: until when a response is owed, or the customer waited for; of solved: since when.
std::optional<Time> time_of_state(const Ticket& ticket);

/// Its name among staff.
const std::string& called(const Ticket& ticket);

bool has_tag(const Ticket& ticket, std::string_view tag);

/// Takes part: the customer or somebody who joined.
bool takes_part(const Ticket& ticket, std::string_view address);

/// Took part until staff took them out.
bool is_left_out(const Ticket& ticket, std::string_view address);

}  // namespace gatepost
