// Mails of the past in a store that takes the place of a lost one: numbers that the lost one had given, and that stand
// in tokens all over the world, mean the same tickets and people again (P7, P8). What is known of it was found out by a
// first look over all mails (foretelling.hpp).
#pragma once

#include <map>
#include <memory>
#include <set>
#include <vector>

#include "mail/mail.hpp"
#include "store/store.hpp"
#include "ticket/clues.hpp"
#include "ticket/known.hpp"
#include "ticket/match.hpp"
#include "ticket/verdict.hpp"

namespace gatepost {

struct Past {
  /// A mail of `parent` that stood on a ticket of its own later: staff split it off.
  struct Split {
    TicketNumber parent;
    TicketNumber number;
    MailNumber mail;
  };

  std::map<MailNumber, TicketNumber> opens;                                    // by the mail that opened it
  std::vector<Split> splits;                                                   // lowest number first
  std::shared_ptr<const FormerNumbers> principals;                             // all that are proven
  std::map<PrincipalNumber, std::pair<Principal::Kind, std::string>> holders;  // the same by number
  std::int64_t before_first_mail = 0;  // what the numbers of mails have more than in a store that began with them
  std::set<TicketNumber> opened{};     // so far
};

/// What the tokens of a mail prove is put down in the store. A one-click address, or a question that it answers, bears
/// the number that a held mail had in the lost store: it gets that of the writer's mail that waits now.
void recall(const Past& past, store::Store& store, const Mail& mail, Clues& clues, Time now);

/// The number of the ticket that the mail opens, if it does.
void foretell(const Past& past, MailNumber number, const Match& match, Known& known);
void note_opened(Past& past, const Verdict& verdict);

}  // namespace gatepost
