// Letters that wait, and what became of them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/sqlite.hpp"
#include "store/store.hpp"

namespace gatepost::store {

/// What the store must know of a letter beside its Wire.
struct Sending {
  std::string writer;        // staff id of an answer's writer; empty: none
  bool is_unproven = false;  // as of the Letter
  PrincipalNumber recipient;
  std::int64_t seen = 0;  // of letters to staff: the newest event of the ticket
  std::optional<Time> not_before;
  std::optional<MailNumber> mail;  // that it was made for; absent: a timer's
  Letters how = Letters::go;
  std::optional<TicketNumber> answer_on;  // of a mail that answers many: the one on whose events this answer stands
};

/// The mailbox behind an address as far as the counters care (P21): nobody gets more letters by writing as me+1@,
/// me+2@ and so on, which many providers deliver to me@.
std::string counted_as(std::string_view address);

/// All of it but what add_wire() adds.
void add_letter(Database& database, const Wire& wire, const Sending& sending);
void add_wire(Database& database, const Wire& wire);
std::vector<DueLetter> due_letters(Database& database, Time now, std::size_t most_letters, std::size_t most_bytes,
                                   Priority least);
bool is_letter_waiting(Database& database, LetterNumber letter);
/// Returns those that still waited; the others were taken back meanwhile.
std::vector<LetterNumber> begin_letters(Database& database, std::span<const LetterNumber> letters);
/// It is never sent. One whose sending was begun is a std::logic_error: in a transaction that is known before.
void take_back_letter(Database& database, LetterNumber letter, Time now);
void hurry_letters(Database& database, Time now);
void hurry_unreached_letters(Database& database, Time now);
std::optional<Time> next_letter_time(Database& database);
void settle_letter(Database& database, LetterNumber letter, const Outcome& outcome, std::optional<Time> next_try,
                   Time now);
std::int64_t letters_sent_since(Database& database, Time since);
std::vector<StuckLetter> stuck_letters(Database& database, Time first_try, std::size_t most);
void mark_delay_told(Database& database, LetterNumber letter);

}  // namespace gatepost::store
