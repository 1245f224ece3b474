// store: the desk's memory.
//
// takes   raw mails, finished outcomes, the fate of letters
// gives   what is known that matters for a mail; lists for people
// never   interprets a mail or decides anything
//
// record(), put_away() and what told() sets need an open Transaction; whatever else writes joins one that is open or
// commits by itself. Every commit is durable before it returns (SQLite: WAL, synchronous FULL). Faults of the disk or
// database throw store::Failure with a sentence for the operator. A Store belongs to one thread; open one each.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "letter/outcome.hpp"
#include "store/auditing.hpp"
#include "store/erasing.hpp"
#include "store/notes.hpp"
#include "store/rows.hpp"
#include "store/telling.hpp"
#include "store/transaction.hpp"
#include "ticket/asked.hpp"
#include "ticket/clues.hpp"
#include "ticket/known.hpp"

namespace gatepost::store {

class Store {
 public:
  virtual ~Store() = default;

  // --- intake ---
  /// Stores the bytes before anything reads them, and the mailbox position with them, in one commit. A mail whose
  /// place is known already is skipped. Returns the numbers of the new ones.
  virtual std::vector<MailNumber> keep(std::span<const RawMail> mails, const std::optional<Cursor>& cursor) = 0;
  virtual Cursor cursor(const std::string& mailbox) = 0;
  virtual std::vector<std::uint32_t> stored_uids(const Cursor& first, std::uint32_t last) = 0;  // ascending
  virtual std::vector<Pending> pending(std::size_t most_mails, std::size_t most_bytes) = 0;
  virtual std::optional<Pending> pending(MailNumber number) = 0;
  virtual bool is_pending(MailNumber number) = 0;  // asked inside the transaction: another may have been faster
  virtual bool has_news() = 0;  // whether somebody else has committed since this was last asked; quick
  virtual void forget_attempts(std::span<const MailNumber> mails) = 0;  // that failed through no fault of the mails
  virtual void note_attempts(std::span<const MailNumber> mails) = 0;
  virtual Known look_up(const Mail& mail, const Clues& clues, Time now) = 0;
  virtual Known look_up(TicketNumber ticket, Time now) = 0;
  virtual Known look_up(MailNumber held, Time now) = 0;
  virtual void learn(Known& known, const Asked& asked, Time now) = 0;  // adds to what was looked up
  /// Writes down everything that follows from the mail; nothing where another process has recorded it meanwhile.
  virtual void record(const Record& record) = 0;
  virtual void write(const Wire& wire) = 0;  // the bytes of a letter; a commit without them is a std::logic_error

  // --- IMAP hears of it after the commit ---
  virtual std::vector<ToPutAway> to_put_away(const std::string& mailbox, std::size_t most) = 0;
  virtual void put_away(std::span<const MailNumber> mails) = 0;

  // --- timers ---
  virtual std::vector<TicketNumber> tickets_due(Time now, std::size_t most) = 0;
  virtual std::vector<MailNumber> held_due(Time now, std::size_t most) = 0;
  virtual void put_off(TicketNumber ticket, Time until) = 0;  // what is due on it
  virtual void put_off(MailNumber held, Time until) = 0;
  virtual std::optional<Time> next_timer() = 0;

  // --- outbox ---
  /// Letters whose time has come, most urgent first, none less than `least`, then oldest; at least one, however large.
  virtual std::vector<DueLetter> letters_due(Time now, std::size_t most_letters, std::size_t most_bytes,
                                             Priority least = Priority::rest) = 0;
  /// Writes to their rows, durably: a full disk is found out before a letter is sent (P3). Gives those not taken back.
  virtual std::vector<LetterNumber> begin_sending(std::span<const LetterNumber> letters) = 0;
  virtual bool is_waiting(LetterNumber letter) = 0;  // still: one that was begun may have been erased since
  virtual void hurry(Time now) = 0;                  // every letter that waits for its next attempt is due at once
  virtual void hurry_unreached(Time now) = 0;        // likewise those whose last try found no relay
  virtual std::optional<Time> next_letter() = 0;
  /// What became of a letter. `next_try` absent: it is over (sent or failed).
  virtual void settle(LetterNumber letter, const Outcome& outcome, std::optional<Time> next_try, Time now) = 0;
  virtual std::int64_t sent_since(Time since) = 0;  // letters that the relay took later than that
  /// Answers and questions that were first tried by then, wait as a server wants it, and whose writers were not told.
  virtual std::vector<StuckLetter> letters_stuck(Time first_try, std::size_t most) = 0;

  // --- servers ---
  virtual std::optional<ServerState> server(const std::string& name) = 0;  // "imap", "smtp"; absent: never spoken to
  virtual void set_server(const std::string& name, const ServerState& state) = 0;

  // --- safety ---
  virtual Auditing& audit() = 0;  // P30
  virtual Telling& told() = 0;    // the admin
  virtual Notes& notes() = 0;
  virtual Erasing& erasing() = 0;
  /// Into a new file, while others go on working; for begin_after_backup() of whoever opens it as a store.
  virtual void back_up(const std::filesystem::path& copy, const Backup& with) = 0;
  virtual std::optional<Backup> restored() = 0;  // what came with the file, if it is such a copy
  /// It is a store from now on, and gives no number that may have been given since the copy was made.
  virtual void begin_after_backup() = 0;
  virtual Rebuilding& in_place_of_lost() = 0;

  // --- for people ---
  virtual std::optional<TicketView> ticket(TicketNumber number) = 0;
  virtual std::string raw(MailNumber number) = 0;  // the mail as it came; empty: there is no such mail
  virtual std::vector<Ticket> tickets(const Filter& filter) = 0;
  virtual std::vector<Ticket> find(const std::string& words) = 0;
  /// Makes the words of that many events quick to find, which record() leaves for idle moments. Is there more?
  virtual bool make_findable(std::size_t most_events) = 0;
  virtual std::vector<Ticket> history(const std::string& address) = 0;
  virtual Status status() = 0;
  virtual std::vector<TicketNumber> differing_folds() = 0;  // events folded anew differ from the row: none, ever

 protected:
  friend class Transaction;
  virtual void begin() = 0;
  virtual void commit() = 0;
  virtual void roll_back() noexcept = 0;
};

/// Opens the store; brings an older one up to the newest migration. With Create::no a missing file is a Failure.
std::unique_ptr<Store> open(const std::filesystem::path& file, Create create, Stay stay = Stay::until_tidy);

}  // namespace gatepost::store
