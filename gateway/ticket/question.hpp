// What staff ask by mail (`#show`, `#list` and the others), what a customer asks (`status`), and what the store found
// for it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "mail/mail.hpp"
#include "mail/number.hpp"
#include "mail/time.hpp"
#include "ticket/match.hpp"
#include "ticket/ticket.hpp"

namespace gatepost {

struct Question {
  enum class Kind { show, list, find, history, report, why, own };
  Kind kind = Kind::show;
  /// Of find the words, of history the address, of own the customer's address; of report `day`, `week`, `month`; of
  /// list `open`, `mine`, `late`, `unassigned`, the id of a department, or nothing: what the asker has, and what nobody
  /// has of theirs.
  std::string words;
  std::optional<TicketNumber> ticket;    // of show and why
  std::string person;                    // who asks: staff id
  std::vector<std::string> departments;  // theirs
  Time from{};                           // of report: it tells of what happened since
  Time now{};
  std::int64_t seen = 0;  // of why: the newest event that the answered letter could tell of; 0: unknown

  /// The same was asked, whenever.
  bool is_same(const Question& other) const {
    return kind == other.kind && words == other.words && ticket == other.ticket && person == other.person;
  }
};

/// One line of a customer's other tickets.
struct TicketLine {
  TicketNumber number;
  State state = State::open;
  std::string subject;  // as staff call it
  Time opened{};
  std::optional<TicketNumber> merged_into;  // the ticket that it is a part of
};

struct FoundTicket {
  Ticket ticket;
  std::vector<std::string> texts;  // of find: what was written on it, newest first, within limits::searched_bytes
  std::optional<Ticket> goes_on;   // of own: the ticket that goes on for it, where it was merged
};

/// One entry of a ticket's conversation.
struct Entry {
  std::string kind;  // customer, answer, comment, question, automatic, letter
  std::string from;  // an address, a staff id or "desk"
  Time at{};
  std::string text;
  std::optional<Time> waits_until{};  // of an answer that waits for `#undo`
  bool is_taken_back = false;         // of an answer: nobody outside got it
  std::string to{};                   // of a question: the addresses outside that it went to
};

/// What happened in one department since a time, and how it stands.
struct Figures {
  std::string department;
  int opened = 0;
  int answered = 0;  // for the first time
  int solved = 0;    // and still are
  int open_now = 0;
  int waiting_now = 0;
  int late_now = 0;
  int marks = 0;  // tickets with a mark whose survey went out since
  int mark_sum = 0;
  struct Response {
    Time opened{};
    Time answered{};
  };
  std::map<std::string, int> canned;  // how often each canned answer was used
  std::vector<Response> responses;    // the first ones since, at most limits::responses
};

/// The same of one product, over all departments.
struct ProductFigures {
  std::string product;
  int opened = 0;
  int solved = 0;    // and still are
  int open_now = 0;  // or waiting
  int marks = 0;
  int mark_sum = 0;
};

/// What became of one mail from outside, as far as it is kept.
struct Trace {
  MailNumber mail;
  std::string state;  // as name_of(MailState) has it
  std::string rule;
  Time received{};
  Envelope envelope;
  struct Sent {
    std::string kind;
    std::string to;
    std::string state;  // waiting, sent, failed
    std::string said;   // by the relay
  };
  std::vector<Sent> letters;   // that were made for it, at most limits::entries_told
  std::optional<Mail> read;    // read again; absent: the corridor has not done so, or it cannot be read
  std::optional<Match> match;  // as it is judged now
};

struct Finding {
  Question question;
  std::vector<FoundTicket> tickets;  // at most limits::tickets_told, of own own_tickets_told; of show the one, or none
  std::size_t more = 0;              // tickets beyond those
  std::vector<TicketLine> others;    // of show: of the same customer, newest first, at most 5
  bool wants_no_follow_up = false;   // of show: its customer has said so
  std::vector<Entry> entries;        // of show: oldest first, the newest limits::entries_told
  std::size_t earlier = 0;           // entries before those
  std::vector<Figures> figures;      // of report: by department
  std::vector<ProductFigures> products;  // of report: those that tickets are about
  std::optional<Time> told;              // of own: when this was told before, within limits::status_again
  bool is_partial = false;               // of find: short or frequent words were looked for in what is newest alone
  bool is_behind = false;                // of find: the newest mails' words cannot be found yet
  std::optional<Trace> trace;            // of why: of the newest mail from outside, or the one that the notice told of
};

}  // namespace gatepost
