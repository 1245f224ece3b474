#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <map>

#include "catch.hpp"
#include "desk_day.hpp"
#include "seeds.hpp"

using namespace gatepost;
using namespace gatepost::store;

namespace {

using Counts = std::map<std::string, std::int64_t>;

/// Rows of each table; full text aside, which is made of the others.
Counts rows_of(const std::filesystem::path& file) {
  Database database(file, hours(0));
  std::vector<std::string> names;
  auto table = database.query("select name from sqlite_master where type = 'table' and name not like 'words%'");
  while (table.next()) names.push_back(table.text());
  Counts rows;
  for (const auto& name : names) {
    auto row = database.query("select count(*) from " + name);
    row.next();
    rows[name] = row.number();
  }
  return rows;
}

std::int64_t tables_of(const std::filesystem::path& file) {
  Database database(file, hours(0));
  auto row = database.query("select version from meta");
  return row.next() ? row.number() : 0;
}

bool knows(Store& store, std::string id, TicketNumber ticket) {
  Mail mail;
  mail.references = {id};
  return store.look_up(mail, Clues{}, noon).message_ids[id] == ticket;
}

/// A store of those tables that waits for its migration, made large so that migrating it takes more than a page.
void make_large_store_of(std::int64_t number, const std::filesystem::path& file) {
  make_store_of(number, file);
  Database database(file, hours(0));
  database.run_script(
      "with recursive n(i) as (select 100 union all select i + 1 from n where i < 3000)"
      " insert into mail(id, state, attempts, received, size, whole_size, envelope_recipients,"
      " to_put_away, rule, message_id, sender, subject, language)"
      " select i, 'noted', 0, i, 1, 0, '[]', 0, '', i || '@shop.test', 'x@shop.test', '', ''"
      " from n; insert into raw(mail, bytes) select id, 'x' from mail where id >= 100");
}

enum class End { migrated, refused, killed };

using Handler = void (*)(int);
const Handler goes_on = SIG_IGN;
const Handler dies = SIG_DFL;

/// The present program opens the store on a disk that has no more room than that, in a process of its own, which sees
/// a full disk or dies of it.
End opened_within(rlim_t bytes, Handler of_full_disk, const std::filesystem::path& file) {
  const pid_t child = ::fork();
  if (child == 0) {
    std::signal(SIGXFSZ, of_full_disk);
    const rlimit no_core{0, 0};
    ::setrlimit(RLIMIT_CORE, &no_core);
    const rlimit room{bytes, bytes};
    ::setrlimit(RLIMIT_FSIZE, &room);
    try {
      open(file, Create::no);
      ::_exit(0);
    } catch (const Failure&) {
      ::_exit(1);
    }
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  if (WIFSIGNALED(status)) return End::killed;
  return WEXITSTATUS(status) == 0 ? End::migrated : End::refused;
}

}  // namespace

TEST_CASE("a store of each earlier program is migrated, and all that was in it is there", "[P3][P30]") {
  for (std::int64_t number = 1; number <= newest_tables(); ++number) {
    INFO("tables of migration " << number);
    Folder folder;
    make_store_of(number, folder.file());
    const auto before = rows_of(folder.file());
    const auto store = open(folder.file(), Create::no);
    CHECK(tables_of(folder.file()) == newest_tables());
    for (const auto& [table, rows] : before) {
      INFO(table);
      CHECK(rows_of(folder.file()).at(table) >= rows);
    }

    CHECK(store->differing_folds().empty());
    const auto kettle = store->ticket({1001});
    REQUIRE(kettle);
    CHECK(kettle->ticket.customer.address == "cora@shop.test");
    CHECK(kettle->ticket.subject == "Kettle leaks");
    CHECK(kettle->ticket.first_response);
    CHECK(store->ticket({1002})->ticket.customer.name == "Kim");
    CHECK(kettle->messages.at(0).text == "The kettle leaks below.");
    for (int mail = 1; mail <= 5; ++mail) CHECK(store->raw({mail}) == "raw mail " + std::to_string(mail));
    CHECK(store->cursor("INBOX").uid == 4);
    CHECK(store->pending(10, 1'000).at(0).number == MailNumber{5});

    const auto due = store->letters_due(noon, 10, 1'000);
    REQUIRE(due.size() == 1);
    CHECK(due[0].wire.bytes == "bytes 3");
    CHECK(due[0].wire.recipient == "kim@shop.test");
    CHECK(due[0].attempts == 1);
    CHECK(store->begin_sending(std::vector{due[0].wire.number}).size() == 1);

    CHECK(knows(*store, "one@shop.test", {1001}));
    CHECK(knows(*store, "l2@desk.test", {1001}));
    CHECK(knows(*store, "four@shop.test", {1002}));
    const auto known = store->look_up(TicketNumber{1001}, noon);
    const auto alice = std::ranges::find(known.principals, PrincipalNumber{2}, &Principal::number);
    REQUIRE(alice != known.principals.end());
    CHECK(alice->generation == 3);
    CHECK(known.next_principal > PrincipalNumber{3});
    CHECK(store->find("invoice").size() == 1);
    CHECK(store->find("leaks below").size() == 1);
    CHECK(store->held_due(Time(std::chrono::microseconds(99'000)), 10).size() == (number >= 7 ? 1 : 0));
    CHECK(store->history("cora@shop.test").size() == 1);
  }
}

TEST_CASE("the audit accounts for all that was in a store of each earlier program", "[P30]") {
  for (std::int64_t number = 1; number <= newest_tables(); ++number) {
    INFO("tables of migration " << number);
    Folder folder;
    make_store_of(number, folder.file());
    const auto store = open(folder.file(), Create::no);
    const Time then{std::chrono::microseconds(6'000)};
    std::vector<Difference> found = store->audit().differences("INBOX", then);
    for (std::optional<TicketNumber> last = TicketNumber{0}; last;)
      last = store->audit().look_at_tickets(*last, 100, found);
    CHECK(found.empty());
    const auto account = store->audit().figures();
    CHECK(account.mails == (number >= 7 ? 6 : 5));
    CHECK(account.letters.sent == 2);
    CHECK(account.letters.waiting == 1);
    CHECK(store->audit().kept_from({"INBOX", 7, 1}, 9).size() == (number >= 7 ? 5 : 4));
  }
}

TEST_CASE("a store of each earlier program goes on: a mail is kept, a ticket opened, and its letter waits") {
  for (std::int64_t number = 1; number <= newest_tables(); ++number) {
    INFO("tables of migration " << number);
    DeskDay day;
    day.store.reset();
    std::filesystem::remove(day.folder.file());
    make_store_of(number, day.folder.file());
    day.store = open(day.folder.file(), Create::no);
    const auto next = day.store->look_up(TicketNumber{0}, noon).next_ticket;
    CHECK(next == TicketNumber{number >= 23 ? 1501 : 1003});
    day.open_ticket(next, "new@shop.test");
    CHECK(day.store->letters_due(noon, 10, 1'000).size() == 2);
    CHECK(day.store->differing_folds().empty());
  }
}

TEST_CASE("a migration that runs out of disk, or is killed, leaves the old store whole", "[P3]") {
  for (const auto of_full_disk : {goes_on, dies}) {
    INFO((of_full_disk == dies ? "killed" : "full disk"));
    Folder folder;
    make_large_store_of(1, folder.file());
    const auto before = rows_of(folder.file());
    const auto size = std::filesystem::file_size(folder.file());
    int failed = 0;
    // The log of a migration grows page by page; each step lets it come a little further. After the commit it may be
    // stopped as well, while the log is merged: then the new tables are whole.
    for (rlim_t room = 0; tables_of(folder.file()) == 1; room += 48 * 1024) {
      REQUIRE(room < 40 * size);
      CHECK(rows_of(folder.file()) == before);
      if (opened_within(room, of_full_disk, folder.file()) != End::migrated) ++failed;
    }
    CHECK(failed >= 3);
    CHECK(tables_of(folder.file()) == newest_tables());
    const auto store = open(folder.file(), Create::no);
    CHECK(store->ticket({1002}));
    CHECK(store->audit().figures().mails == before.at("mail"));
  }
}
