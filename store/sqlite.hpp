// A SQLite file behind two small types. Whatever goes wrong is thrown as Failure: what could not be done, which file,
// and what the operator can do.
//
//   Database database("gatepost.db", std::chrono::seconds(30));
//   database.run("insert into cursor values(?, ?, ?)", name, 7, 12);
//   for (auto row = database.query("select uid, mailbox from cursor where uid > ?", 3); row.next();)
//     use(row.number(), row.text());
//
// Every statement is prepared once and kept. A Database belongs to one thread. Writers of one process stand in line at
// a mutex for each file; only those of other processes are waited for by asking again and again.
#pragma once

#include <sqlite3.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "mail/number.hpp"
#include "mail/time.hpp"

namespace gatepost::store {

/// Bytes to be stored as they are. They are not copied: they must outlive the Query.
struct Bytes {
  std::string_view bytes;
};

class Database;

/// One prepared statement. Lent by the Database's cache to one Query at a time.
class Statement {
 public:
  Statement(Database& database, std::string_view sql);
  bool is_lent = false;

 private:
  friend class Database;
  friend class Query;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  Database& database_;
  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

/// A statement under way with its values bound. After next() was true, each reading call takes the next column.
class Query {
 public:
  template <class... Values>
  Query(Statement& statement, const Values&... values) : Query(&statement) {
    (bind(values), ...);
  }
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  /// Goes to the next row; false: there is none.
  bool next();

  std::int64_t number();
  std::string text();
  Time time();
  std::optional<std::int64_t> maybe_number();
  std::optional<std::string> maybe_text();
  std::optional<Time> maybe_time();
  template <class Kind>
  std::optional<Kind> maybe() {
    const auto value = maybe_number();
    return value ? std::optional(Kind{*value}) : std::nullopt;
  }

 private:
  explicit Query(Statement* statement);
  void bind(std::int64_t value);
  void bind(std::string_view value);
  void bind(const Bytes& value);
  void bind(Time value) { bind(std::int64_t{value.time_since_epoch().count()}); }
  void bind(int value) { bind(std::int64_t{value}); }
  void bind(bool value) { bind(std::int64_t{value ? 1 : 0}); }
  void bind(std::uint32_t value) { bind(static_cast<std::int64_t>(value)); }
  void bind(const std::string& value) { bind(std::string_view(value)); }
  void bind(const char* value) { bind(std::string_view(value)); }
  template <class Tag>
  void bind(Number<Tag> number) {
    bind(number.value);
  }
  template <class Value>
  void bind(const std::optional<Value>& value) {
    if (value)
      bind(*value);
    else
      ++bound_;  // an unbound parameter is null
  }
  void check(int code);

  Statement& statement_;
  int bound_ = 0;
  int column_ = 0;
};

class Database {
 public:
  /// Opens an existing file for reading and writing. Waits for other writers as long as `patience`.
  Database(const std::filesystem::path& file, std::chrono::milliseconds patience);

  /// The log is not merged into the file when this connection is the last to close, but more often before.
  void leave_log();

  template <class... Values>
  Query query(std::string_view sql, const Values&... values) {
    return Query(cached(sql), values...);
  }

  /// A statement whose rows do not matter.
  template <class... Values>
  void run(std::string_view sql, const Values&... values) {
    Query query(cached(sql), values...);
    while (query.next()) continue;
  }

  /// Several statements at once, without values; not kept.
  void run_script(const std::string& sql);

  /// Whether another connection has committed since the last time of asking.
  bool has_news();

  bool is_in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }
  const std::filesystem::path& file() const { return file_; }

  /// Begins a write transaction at once; waits for another writer.
  void begin();
  void commit();
  void roll_back() noexcept;

  [[noreturn]] void fail(int code) const;

 private:
  friend class Statement;
  struct Close {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
  };
  struct Wait {
    std::chrono::milliseconds patience;
    std::chrono::steady_clock::time_point began;
  };
  static int wait_for_writer(void* wait, int tries);
  void switch_to_wal();
  Statement& cached(std::string_view sql);

  std::filesystem::path file_;
  std::unique_ptr<Wait> wait_;
  std::int64_t version_ = 0;                         // as has_news() saw it last
  std::shared_ptr<std::timed_mutex> turn_;           // of this process, for the file
  std::unique_lock<std::timed_mutex> its_our_turn_;  // from begin() to commit() or roll_back()
  std::unique_ptr<sqlite3, Close> handle_;
  std::unordered_map<std::string_view, std::unique_ptr<Statement>> statements_;  // by their SQL
};

/// One write transaction, rolled back unless committed; within one that is open already, a part of that.
class Write {
 public:
  explicit Write(Database& database) : database_(database), is_open_(!database.is_in_transaction()) {
    if (is_open_) database_.begin();
  }
  ~Write() {
    if (is_open_) database_.roll_back();
  }
  Write(const Write&) = delete;
  Write& operator=(const Write&) = delete;
  void commit() {
    if (is_open_) database_.commit();
    is_open_ = false;
  }

 private:
  Database& database_;
  bool is_open_;
};

}  // namespace gatepost::store
