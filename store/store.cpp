#include "store/store.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <set>
#include <stdexcept>
#include <thread>

#include "store/audit.hpp"
#include "store/backup.hpp"
#include "store/erase.hpp"
#include "store/held.hpp"
#include "store/intake.hpp"
#include "store/ledger.hpp"
#include "store/lookup.hpp"
#include "store/migrate.hpp"
#include "store/outbox.hpp"
#include "store/principals.hpp"
#include "store/reading.hpp"
#include "store/record.hpp"
#include "store/servers.hpp"
#include "store/sqlite.hpp"
#include "store/sqlite_notes.hpp"
#include "store/timers.hpp"
#include "store/told.hpp"
#include "store/words.hpp"

namespace gatepost::store {
namespace {

// Longer than any honest transaction, shorter than an MTA waits for `deliver`.
constexpr std::chrono::seconds patience{30};

class SqliteRebuilding final : public Rebuilding {
 public:
  explicit SqliteRebuilding(Database& database) : database_(database) {}
  void begin_after(const GivenNumbers& lost) override { store::begin_after(database_, lost); }
  void believe(const Principal& principal) override { believe_in(database_, principal); }
  std::vector<MailNumber> held_of(const std::string& person, std::optional<TicketNumber> ticket) override {
    return held_by(database_, person, ticket);
  }
  std::int64_t give_up_held() override { return give_up_all_held(database_); }

 private:
  Database& database_;
};

class SqliteStore final : public Store {
 public:
  SqliteStore(const std::filesystem::path& file, Stay stay) : database_(file, patience) {
    if (stay == Stay::brief) database_.leave_log();
    if (stay == Stay::as_draft) database_.run_script("pragma synchronous = off; pragma cache_size = -16000");
    migrate(database_);
  }

  std::vector<MailNumber> keep(std::span<const RawMail> mails, const std::optional<Cursor>& cursor) override {
    return keep_mails(database_, mails, cursor);
  }
  Cursor cursor(const std::string& mailbox) override { return cursor_of(database_, mailbox); }
  std::vector<std::uint32_t> stored_uids(const Cursor& first, std::uint32_t last) override {
    return stored_uids_of(database_, first, last);
  }
  std::vector<Pending> pending(std::size_t most_mails, std::size_t most_bytes) override {
    return pending_mails(database_, most_mails, most_bytes);
  }
  std::optional<Pending> pending(MailNumber number) override { return pending_mail(database_, number); }
  bool is_pending(MailNumber number) override { return is_pending_mail(database_, number); }
  bool has_news() override { return database_.has_news(); }
  void forget_attempts(std::span<const MailNumber> mails) override { forget_attempts_at(database_, mails); }
  void note_attempts(std::span<const MailNumber> mails) override { note_attempts_at(database_, mails); }
  Known look_up(const Mail& mail, const Clues& clues, Time now) override {
    return known_for_mail(database_, mail, clues, now);
  }
  Known look_up(TicketNumber ticket, Time now) override { return known_for_ticket(database_, ticket, now); }
  Known look_up(MailNumber held, Time now) override { return known_for_held(database_, held, now); }
  void learn(Known& known, const Asked& asked, Time now) override { learn_asked(database_, known, asked, now); }
  void record(const Record& record) override {
    const auto unwritten = record_all(database_, record);
    unwritten_.insert(unwritten.begin(), unwritten.end());
  }
  void write(const Wire& wire) override {
    add_wire(database_, wire);
    unwritten_.erase(wire.number);
  }

  std::vector<ToPutAway> to_put_away(const std::string& mailbox, std::size_t most) override {
    return mails_to_put_away(database_, mailbox, most);
  }
  void put_away(std::span<const MailNumber> mails) override { mark_put_away(database_, mails); }

  std::vector<TicketNumber> tickets_due(Time now, std::size_t most) override {
    return due_tickets(database_, now, most);
  }
  void put_off(TicketNumber ticket, Time until) override { put_off_ticket(database_, ticket, until); }
  void put_off(MailNumber held, Time until) override { put_off_held(database_, held, until); }
  std::vector<MailNumber> held_due(Time now, std::size_t most) override { return due_held(database_, now, most); }
  std::optional<Time> next_timer() override {
    const auto ticket = next_timer_time(database_);
    const auto held = next_held_time(database_);
    return !ticket || (held && *held < *ticket) ? held : ticket;
  }

  std::vector<DueLetter> letters_due(Time now, std::size_t most_letters, std::size_t most_bytes,
                                     Priority least) override {
    return due_letters(database_, now, most_letters, most_bytes, least);
  }
  bool is_waiting(LetterNumber letter) override { return is_letter_waiting(database_, letter); }
  std::vector<LetterNumber> begin_sending(std::span<const LetterNumber> letters) override {
    return begin_letters(database_, letters);
  }
  void hurry(Time now) override { hurry_letters(database_, now); }
  void hurry_unreached(Time now) override { hurry_unreached_letters(database_, now); }
  std::optional<Time> next_letter() override { return next_letter_time(database_); }
  void settle(LetterNumber letter, const Outcome& outcome, std::optional<Time> next_try, Time now) override {
    settle_letter(database_, letter, outcome, next_try, now);
  }
  std::int64_t sent_since(Time since) override { return letters_sent_since(database_, since); }
  std::vector<StuckLetter> letters_stuck(Time first_try, std::size_t most) override {
    return stuck_letters(database_, first_try, most);
  }

  std::optional<ServerState> server(const std::string& name) override { return server_state(database_, name); }
  void set_server(const std::string& name, const ServerState& state) override {
    save_server_state(database_, name, state);
  }

  Auditing& audit() override { return auditing_; }
  Telling& told() override { return telling_; }
  Notes& notes() override { return notes_; }
  Erasing& erasing() override { return erasing_; }

  std::optional<TicketView> ticket(TicketNumber number) override { return view_of(database_, number); }
  std::string raw(MailNumber number) override { return raw_of(database_, number); }
  std::vector<Ticket> tickets(const Filter& filter) override { return tickets_by(database_, filter); }
  std::vector<Ticket> find(const std::string& words) override { return tickets_with(database_, words); }
  bool make_findable(std::size_t most) override { return store::make_findable(database_, most); }
  std::vector<Ticket> history(const std::string& address) override { return tickets_of(database_, address); }
  void back_up(const std::filesystem::path& copy, const Backup& with) override { back_up_to(database_, copy, with); }
  std::optional<Backup> restored() override { return backup_of(database_); }
  void begin_after_backup() override { store::begin_after(database_); }
  Rebuilding& in_place_of_lost() override { return rebuilding_; }
  Status status() override { return status_of(database_); }
  std::vector<TicketNumber> differing_folds() override { return tickets_unlike_their_events(database_); }

 protected:
  void begin() override {
    database_.begin();
    unwritten_.clear();
  }
  void commit() override {
    if (!unwritten_.empty()) throw std::logic_error("a letter was recorded and never written");
    database_.commit();
  }
  void roll_back() noexcept override { database_.roll_back(); }

 private:
  Database database_;
  SqliteAuditing auditing_{database_};
  SqliteTelling telling_{database_};
  SqliteNotes notes_{database_};
  SqliteErasing erasing_{database_};
  SqliteRebuilding rebuilding_{database_};
  std::set<LetterNumber> unwritten_;  // of the transaction that is open
};

[[noreturn]] void fail_to_make(const std::filesystem::path& file) {
  const std::string said = std::strerror(errno);
  throw Failure("the store " + file.string() + " cannot be made: " + said +
                "; let the user that gatepost runs as write its folder, or correct [store] path");
}

/// A power cut may lose a new file's name although its content was synced.
void sync_folder_of(const std::filesystem::path& file) {
  const int folder = ::open(std::filesystem::absolute(file).parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;
  ::fsync(folder);
  ::close(folder);
}

/// Before SQLite can make it with the mode of the umask: mails of customers are nobody else's. SQLite gives its log
/// the same mode.
void make_if_missing(const std::filesystem::path& file) {
  const int made = ::open(file.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  if (made < 0 && errno == EEXIST) return;
  if (made < 0) fail_to_make(file);
  ::close(made);
  sync_folder_of(file);
}

/// A file that somebody is making a store of has its first page within moments.
bool stays_empty(const std::filesystem::path& file) {
  for (int look = 0; look < 100 && std::filesystem::file_size(file) == 0; ++look)
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  return std::filesystem::file_size(file) == 0;
}

}  // namespace

Transaction::Transaction(Store& store) : store_(store) { store_.begin(); }

Transaction::~Transaction() {
  if (is_open_) store_.roll_back();
}

void Transaction::commit() {
  store_.commit();
  is_open_ = false;
}

std::unique_ptr<Store> open(const std::filesystem::path& file, Create create, Stay stay) {
  if (create == Create::yes) make_if_missing(file);
  if (!std::filesystem::exists(file))
    throw Failure("there is no store " + file.string() + ": correct [store] path, or make one with gatepost run");
  // SQLite would make one of it, and nobody could tell any more that the desk's own is lost.
  if (create == Create::no && stays_empty(file))
    throw Failure("the store " + file.string() + " is an empty file: copy a backup into its place, or take it away");
  return std::make_unique<SqliteStore>(file, stay);
}

}  // namespace gatepost::store
