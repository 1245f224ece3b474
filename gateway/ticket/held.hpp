// A mail of staff that waits for its writer's word: `#send` does what it says, `#drop` gives it up (P9, P14 to P16).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "letter/token.hpp"
#include "mail/mail.hpp"
#include "mail/number.hpp"
#include "mail/raw_mail.hpp"
#include "mail/time.hpp"
#include "ticket/answered.hpp"

namespace gatepost {

struct Hold {
  /// proven: the writer is known, and reads in the question what stands against the mail.
  /// unproven: From alone says who wrote it.
  /// automatic: their own, but a program may have sent it, and they had been asked too often to be told at once.
  /// What else stands against these two is looked at when their writer stands up for them.
  /// parked: nobody could read it (P4); the admin's word lets it be tried once more. It has no writer: `person` is
  /// empty, and `told` has a line each for From, Subject, the size and why.
  /// junk: the provider takes it for spam; the admin's word lets it in. As for `parked` there is no writer, and `told`
  /// has a line each for From, Subject and why, and a last one where a signed address of the desk stands in it.
  enum class Why { proven, unproven, automatic, parked, junk };
  Why why = Why::proven;
  std::string person;                  // staff id
  std::optional<TicketNumber> ticket;  // that it is about
  std::optional<Action> action;        // what its address asked for; absent: unknown
  std::string told;  // of proven: what it shows of inside, as its writer was told; of `#reply-all` the tickets, too
  std::vector<std::string> readers;  // folded addresses of those whom an answer would have reached; empty: unknown
  bool is_told = true;               // false: the person is asked later, too many letters went there lately
  Time due{};                        // when it is given back; where the person was not asked: when they are
};
std::string_view name_of(Hold::Why why);
std::optional<Hold::Why> why_of(std::string_view name);

/// As the store knows it.
struct HeldMail {
  MailNumber number;
  Hold hold;
  std::int64_t seen = 0;   // the newest event of its ticket when it was held
  bool is_waiting = true;  // false: it was sent, dropped, replaced or given back
  Envelope envelope;
  Time received{};
  std::optional<Mail> mail;                // read again; absent: nothing of it is needed
  std::optional<AnsweredLetter> answered;  // with the mail; of proven its `seen` is that above
};

/// Of a verdict: the mail is held from now on, or waits on under these terms.
struct Held {
  MailNumber mail;
  Hold hold;
};

}  // namespace gatepost
