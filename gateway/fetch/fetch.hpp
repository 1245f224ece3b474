// fetch: mail from the world to RawMail.
//
// takes   the settings of an IMAP account
// gives   new mails in the order of their UIDs; a wait that ends when mail comes
// never   reads a mail, and never tells the server that one is handled before it is told to
//
// Every call on a Mailbox is bounded in time and bytes. Its thread wants a stack of 64 MB: libetpan reads nested
// brackets by recursion, and only a hostile server sends so many.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "fetch/folders.hpp"
#include "fetch/marks.hpp"
#include "fetch/sight.hpp"
#include "fetch/trouble.hpp"
#include "mail/bearer.hpp"
#include "mail/limits.hpp"
#include "mail/raw_mail.hpp"
#include "mail/tried.hpp"

namespace gatepost::fetch {

enum class Tls { implicit, starttls, none };

/// How long the server may take, and how eagerly mail is awaited.
struct Patience {
  std::chrono::milliseconds connect{30'000};  // with TLS and login each
  std::chrono::milliseconds command{60'000};
  std::uint64_t slowest = 16'384;               // bytes in a second: what a command fetches may take longer by that
  std::chrono::milliseconds idle{24 * 60'000};  // one IDLE; servers may end it after 30 minutes (RFC 2177)
  std::chrono::milliseconds poll{15'000};       // between two questions where the server has no IDLE
  // Dovecot tells an idling client late, and answers a NOOP at once: asked so often for a while after mail came.
  std::chrono::milliseconds brisk{15};
  std::chrono::milliseconds brisk_for{5 * 60'000};
  std::chrono::milliseconds doubt{3'600'000};  // a mail that is not handed out is asked for at least so long
  std::chrono::milliseconds recheck{60'000};   // between two questions for mails that the server left out
};

struct ImapSettings {
  std::string host;  // empty: no IMAP
  int port = 993;
  Tls tls = Tls::implicit;
  std::string ca_file;  // empty: the system's trust
  std::string user;
  std::string password;
  std::shared_ptr<Bearer> bearer;  // logs in by XOAUTH2 instead of the password
  std::string folder = "INBOX";
  std::string handled;         // empty: stays where it is, marked seen
  std::string quarantine;      // empty: as handled
  std::string junk;            // the provider's spam folder; empty: not watched
  Span lease = limits::lease;  // of the mark of who reads the mailbox; 0: none is set
  Patience patience;
};

/// How far a mailbox was read.
struct Position {
  std::uint32_t uidvalidity = 0, uid = 0;  // of the last one taken; 0: none
};

struct Batch {
  std::vector<RawMail> mails;
  Position position;                      // after these mails
  bool is_more = false;                   // further ones wait: fetch again at once
  std::vector<std::uint32_t> left_out{};  // UIDs that the server lists and hands out no mail for; asked for again
};

/// The UIDs of the mailbox from `first` to `last` that are stored already, ascending.
using Stored = std::function<std::vector<std::uint32_t>(const Position& first, std::uint32_t last)>;

enum class Waited { for_mail, for_wake, for_time };

/// A mailbox that the desk reads. Every call connects where there is no connection; after Trouble there is none.
class Mailbox {
 public:
  virtual ~Mailbox() = default;

  /// Up to limits::batch_mails mails with a UID above the position. Another UIDVALIDITY than the position's: from the
  /// first mail on. Mails larger than limits::mail_bytes come as header and beginning, with their whole_size. A mail's
  /// time of arrival is `received`. One that the server refuses, leaves out or breaks at is passed over.
  virtual std::variant<Batch, Trouble> fetch(const Position& from) = 0;

  /// Mails up to the position that are not stored: passed over, or told of late. Looked for when a connection is new
  /// and now and then; else the batch is empty. Asked for in vain five times and for Patience::doubt, one comes empty.
  virtual std::variant<Batch, Trouble> fetch_passed_over(const Position& upto, const Stored& stored) = 0;

  /// Moves mails to the `handled` or `quarantine` folder (made where missing), or marks them seen, where still there.
  virtual std::optional<Trouble> put_away(const std::vector<Place>& handled, const std::vector<Place>& quarantined) = 0;

  /// Until mail comes (IDLE; NOOP where the server has none), somebody wakes, or the time is over.
  virtual std::variant<Waited, Trouble> wait(std::chrono::milliseconds most) = 0;
  virtual Marks* marks() { return nullptr; }  // null: nobody else can be at work here

  /// What was asked for in vain, for whoever opens the mailbox next, and what an earlier one left; before any fetch.
  virtual Tried tried() const { return {}; }
  virtual void recall(const Tried&) {}

  virtual void wake() = 0;  // ends this wait or the next, from any thread or a signal handler
};

std::unique_ptr<Mailbox> open_imap(ImapSettings settings);  // connects at the first call, not here; so does the next
std::unique_ptr<Folders> open_folders(ImapSettings settings);
/// As they are used: what is put away never goes into the folder that mails are read from. Empty: stays where it is.
ImapSettings without_circles(ImapSettings settings);

/// A real login, and a look at the folder. Changes nothing.
std::variant<Sight, Trouble> look(const ImapSettings& settings);

/// One mail from standard input (`deliver`) or a file; of one larger than limits::mail_bytes header and beginning, and
/// its whole_size: all of it goes to the new file `whole`, unless that is empty. Throws std::system_error.
RawMail read_pipe(int descriptor, Envelope envelope, Time now, const std::filesystem::path& whole = {});

}  // namespace gatepost::fetch
