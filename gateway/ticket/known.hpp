// What the store knows that matters for one mail (or one timer): read in the same transaction in which the verdict is
// recorded, so that nothing can change between. A value: identify and decide never ask the store themselves.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "letter/canned.hpp"
#include "letter/letter.hpp"
#include "mail/number.hpp"
#include "ticket/absence.hpp"
#include "ticket/answered.hpp"
#include "ticket/delayed.hpp"
#include "ticket/ending.hpp"
#include "ticket/held.hpp"
#include "ticket/principal.hpp"
#include "ticket/question.hpp"
#include "ticket/ticket.hpp"

namespace gatepost {

/// Automatic letters so far, for the counters (P9, P21).
struct Counts {
  int to_address_hour = 0;
  int to_address_day = 0;
  int to_domain_hour = 0;
  int to_unproven_hour = 0;
  int on_ticket_hour = 0;
  int same_text_hour = 0;                            // mails of others with the text of this one
  std::map<std::string, int> unproven_letters_hour;  // to staff, for mail that others may have sent; by folded address
};

/// A Message-ID that customers may see again.
struct CustomerId {
  std::string id;
  std::string reader;  // folded address of the one whom our letter went to; empty: a mail that came in
};

/// A Message-ID that somebody outside whom staff asked has sent or received.
struct OutsiderId {
  std::string id;
  std::string outsider;  // their folded address
};

/// What whoever answers should have seen before: an answer, a comment, a mail of the customer, words to a survey;
/// solved, reopened; a ticket merged into it.
struct Said {
  std::int64_t event = 0;  // its number: later ones have higher ones
  EventKind kind = EventKind::commented;
  Time at{};
  std::string actor;
  std::string name;
  std::string address;
  std::string text;
  std::string value;                         // of absorbed: the number of the ticket
  std::optional<MailNumber> mail;            // that it came by
  std::optional<TicketNumber> written_to{};  // a part of this one, whose people's it is
  bool is_unlooked = false;                  // as Event::is_unlooked
  bool is_taken_back = false;   // an answer that went to nobody: `commented`, as only colleagues have read it
  std::optional<Time> until{};  // of an answer: until when it waits for `#undo`, or waited
};

/// A merge or a split of the ticket, or what undid it; or another customer's from then on (`handed_over`).
struct Join {
  EventKind kind = EventKind::absorbed;
  Time at{};
  TicketNumber other;              // of handed_over: none
  std::optional<MailNumber> mail;  // that it came by
  Ticket before;                   // as the ticket was
  Ticket after;                    // and when all of that mail was done
  Ticket without;                  // of a merge: as it would be now, had the two never been one
  bool has_words_since = false;    // of the customer, or to them
};

/// Another ticket of the same people, with what was said there: no less secret here, or known to them as well.
struct Elsewhere {
  TicketNumber ticket;
  std::set<std::string> readers;     // folded addresses of those who take part there
  std::vector<std::string> inside;   // comments, and the words of files that came with them
  std::vector<std::string> outside;  // what its customer wrote, and answers
};

/// A ticket with what a verdict on it needs beside the fold.
/// How a ticket waits for its customer.
struct Wait {
  Time since{};
  bool is_asked = false;     // the customer was asked whether the matter is done
  bool is_answered = false;  // staff had the last word; else `#wait` puts off what they owe
};

struct KnownTicket {
  Ticket ticket;
  std::vector<CustomerId> customer_ids;  // of the customers' mails and our letters to them, oldest first
  std::vector<OutsiderId> outsider_ids;  // of letters to outsiders and their mails, oldest first; if asked for
  std::string last_from_customer;        // text of their newest mail
  std::vector<TicketLine> others;        // of the same customer, newest first, at most 5
  bool wants_no_follow_up = false;       // its customer has said so
  std::optional<Time> surveyed;          // when that customer last got a survey
  std::optional<Wait> wait;              // where its time has come, and it waits for the customer
  bool has_bounced = false;              // mail to its customer came back; looked up where the desk may write by itself
  std::vector<Said> said;                // newest first; only where a mark of staff leads to the ticket
  bool is_all_said = true;               // false: there is more than limits::said_entries or said_bytes
  std::vector<Join> joins;               // newest first; only where they were asked for
  std::set<std::string> inside_files;    // SHA-256 of those of the mail's files that came with a comment before
  std::set<std::string> sent_files;      // SHA-256 of those of the mail's files that our letters brought before
  std::set<std::string> sent_elsewhere;  // likewise, that answers on other tickets brought
  std::map<std::string, std::set<std::string>> files_to;  // of these: the folded addresses whom answers brought them to
  std::int64_t handed_over = 0;                           // the event that made it its customer's; 0: it always was
  std::vector<TicketNumber> relatives;   // those that it was split from, or once was merged with; with `said`
  std::vector<std::string> said_beside;  // comments on these, which are no less secret here, and words of files that
                                         // came with a comment on any of them, or on this one
  std::vector<Elsewhere> elsewhere;      // newest first; with `said`
  /// Answers to mails that came on this ticket, on those that were split off it.
  std::map<TicketNumber, std::vector<Said>> answered_beside;
};

/// Open tickets with one tag, for an answer to all of them.
struct Tagged {
  std::vector<TicketNumber> tickets;  // oldest first; none where there are more than limits::reply_all
  std::size_t count = 0;              // how many there are
  std::set<std::string> tags;         // all that open tickets carry
};

/// A letter that a report speaks of.
struct KnownLetter {
  LetterNumber number;
  LetterKind kind = LetterKind::answer;
  std::optional<TicketNumber> ticket;
  std::string recipient;
  std::string writer;  // staff id of the answer's writer; empty: none
  std::string text;
  bool is_reported = false;    // its failure was told before: by a report or by the relay
  bool is_delay_told = false;  // its writer knows that it is on its way still
};

/// Somebody else than the mail's sender, for whom it may open a ticket.
struct KnownPerson {
  std::vector<TicketLine> tickets;  // as their customer, newest first, at most 5
  std::string language;             // of their earlier mails; empty: unknown
  Counts counts;
};

/// A mail of the sender's in the same words, lately.
struct SentBefore {
  TicketNumber ticket;
  std::vector<std::string> files;  // SHA-256
};

/// New matters of the sender within the last hour, where they are more than anybody has.
struct Gathering {
  TicketNumber ticket;     // that the newest of them is on
  bool has_begun = false;  // a mail was gathered there in that hour: staff know
};

/// New tickets of lately.
struct Storm {
  int tickets = 0;                   // opened within limits::storm_window; limits::storm_counted at most
  std::map<std::string, Time> told;  // by department: when it last heard of such tickets together, if lately
};

/// Numbers of principals that a store had given which was lost: by kind and name.
using FormerNumbers = std::map<std::pair<Principal::Kind, std::string>, PrincipalNumber>;

struct Known {
  TicketNumber next_ticket;  // numbers that are free, in this transaction, from here on
  LetterNumber next_letter;
  PrincipalNumber next_principal;
  std::shared_ptr<const FormerNumbers> former;  // of whoever is made known first from now on; null: none

  std::optional<MailNumber> same;                   // the same mail was recorded before (P2)
  std::string same_in;                              // the folder in which that one was set aside as spam; empty: not
  std::map<TicketNumber, KnownTicket> tickets;      // every one that a clue leads to
  std::set<TicketNumber> worn;                      // clues lead there, but all was erased for its age: named alone
  std::map<std::string, TicketNumber> message_ids;  // of the mail's references: to the ticket they belong to
  std::set<std::string> inside_ids;                 // of these: mails of staff and outsiders that answered no customer
  std::vector<SentBefore> same_words;               // newest first
  bool names_unsent = false;               // a signed Message-ID that stands in the mail is of no letter of this store
  std::optional<Gathering> gathering;      // of the sender, where there is one
  Storm storm;                             // where the mail may open a ticket
  std::map<std::string, Span> usual;       // likewise: what departments need for a first response, in working time
  std::vector<TicketNumber> one_of_many;   // of a ticket that is: those to be told of with it, its fold alone
  Signatures signatures;                   // of the writer, where From names one of staff
  std::optional<AnsweredLetter> answered;  // absent: unknown
  Canned canned;                           // where the mail's commands speak of them
  Absences away;                           // of staff
  std::vector<HeldMail> held;              // those that the mail may speak of, newest first
  std::vector<DelayedAnswer> delayed;      // newest first; only where `#undo` asks for them
  std::map<MailNumber, TicketNumber> clicked;   // answers that x tokens name
  std::map<LetterNumber, KnownLetter> letters;  // those that b tokens or returned Message-IDs name
  std::vector<Principal> principals;          // all of staff, departments and the desk; those of the clues; the sender
  std::vector<TicketLine> sender_tickets;     // of the sender as a customer, newest first, at most 5
  std::string sender_language;                // of the sender's earlier mails; empty: unknown
  Counts counts;                              // for the sender's address
  std::map<std::string, KnownPerson> people;  // by folded address: those whom commands or a forward name
  std::optional<Time> surveyed;               // when the sender (or the ticket's customer) last got a survey
  std::vector<Finding> findings;              // for what staff ask
  Tagged tagged;                              // where `#reply-all` asks for them
};

/// What is known of that person, where it is another than the mail's sender.
inline const KnownPerson* person_of(const Known& known, std::string_view address) {
  const auto found = known.people.find(folded(address));
  return found == known.people.end() ? nullptr : &found->second;
}

}  // namespace gatepost
