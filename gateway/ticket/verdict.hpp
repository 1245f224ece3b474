// What is to be done about one mail or one timer: one finished value, recorded in one transaction.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "letter/letter.hpp"
#include "mail/number.hpp"
#include "ticket/absence.hpp"
#include "ticket/ending.hpp"
#include "ticket/event.hpp"
#include "ticket/held.hpp"
#include "ticket/principal.hpp"

namespace gatepost {

/// Where every mail ends, in exactly one of them (P1). `received` is none of them: not yet considered.
enum class MailState { received, opened, appended, obeyed, held, refused, noted, set_aside, quarantined };
std::string_view name_of(MailState state);

/// How a mail ended that was held before.
struct Settled {
  MailNumber mail;
  MailState state = MailState::appended;
  std::string rule;
  std::optional<TicketNumber> ticket{};  // that it led to; absent: as before
};

/// A file that only colleagues may see.
struct InsideFile {
  TicketNumber ticket;
  std::string sha256;
  std::string text{};  // its words; empty: none that can be read, or the ticket had the file before
};

struct Verdict {
  MailState state = MailState::noted;
  std::string rule;                     // why, in words for explain, #why and the log
  std::optional<TicketNumber> ticket;   // the ticket the mail belongs to
  std::optional<TicketNumber> came_by;  // the one it was written to, where that was merged into `ticket`
  bool may_come_again = false;          // a customer's words, which they may send once more by mistake
  bool stays = false;                   // IMAP hears nothing of it: the mail stays in its folder as it is
  bool is_gathered = false;             // one of very many new matters of its sender, put on a ticket with others
  std::vector<Event> events;            // in order; the tickets are their fold
  std::vector<Letter> letters;
  std::vector<Principal> principals;  // new ones and raised generations
  std::vector<Held> held;             // the mail itself, where it ends in MailState::held, or one held before
  std::vector<AbsenceChange> absences;
  std::vector<std::string> unsubscribed;  // folded addresses that want no more follow-ups
  std::vector<Settled> settled;           // of mails held before
  std::vector<LetterNumber> taken_back;   // of an answer that waited for `#undo`: they are never sent
  std::vector<LetterNumber> delays_told;  // letters whose writers learn that these are still on their way
  std::vector<InsideFile> inside_files;
  std::vector<Ending> endings;  // of the mail, where it teaches its writer's signature
};

}  // namespace gatepost
