// Whose mail it is and where it belongs: what identify found out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "letter/token.hpp"
#include "mail/number.hpp"

namespace gatepost {

enum class Role {
  staff,     // proven to be the person `who`; without a ticket where the mail names none
  claimed,   // From is the address of staff member `who`, but nothing proves it: does nothing (P9)
  customer,  // takes part in the ticket, or holds the customer's token
  outsider,  // holds the comment address of somebody outside whom staff asked, `who`
  stranger,
};
std::string_view name_of(Role role);

enum class Proof {
  none,
  token,     // own signed address or Message-ID together with From
  evidence,  // the receiving server vouches for From (design: Evidence)
  refuted,   // dmarc=fail: overrides any token
};
std::string_view name_of(Proof proof);

/// What only looks like a way into a ticket; staff are told in a line.
enum class Doubt {
  none,
  bad_mac,          // has the form of our token, was not made by us
  not_theirs,       // a token of another person
  not_taking_part,  // knows a Message-ID of the ticket, but takes no part in it
  aged,             // a token of an old generation
};

/// Whose address for stopping follow-ups a mail was sent to.
struct Unsubscribed {
  std::string address;  // folded
  TicketNumber ticket;  // that the follow-up was about
};

struct Match {
  std::optional<TicketNumber> ticket;
  std::string rule;  // how it was found: "signed address", "signed Message-ID", "known Message-ID", "same words"; for
                     // explain and logs
  Role role = Role::stranger;
  std::string who;  // of Role::staff and Role::claimed: the id of a person, or of a department (its shared
                    // address); of Role::outsider: the folded address that was asked
  Proof proof = Proof::none;
  std::optional<Action> action;   // what the token asks for; of several targets the more internal one (P13). Absent for
                                  // staff whose mail names the ticket by a known Message-ID alone
  std::optional<Action> meant;    // of Role::claimed: what it would do on `looks_like` if its writer confirmed it
  bool is_to_both = false;        // written to an answer and a comment address: a comment (P13)
  bool is_other_address = false;  // the customer's token, but From does not take part
  bool is_probe = false;          // the desk's own letter to itself
  bool is_sent_again = false;     // the customer's same words once more, as a mail that answers none
  std::optional<TicketNumber> came_by;  // what was found is part of `ticket` now (else of `looks_like`): it was merged
  Doubt doubt = Doubt::none;
  std::optional<TicketNumber> looks_like;     // the ticket that a doubt speaks of, or that Role::claimed means
  std::optional<MailNumber> held;             // the held mail, or the answer, that an own x token names
  bool answers_admin_letter = false;          // by its mark, of the admin: one that names no single mail
  std::optional<Unsubscribed> unsubscribed;   // by a u token
  std::optional<LetterNumber> bounced;        // the letter that a b token names
  std::optional<TicketNumber> second_ticket;  // own tokens lead to two tickets: nobody knows which was meant
  std::vector<PrincipalNumber> burned;        // staff principals whose token was seen outside staff
};

}  // namespace gatepost
