// What is to be done about one mail or one timer: one finished value, recorded in one transaction.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "letter/letter.hpp"
#include "mail/number.hpp"
#include "ticket/event.hpp"
#include "ticket/principal.hpp"

namespace gatepost {

/// Where every mail ends, in exactly one of them (P1). `received` is none of them: not yet considered.
enum class MailState { received, opened, appended, obeyed, held, refused, noted, set_aside, quarantined };
std::string_view name_of(MailState state);

struct Verdict {
  MailState state = MailState::noted;
  std::string rule;                    // why, in words for explain, #why and the log
  std::optional<TicketNumber> ticket;  // the ticket the mail belongs to
  std::vector<Event> events;           // in order; the tickets are their fold
  std::vector<Letter> letters;
  std::vector<Principal> principals;  // new ones and raised generations
};

}  // namespace gatepost
