// The first look over mails of the past: which numbers the store that was lost had given, and to what.
//
// takes   all mails in the order of their arrival, with the marks that bear tokens of ours (P8)
// gives   for tickets and people that tokens prove the numbers that they had; how far numbers had been given
// never   believes a number without its MAC, nor gives one number to two
//
// A ticket's first mail bears no number. It is the mail that replies with the ticket's token refer to; where only staff
// replied, whose notices refer to no mail of the customer's, it is the one with the subject of the notice, if there is
// one alone that can be meant. In doubt it is none, and the ticket gets a new number.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "mail/mail.hpp"
#include "past.hpp"
#include "store/store.hpp"
#include "ticket/asked.hpp"
#include "ticket/clues.hpp"
#include "ticket/desk.hpp"

namespace gatepost {

struct Foretold {
  Past past;
  std::vector<Staff> former;      // people of the company who answered customers, and are none of staff now
  store::GivenNumbers highest;    // that any token bears
  std::set<TicketNumber> proven;  // tickets that any mail answers
};

class Foretelling {
 public:
  explicit Foretelling(const Desk& desk) : desk_(desk) {}

  void learn(MailNumber number, const Mail& mail, const Clues& clues);
  Foretold end() const;

 private:
  /// Of each mail as little as is needed: words as hashes.
  struct Heard {
    MailNumber number;
    std::uint64_t id = 0;                  // its Message-ID; 0: none
    std::uint64_t matter = 0;              // its subject without what replies put before it; 0: none
    std::string from;                      // folded
    std::uint64_t sender = 0;              // the same
    std::string name;                      // beside it, of the company's people
    std::vector<std::uint64_t> refers_to;  // Message-IDs of others
    std::vector<std::uint64_t> copied;     // other addresses in its header
    std::vector<std::uint64_t> named;      // addresses in the text; of staff's replies
    std::vector<TicketNumber> merges;      // numbers that staff typed, of tickets to merge theirs into
    std::optional<Token> way_in;           // the token that leads to its ticket
    std::optional<Token> held;             // the one that its sender most likely was given
    int certainty = 0;                     // of that
    bool is_staffs = false;
    bool is_automatic = false;
    bool is_refuted = false;
  };
  friend class TicketNumbers;
  friend class PeopleNumbers;

  void note_numbers(const Clues& clues);
  void note_named(const Asked& asked, const Heard& by);
  std::vector<Staff> former_staff() const;

  const Desk& desk_;
  std::vector<Heard> heard_;
  std::set<PrincipalNumber> answering_;                   // only staff are given a way to answer customers
  std::set<std::string> asked_;                           // folded addresses that staff have asked something
  std::map<TicketNumber, std::set<std::string>> let_in_;  // whom staff named on it
  std::set<TicketNumber> asked_on_;                       // the tickets on which they did
  store::GivenNumbers highest_;
  std::set<TicketNumber> proven_;
};

}  // namespace gatepost
