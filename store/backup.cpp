#include "store/backup.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>

#include "ticket/ticket.hpp"

namespace gatepost::store {
namespace {

namespace fs = std::filesystem;

// How many of each could have been given between a backup and the loss of the store. A number given twice would lead
// an old mail to a stranger's ticket. Tickets go on at a round number: people see them.
constexpr std::int64_t gap_of_tickets = 10'000;
constexpr std::int64_t gap_of_others = 1'000'000;
constexpr std::chrono::seconds patience{30};

[[noreturn]] void fail_at(const fs::path& file, const std::string& why) {
  throw Failure("the backup " + file.string() + " cannot be written: " + why);
}

/// Mode 0600 from its first moment: it will hold everybody's mail, and the key.
fs::path new_file_beside(const fs::path& copy) {
  if (fs::exists(copy)) fail_at(copy, "it is there already; choose another name, or take it away");
  auto draft = copy;
  draft += ".part";
  fs::remove(draft);
  const int made = ::open(draft.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  if (made < 0) fail_at(copy, std::strerror(errno));
  ::close(made);
  return draft;
}

void sync(const fs::path& file, const fs::path& copy) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  const bool is_synced = descriptor >= 0 && ::fsync(descriptor) == 0;
  const int error = errno;
  if (descriptor >= 0) ::close(descriptor);
  if (!is_synced) fail_at(copy, std::strerror(error));
}

fs::path folder_of(const fs::path& file) { return fs::absolute(file).parent_path(); }

void add_keys(const fs::path& draft, const Backup& with) {
  Database copied(draft, patience);
  copied.run("delete from backup");
  copied.run("insert into backup(made, keys) values(?, ?)", with.made, with.keys);
}

std::int64_t highest(Database& database, std::string_view sql, std::string_view what) {
  auto row = database.query(sql);
  row.next();
  return std::max(row.number(), last_given(database, what));
}

void leave_out(Database& database, std::string_view what, std::int64_t number) {
  database.run("insert into given(what, number) values(?, ?) on conflict(what) do update set number = excluded.number",
               what, number);
}

std::int64_t round_number_after(std::int64_t number) {
  return ((number + gap_of_tickets) / gap_of_tickets + 1) * gap_of_tickets;
}

}  // namespace

void back_up_to(Database& database, const fs::path& copy, const Backup& with) {
  const auto draft = new_file_beside(copy);
  try {
    database.run("vacuum into ?", draft.string());
    add_keys(draft, with);
    sync(draft, copy);
    fs::rename(draft, copy);
    sync(folder_of(copy), copy);
  } catch (...) {
    std::error_code ignored;
    for (const auto* end : {"", "-wal", "-shm", "-journal"}) fs::remove(draft.string() + end, ignored);
    throw;
  }
}

std::optional<Backup> backup_of(Database& database) {
  auto row = database.query("select made, keys from backup limit 1");
  if (!row.next()) return std::nullopt;
  const auto made = row.time();
  return Backup{made, row.text()};
}

std::int64_t last_given(Database& database, std::string_view what) {
  auto row = database.query("select number from given where what = ?", what);
  return row.next() ? row.number() : 0;
}

void begin_after(Database& database, const GivenNumbers& lost) {
  Write write(database);
  leave_out(database, "ticket", round_number_after(std::max(lost.ticket, first_ticket.value)));
  leave_out(database, "mail", lost.mail + gap_of_others);
  leave_out(database, "letter", lost.letter + gap_of_others);
  leave_out(database, "principal", lost.principal + gap_of_others);
  database.run("delete from backup");
  write.commit();
}

void begin_after(Database& database) {
  begin_after(database, {highest(database, "select max(id) from ticket", "ticket"),
                         highest(database, "select max(id) from mail", "mail"),
                         highest(database, "select max(id) from letter", "letter"),
                         highest(database, "select max(id) from principal", "principal")});
}

}  // namespace gatepost::store
