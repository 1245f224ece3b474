// A mail of staff that waits for its writer's word: `#send` does what it says, `#drop` gives it up (P9, P14 to P16).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "letter/token.hpp"
#include "mail/mail.hpp"
#include "mail/number.hpp"
#include "mail/time.hpp"

namespace gatepost {

struct Hold {
  /// proven: the writer is known, and is asked because of what stands in the mail, or what happened meanwhile.
  /// unproven: From alone says who wrote it.
  enum class Why { proven, unproven };
  Why why = Why::proven;
  std::string person;                  // staff id
  std::optional<TicketNumber> ticket;  // that it is about
  std::optional<Action> action;        // what its address asked for; absent: unknown
  bool is_told = true;                 // false: the person is asked later, too many letters went there lately
  Time due{};                          // when it is given back; where the person was not asked: when they are
};
std::string_view name_of(Hold::Why why);
std::optional<Hold::Why> why_of(std::string_view name);

/// As the store knows it.
struct HeldMail {
  MailNumber number;
  Hold hold;
  std::int64_t seen = 0;   // the newest event of its ticket when it was held
  bool is_waiting = true;  // false: it was sent, dropped, replaced or given back
  Time received{};
  std::optional<Mail> mail;  // read again; absent: the corridor has not done so
};

/// Of a verdict: the mail is held from now on, or waits on under these terms.
struct Held {
  MailNumber mail;
  Hold hold;
};

}  // namespace gatepost
