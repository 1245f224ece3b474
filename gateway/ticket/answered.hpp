// Our letter that a mail answers: what its writer had before their eyes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "letter/letter.hpp"
#include "mail/number.hpp"

namespace gatepost {

struct AnsweredLetter {
  bool is_named = true;   // by In-Reply-To or References; else it is the newest that its reader got on the ticket
  std::int64_t seen = 0;  // the newest event of its ticket that its reader had read with it; 0: unknown
  std::string text;       // its text part
  LetterKind kind = LetterKind::notice;
  std::optional<TicketNumber> ticket;
  std::optional<MailNumber> mail;        // that it was made for; absent: a timer's, or unknown
  std::optional<TicketNumber> split_to;  // where that mail is now, if it was split off
  bool is_direct = false;                // by In-Reply-To: what the mail quotes is this letter

  /// Folded addresses of those whom that mail would have take part: the letter asks about them (P10). Only where the
  /// letter is named.
  std::vector<std::string> brings;
  bool is_refuted = false;  // the sender's domain disowns the mail that brings them
};

}  // namespace gatepost
