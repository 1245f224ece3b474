// send: a Wire to the relay.
//
// takes   final bytes with one recipient
// gives   an Outcome, sorted by what to do next
// never   changes a byte, never decides about a retry's time of its own
//
// The connection is kept between letters: a relay with TLS and login takes many times as long for each new one. A
// Relay belongs to one thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "letter/envelope_rule.hpp"
#include "letter/letter.hpp"
#include "letter/outcome.hpp"
#include "mail/bearer.hpp"
#include "mail/limits.hpp"
#include "mail/time.hpp"

namespace gatepost::send {

enum class Tls { implicit, starttls, none };

/// What the provider lets one account send; 0: as much as there is.
struct Pace {
  int per_minute = 0;
  int per_day = 0;
};

/// What the relay does to Message-IDs.
struct RelayIds {
  bool is_own = false;  // it writes its own
  std::string domain;   // of those, where its answer to a letter tells the rest; empty: it does not tell
};

struct SmtpSettings {
  std::string host;
  int port = 587;
  Tls tls = Tls::starttls;  // none is refused for a host that is not this machine
  std::string ca_file;      // empty: the system's trust
  std::string user;         // empty: no login
  std::string password;
  std::shared_ptr<Bearer> bearer;  // logs in by OAUTHBEARER or XOAUTH2 instead of the password
  std::string helo;                // the desk's domain

  Pace pace;
  EnvelopeRule envelope = EnvelopeRule::verp;
  RelayIds ids;
  Span retry_for = limits::retry_for;                // from the first try on; then a letter has failed
  Span delay_told_after = limits::delay_told_after;  // likewise: then an answer's writer hears that it is on its way

  std::chrono::seconds connect_within{30};
  std::chrono::seconds answer_within{600};  // RFC 5321 section 4.5.3.2.6: ten minutes after the end of the mail
};

class Relay {
 public:
  virtual ~Relay() = default;
  virtual Outcome send(const Wire& wire) = 0;
  /// How long the relay may take, from now on, for each answer about sender and recipient, before the text is handed
  /// over: a recipient of whom it says nothing for long must not hold up the others' letters.
  virtual void wait_at_most(std::chrono::seconds) {}
  /// Connects, says hello and logs in, sends nothing: for `check`.
  virtual Outcome greet() = 0;
};

std::unique_ptr<Relay> open_smtp(SmtpSettings settings);

/// How long to wait after the n-th failed attempt (1, 2, …): 1, 2, 5, 15, 30, 60 minutes, then 2 h, each moved by up
/// to 20 % either way, evenly by `seed` (the letter's number: no randomness is needed to spread letters).
std::chrono::seconds retry_after(int attempt, std::int64_t seed);

/// For Relay::wait_at_most(), after so many failed attempts: 20 s at first, each time twice as long, until it is the
/// five minutes that RFC 5321 section 4.5.3.2.3 gives a server for a recipient.
std::chrono::seconds patience_after(int attempts);

}  // namespace gatepost::send
