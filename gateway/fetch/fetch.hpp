// fetch: mail from the world to RawMail.
//
// takes   the settings of an IMAP account
// gives   new mails in the order of their UIDs; a wait that ends when mail comes
// never   reads a mail, and never tells the server that one is handled before it is told to
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "mail/raw_mail.hpp"

namespace gatepost::fetch {

enum class Tls { implicit, starttls, none };

struct ImapSettings {
  std::string host;  // empty: no IMAP
  int port = 993;
  Tls tls = Tls::implicit;
  std::string ca_file;  // empty: the system's trust
  std::string user;
  std::string password;
  std::string folder = "INBOX";
  std::string handled;     // empty: stays where it is, marked seen
  std::string quarantine;  // empty: as handled
};

/// How far a mailbox was read. `uid` is the last one taken; 0: none.
struct Position {
  std::uint32_t uidvalidity = 0;
  std::uint32_t uid = 0;
};

/// What went wrong with the server, sorted by what to do next.
struct [[nodiscard]] Trouble {
  enum class Next { again, stop } next = Next::again;  // stop: no retry will help before somebody changes something
  std::string what;                                    // for the operator
  std::string hint;
};

struct Batch {
  std::vector<RawMail> mails;
  Position position;     // after these mails
  bool is_more = false;  // further ones wait: fetch again at once
};

enum class Waited { for_mail, for_wake, for_time };

/// A mailbox that the desk reads. Every call connects where there is no connection; after Trouble there is none.
class Mailbox {
 public:
  virtual ~Mailbox() = default;

  /// Up to limits::batch_mails mails with a UID above the position. Another UIDVALIDITY than the position's: from the
  /// first mail on. Mails larger than limits::mail_bytes come as header and beginning, with their whole_size.
  virtual std::variant<Batch, Trouble> fetch(const Position& from) = 0;

  /// Moves mails to the `handled` or `quarantine` folder (made where missing), or marks them seen. Mails that are no
  /// longer there are none of our business.
  virtual std::optional<Trouble> put_away(const std::vector<Place>& handled, const std::vector<Place>& quarantined) = 0;

  /// Until mail comes (IDLE; NOOP where the server has none), somebody wakes, or the time is over.
  virtual std::variant<Waited, Trouble> wait(std::chrono::milliseconds most) = 0;

  /// Ends a wait, from any thread.
  virtual void wake() = 0;
};

std::unique_ptr<Mailbox> open_imap(ImapSettings settings);

/// One mail from standard input (`deliver`) or a file. Reads at most limits::mail_bytes, tells the rest in whole_size.
RawMail read_pipe(int descriptor, Envelope envelope, Time now);

}  // namespace gatepost::fetch
