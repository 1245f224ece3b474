#include "store/sqlite.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <thread>
#include <utility>

#include "store/store.hpp"

namespace gatepost::store {
namespace {

using std::chrono::steady_clock;

const char* advice(int code) {
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "another process holds it: find it with fuser and let it end";
    case SQLITE_FULL: return "make room on its disk, then start again";
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN: return "let the user that gatepost runs as read and write the file and its folder";
    case SQLITE_CORRUPT: return "stop gatepost, keep the file, and put a backup back";
    case SQLITE_NOTADB: return "it is no store of gatepost: check [store] path, or put a backup back";
    case SQLITE_IOERR: return "look at the disk and its room, and at the system's log, then start again";
    default: return "this is a fault of gatepost: please report it with this line";
  }
}

// Memory statistics, which nobody reads, put a lock around every allocation: a tenth of what a mail costs here.
void turn_statistics_off() { [[maybe_unused]] static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

std::shared_ptr<std::timed_mutex> turn_at(const std::filesystem::path& file) {
  static std::mutex guard;
  static std::map<std::filesystem::path, std::weak_ptr<std::timed_mutex>> turns;
  const std::lock_guard lock(guard);
  auto& known = turns[file];
  auto turn = known.lock();
  if (!turn) known = turn = std::make_shared<std::timed_mutex>();
  return turn;
}

}  // namespace

Statement::Statement(Database& database, std::string_view sql) : database_(database) {
  sqlite3_stmt* made = nullptr;
  const int code = sqlite3_prepare_v3(database.handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &made, nullptr);
  handle_.reset(made);
  if (code != SQLITE_OK) database.fail(code);
}

Query::Query(Statement* statement) : statement_(*statement) {
  if (statement_.is_lent) throw std::logic_error("a statement of the store was used inside itself");
  statement_.is_lent = true;
}

Query::~Query() {
  sqlite3_reset(statement_.handle_.get());
  sqlite3_clear_bindings(statement_.handle_.get());
  statement_.is_lent = false;
}

bool Query::next() {
  column_ = 0;
  const int code = sqlite3_step(statement_.handle_.get());
  if (code != SQLITE_ROW && code != SQLITE_DONE) statement_.database_.fail(code);
  return code == SQLITE_ROW;
}

std::int64_t Query::number() { return sqlite3_column_int64(statement_.handle_.get(), column_++); }

std::string Query::text() {
  const int column = column_++;
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.handle_.get(), column));
  const int size = sqlite3_column_bytes(statement_.handle_.get(), column);
  return bytes ? std::string(bytes, static_cast<std::size_t>(size)) : std::string();
}

Time Query::time() { return Time(Time::duration(number())); }

std::optional<std::int64_t> Query::maybe_number() {
  const bool is_null = sqlite3_column_type(statement_.handle_.get(), column_) == SQLITE_NULL;
  const auto value = number();
  return is_null ? std::nullopt : std::optional(value);
}

std::optional<std::string> Query::maybe_text() {
  const bool is_null = sqlite3_column_type(statement_.handle_.get(), column_) == SQLITE_NULL;
  auto value = text();
  return is_null ? std::nullopt : std::optional(std::move(value));
}

std::optional<Time> Query::maybe_time() {
  const auto value = maybe_number();
  return value ? std::optional(Time(Time::duration(*value))) : std::nullopt;
}

void Query::bind(std::int64_t value) { check(sqlite3_bind_int64(statement_.handle_.get(), ++bound_, value)); }

void Query::bind(std::string_view value) {
  // A view without data would be bound as null.
  const char* data = value.data() ? value.data() : "";
  check(sqlite3_bind_text64(statement_.handle_.get(), ++bound_, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Query::bind(const Bytes& value) {
  const char* data = value.bytes.data() ? value.bytes.data() : "";
  check(sqlite3_bind_blob64(statement_.handle_.get(), ++bound_, data, value.bytes.size(), SQLITE_STATIC));
}

void Query::check(int code) {
  if (code != SQLITE_OK) statement_.database_.fail(code);
}

Database::Database(const std::filesystem::path& file, std::chrono::milliseconds patience)
    : file_(std::filesystem::absolute(file)),
      wait_(std::make_unique<Wait>(Wait{patience, {}})),
      turn_(turn_at(file_)),
      its_our_turn_(*turn_, std::defer_lock) {
  turn_statistics_off();
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(file_.c_str(), &opened,
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  handle_.reset(opened);
  if (code != SQLITE_OK) fail(code);
  if (sqlite3_db_readonly(opened, "main") == 1) fail(SQLITE_READONLY);
  sqlite3_busy_handler(opened, wait_for_writer, wait_.get());
  switch_to_wal();
  // Another writer's commit empties the cache, so a large one would be memory for nothing. A longer log writes the
  // pages that every mail changes to the file itself less often.
  run_script(
      "pragma synchronous = full; pragma foreign_keys = on; pragma temp_store = memory; pragma cache_size = -1500;"
      "pragma wal_autocheckpoint = 3000;"
      "pragma secure_delete = on");  // what is erased is overwritten, though not all of it
}

// Whoever opens next reads the log that was left, so it must not grow long.
bool Database::has_news() {
  auto row = query("pragma data_version");
  const auto before = std::exchange(version_, row.next() ? row.number() : 0);
  return version_ != before;
}

void Database::leave_log() {
  sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  run_script("pragma wal_autocheckpoint = 400");
}

// Three threads and `deliver` share the file, and a transaction takes less than a millisecond: SQLite's own handler
// would sleep up to a hundred of them.
int Database::wait_for_writer(void* state, int tries) {
  auto& wait = *static_cast<Wait*>(state);
  if (tries == 0) wait.began = steady_clock::now();
  if (steady_clock::now() - wait.began >= wait.patience) return 0;
  std::this_thread::sleep_for(std::chrono::microseconds(std::min(1000, 100 + 20 * tries)));
  return 1;
}

// SQLite does not ask the busy handler when somebody else switches the same new file at the same time.
void Database::switch_to_wal() {
  std::string mode;
  for (int tries = 0;; ++tries) {
    sqlite3_stmt* made = nullptr;
    int code = sqlite3_prepare_v2(handle_.get(), "pragma journal_mode = wal", -1, &made, nullptr);
    if (code == SQLITE_OK) code = sqlite3_step(made);
    if (code == SQLITE_ROW) mode = reinterpret_cast<const char*>(sqlite3_column_text(made, 0));
    sqlite3_finalize(made);
    if (code == SQLITE_ROW) break;
    if ((code & 0xff) != SQLITE_BUSY || wait_for_writer(wait_.get(), tries) == 0) fail(code);
  }
  if (mode != "wal")
    throw Failure("the store " + file_.string() + " cannot keep a write-ahead log: put it on a local disk");
}

void Database::run_script(const std::string& sql) {
  const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

void Database::begin() {
  if (is_in_transaction()) throw std::logic_error("the store has a transaction open already");
  if (!its_our_turn_.try_lock_for(wait_->patience)) fail(SQLITE_BUSY);
  try {
    run("begin immediate");
  } catch (...) {
    its_our_turn_.unlock();
    throw;
  }
}

void Database::commit() {
  run("commit");
  its_our_turn_.unlock();
}

void Database::roll_back() noexcept {
  // A full disk makes SQLite roll back by itself.
  if (is_in_transaction()) sqlite3_exec(handle_.get(), "rollback", nullptr, nullptr, nullptr);
  if (its_our_turn_.owns_lock()) its_our_turn_.unlock();
}

void Database::fail(int code) const {
  const bool has_words = handle_ && (sqlite3_errcode(handle_.get()) & 0xff) == (code & 0xff);
  const std::string said = has_words ? sqlite3_errmsg(handle_.get()) : sqlite3_errstr(code);
  throw Failure("the store " + file_.string() + " failed: " + said + " (" + std::to_string(code) + "); " +
                advice(code));
}

Statement& Database::cached(std::string_view sql) {
  if (const auto known = statements_.find(sql); known != statements_.end()) return *known->second;
  auto made = std::make_unique<Statement>(*this, sql);
  const std::string_view kept = sqlite3_sql(made->handle_.get());
  return *statements_.emplace(kept, std::move(made)).first->second;
}

}  // namespace gatepost::store
