#include "store/erase.hpp"

#include <algorithm>
#include <filesystem>

#include "mail/address.hpp"
#include "mail/limits.hpp"
#include "store/blank.hpp"
#include "store/ledger.hpp"
#include "store/transaction.hpp"

namespace gatepost::store {
namespace {

std::vector<TicketNumber> in_order(const TicketNumbers& numbers) { return {numbers.begin(), numbers.end()}; }

std::vector<LetterNumber> letters_in(Query row) {
  std::vector<LetterNumber> letters;
  while (row.next()) letters.push_back(LetterNumber{row.number()});
  return letters;
}

/// Id, Message-ID, fingerprint.
std::vector<GoingMail> mails_in(Query row) {
  std::vector<GoingMail> mails;
  while (row.next()) {
    GoingMail mail{MailNumber{row.number()}};
    mail.message_id = row.text();
    mail.fingerprint = row.maybe_text().value_or("");
    mails.push_back(std::move(mail));
  }
  return mails;
}

/// Where the person only takes part, was asked or is named. Addresses are compared as they are everywhere else.
TicketNumbers named_on(Database& database, const std::string& address) {
  TicketNumbers tickets = numbers_of(database.query("select ticket from participant where folded = ?", address));
  auto row = database.query("select distinct ticket, address from event where address <> ''");
  while (row.next()) {
    const TicketNumber ticket{row.number()};
    if (folded(row.text()) == address) tickets.insert(ticket);
  }
  return tickets;
}

void add_once(std::vector<GoingMail>& mails, std::vector<GoingMail> more) {
  for (auto& mail : more)
    if (std::ranges::find(mails, mail.number, &GoingMail::number) == mails.end()) mails.push_back(std::move(mail));
}

void add_once(std::vector<LetterNumber>& letters, const std::vector<LetterNumber>& more) {
  for (const auto letter : more)
    if (std::ranges::find(letters, letter) == letters.end()) letters.push_back(letter);
}

/// Mails of those tickets, but for those that another ticket has as well, like one answer to many.
std::vector<GoingMail> mails_of_tickets(Database& database, const std::vector<TicketNumber>& numbers) {
  const auto tickets = set_of(numbers);
  return mails_in(database.query(
      "select id, message_id, fingerprint from mail where id in"
      " (select mail from event where ticket in (select value from json_each(?)) and mail is not null"
      " union select id from mail where ticket in (select value from json_each(?))"
      " union select mail from held where ticket in (select value from json_each(?)))"
      " and erased is null and state <> 'received' and (ticket is null or ticket in (select value from json_each(?)))"
      " and not exists (select 1 from event e join ticket t on t.id = e.ticket where e.mail = mail.id"
      " and t.erased is null and e.ticket not in (select value from json_each(?))) order by id",
      tickets, tickets, tickets, tickets, tickets));
}

/// Whichever tickets they are on.
std::vector<GoingMail> mails_of_person(Database& database, const std::string& address) {
  return mails_in(
      database.query("select id, message_id, fingerprint from mail where erased is null and state <> 'received'"
                     " and (sender = ? or lower(envelope_sender) = ?) order by id",
                     address, address));
}

void find_mails(Database& database, Going& going) {
  going.mails = mails_of_tickets(database, going.tickets);
  if (!going.address.empty()) add_once(going.mails, mails_of_person(database, going.address));
}

/// Sent ones of the other tickets where the person took part that name them: no colleague's unsent letter is lost by
/// it.
void find_letters_beside(Database& database, Going& going) {
  auto row = database.query(
      "select l.id, wire.text, wire.bytes from letter l join wire on wire.letter = l.id where l.state <> 'waiting'"
      " and l.ticket in (select value from json_each(?)) and (instr(lower(wire.text), ?)"
      " or instr(lower(cast(wire.bytes as text)), ?)) order by l.id",
      set_of(going.beside), going.address, going.address);
  while (row.next()) {
    const LetterNumber letter{row.number()};
    const bool is_in_text = names_address(row.text(), going.address);
    const bool is_in_bytes = names_address(row.text(), going.address);
    if (is_in_text || is_in_bytes) add_once(going.letters, {letter});
  }
}

/// On those tickets, or made for those mails; to the person, and where they are named.
void find_letters(Database& database, Going& going) {
  going.letters = letters_in(
      database.query("select id from letter where ticket in (select value from json_each(?))"
                     " union select id from letter where mail in (select value from json_each(?)) order by id",
                     set_of(going.tickets), set_of(going.mails)));
  if (!going.address.empty()) {
    add_once(going.letters, letters_in(database.query("select id from letter where folded = ?", going.address)));
    find_letters_beside(database, going);
  }
  auto row =
      database.query("select count(*) from letter where state = 'waiting' and id in (select value from json_each(?))",
                     set_of(going.letters));
  if (row.next()) going.waiting = row.number();
}

void find_unsolved(Database& database, Going& going) {
  going.unsolved = in_order(numbers_of(
      database.query("select id from ticket where state <> 'solved' and id in (select value from json_each(?))",
                     set_of(going.tickets))));
}

/// With what was merged into them, and into that.
void add_parts(Database& database, TicketNumbers& tickets) {
  for (std::size_t before = 0; before != tickets.size();) {
    before = tickets.size();
    tickets.merge(numbers_of(
        database.query("select id from ticket where erased is null and merged_into in (select value from json_each(?))",
                       set_of(tickets))));
  }
}

}  // namespace

Going SqliteErasing::of_person(const std::string& address) {
  Going going;
  going.address = folded(address);
  if (going.address.empty()) return going;
  const auto theirs =
      numbers_of(database_.query("select ticket from participant where folded = ? and position = 0", going.address));
  auto beside = named_on(database_, going.address);
  std::erase_if(beside, [&](TicketNumber one) { return theirs.contains(one); });
  going.tickets = in_order(theirs);
  going.beside = in_order(beside);
  find_unsolved(database_, going);
  find_mails(database_, going);
  find_letters(database_, going);
  going.is_customer =
      database_.query("select 1 from principal where kind in ('customer', 'outsider') and name = ?", going.address)
          .next();
  going.is_unsubscribed = database_.query("select 1 from unsubscribed where address = ?", going.address).next();
  return going;
}

Going SqliteErasing::of_age(Time before, std::size_t most) {
  const auto count = static_cast<std::int64_t>(most);
  Going going;
  // What was merged into another one is as old as that.
  auto tickets = numbers_of(database_.query(
      "select id from ticket t where state = 'solved' and solved < ? and erased is null and merged_into is null"
      " and timer is null and not exists (select 1 from letter where ticket = t.id and state = 'waiting')"
      " order by solved limit ?",
      before, count));
  add_parts(database_, tickets);
  going.tickets = in_order(tickets);
  if (!tickets.empty()) find_mails(database_, going);
  add_once(going.mails, mails_in(database_.query(
                            "select id, message_id, fingerprint from mail where ticket is null and erased is null"
                            " and received < ? and state not in ('received', 'held', 'quarantined') and not exists"
                            " (select 1 from event e join ticket t on t.id = e.ticket where e.mail = mail.id"
                            " and t.erased is null) order by received limit ?",
                            before, count)));
  if (!going.mails.empty() || !tickets.empty()) find_letters(database_, going);
  add_once(going.letters,
           letters_in(database_.query("select id from letter where ticket is null and recipient <> '' and made < ?"
                                      " and state <> 'waiting' order by made limit ?",
                                      before, count)));
  return going;
}

void SqliteErasing::erase(const Going& going, const std::string& why, Time now) {
  const auto people = people_of(database_, going);
  blank_letters(database_, going, now);
  blank_events(database_, going, why, now);
  blank_mails(database_, going, now);
  blank_people(database_, going, people, now);
}

void SqliteErasing::erase_arrived(MailNumber mail, Time now) { blank_arrived(database_, mail, now); }

void SqliteErasing::remember(std::span<const Mark> marks, std::uint64_t bytes) {
  for (const auto& [mark, at] : marks)
    database_.run("insert into erased(mark, at) values(?, ?) on conflict(mark) do update set at = excluded.at", mark,
                  at);
  database_.run("delete from erased_file");
  database_.run("insert into erased_file(bytes) values(?)", static_cast<std::int64_t>(bytes));
}

std::optional<Time> SqliteErasing::erased_at(const std::string& mark) {
  auto row = database_.query("select at from erased where mark = ?", mark);
  return row.next() ? std::optional(row.time()) : std::nullopt;
}

std::uint64_t SqliteErasing::bytes_remembered() {
  auto row = database_.query("select bytes from erased_file");
  return row.next() ? static_cast<std::uint64_t>(row.number()) : 0;
}

std::vector<std::string> SqliteErasing::people() {
  std::vector<std::string> people;
  auto row = database_.query(
      "select folded from participant where folded <> '' union select sender from mail where sender <> ''"
      " union select folded from letter where folded <> ''");
  while (row.next()) people.push_back(row.text());
  return people;
}

void SqliteErasing::begin(Time now) { database_.run("insert into erasing(since) values(?)", now); }

void SqliteErasing::begin_later(Time now) {
  database_.run("insert into erasing(since) select ? where not exists (select 1 from erasing where since > ?)",
                now + limits::erased_arrivals, now);
}

std::optional<Time> SqliteErasing::begun() {
  auto row = database_.query("select min(since) from erasing");
  return row.next() ? row.maybe_time() : std::nullopt;
}

void SqliteErasing::end(Time started) { database_.run("delete from erasing where since <= ?", started); }

/// A word that was deleted from the full text stays in it beside the note that it was, until all pieces are made one:
/// a negative number of pages begins that, positive ones go on until nothing changes (FTS5, "merge").
bool SqliteErasing::merge_words() {
  const auto changes = [this] {
    auto row = database_.query("select total_changes()");
    row.next();
    return row.number();
  };
  Write write(database_);
  const auto before = changes();
  database_.run("insert into words(words, rank) values('merge', ?)",
                is_merging_ ? limits::merged_pages : -limits::merged_pages);
  const bool has_changed = changes() - before > 1;  // the insert itself is one
  write.commit();
  is_merging_ = has_changed;
  return has_changed;
}

Cleaned SqliteErasing::clean_file(std::uint64_t most_bytes) {
  const bool is_short = std::filesystem::file_size(database_.file()) <= most_bytes;
  try {
    // What is put in order meanwhile is as large as the store: not in memory.
    if (is_short) database_.run_script("pragma temp_store = file; vacuum; pragma temp_store = memory");
  } catch (const Failure&) {
    database_.run_script("pragma temp_store = memory");
    return Cleaned::not_yet;
  }
  auto row = database_.query("pragma wal_checkpoint(truncate)");
  if (!row.next() || row.number() != 0) return Cleaned::not_yet;
  return is_short ? Cleaned::wholly : Cleaned::but_for_remains;
}

}  // namespace gatepost::store
