// What goes through the store's door: values only. A part of store.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "letter/letter.hpp"
#include "mail/mail.hpp"
#include "store/rebuilding.hpp"
#include "ticket/ticket.hpp"
#include "ticket/verdict.hpp"

namespace gatepost::store {

enum class Create { no, yes };

/// A program that is started for each mail leaves the write-ahead log beside the file: merging it at each end, as
/// others do, would take as long as the mail itself. A draft is worth nothing before it is whole: no commit waits for
/// the disk, and whoever makes it has it synced at the end.
enum class Stay { until_tidy, brief, as_draft };

/// How far a mailbox was read.
struct Cursor {
  std::string mailbox;
  std::uint32_t uidvalidity = 0;
  std::uint32_t uid = 0;
};

/// What a copy of the store has besides.
struct Backup {
  Time made{};
  std::string keys;  // the text of the key file
};

/// A mail that was stored and not yet considered.
struct Pending {
  MailNumber number;
  RawMail raw;
  int attempts = 0;          // how often its consideration was begun before
  bool is_released = false;  // set aside before, and let in by a person's word
};

/// Letters are sent; or they were, long ago, by a store that was lost: what they said is not known, and they never go.
enum class Letters { go, are_gone };

/// Everything that follows from one mail (or timer), recorded at once.
struct Record {
  std::optional<MailNumber> number;  // absent: a timer
  const Mail* mail = nullptr;        // as it was read; null: a timer, or unreadable
  Verdict verdict;
  /// verdict.letters, signed, in the same order; rendered too, or without bytes, which write() brings.
  std::vector<Wire> letters;
  Time now{};
  Letters how = Letters::go;
};

/// A letter that is to be sent.
struct DueLetter {
  Wire wire;
  int attempts = 0;               // that failed before
  std::string writer;             // staff id of an answer's writer; empty: none
  std::optional<Time> first_try;  // of these
};

/// How a server did when we last spoke to it, whichever process that was.
struct ServerState {
  bool is_well = true;
  Time since{};               // it is so
  std::optional<Time> seen;   // that it last did what we wanted; of IMAP
  std::optional<Time> until;  // our account rests, so that it is not locked
  int tries = 0;              // in a row that the account was refused
  std::optional<Time> told;   // that the admin last heard of a refused account
  std::string said, hint;     // of the trouble
};

/// A mail that IMAP is still to be told of.
struct ToPutAway {
  MailNumber number;
  Place place;
  bool is_quarantined = false;
};

/// One entry of a ticket as people read it.
struct Message {
  std::string kind;  // customer, answer, comment, question, automatic, letter
  std::string from;
  Time at{};
  std::string text;
  std::optional<MailNumber> mail{};   // that it came by; absent: a letter
  std::optional<Time> waits_until{};  // of an answer that waits for `#undo`
  bool is_taken_back = false;         // of an answer: nobody outside got it
  std::string to{};                   // of a question: the addresses outside that it went to
};

struct TicketView {
  Ticket ticket;
  std::vector<Message> messages;
  std::vector<Event> events;
};

struct Filter {
  bool with_solved = false;
  std::string department;  // empty: all
  std::string assignee;
};

struct Status {
  std::int64_t mails = 0;
  std::vector<std::pair<std::string, std::int64_t>> mails_by_state;
  std::vector<std::pair<std::string, std::int64_t>> tickets_by_state;
  std::vector<std::pair<std::string, std::int64_t>> waiting_by_kind;
  std::optional<Time> oldest_waiting;    // made then
  std::optional<Time> oldest_undecided;  // a mail that came then
  std::int64_t letters_waiting = 0;
  std::int64_t letters_sent = 0;
  std::int64_t letters_failed = 0;
  std::int64_t letters_taken_back = 0;
  struct Waiting {
    LetterNumber number;
    std::string kind, recipient, said;
    int attempts = 0;
    Time next_try{};
    Time made{};
    bool is_for_undo = false;  // until next_try; no try was begun
  };
  std::vector<Waiting> waiting;  // those that wait longest first, at most 20
  struct Failed {
    LetterNumber number;
    std::string kind, recipient, said;
    int code = 0;  // of SMTP; 0: there was no answer
    Time settled{};
  };
  std::vector<Failed> failed;  // the latest first, at most 20
};

}  // namespace gatepost::store
