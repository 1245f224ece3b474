// What a ticket is called: the subject of the mail that opened it, without what mail programs have piled up before it.
#pragma once

#include <optional>
#include <string>

#include "mail/number.hpp"

namespace gatepost::decide {

/// "Re: AW: Re: Kettle" is "Re: Kettle": of the words that say "answer" the first one stays, of those that say
/// "forwarded" likewise. What our own notices begin with goes: "Re: [#1002] Kettle", in a reply that opens a ticket, is
/// "Kettle". A number that no ticket had before `next` is another's mark, as is one that no word of an answer stands
/// before; nothing else changes.
std::string title_of(const std::string& subject, TicketNumber next);

/// "Re: Kettle" is "Kettle": for letters whose template writes "Re: " itself.
std::string matter_of(const std::string& title);

/// "Fwd: Re: Kettle" is "Kettle": without all that says "answer" or "forwarded".
std::string bare_subject(const std::string& subject);

/// The ticket whose mark stands behind the word of an answer, as in every reply to a notice: 1001 of
/// "Re: [#1001] Kettle". Nothing where no ticket before `next` has that number.
std::optional<TicketNumber> number_in(const std::string& subject, TicketNumber next);

}  // namespace gatepost::decide
