#include "store/sender.hpp"

#include <algorithm>
#include <limits>

#include "mail/address.hpp"
#include "mail/limits.hpp"
#include "store/ledger.hpp"
#include "store/list.hpp"
#include "store/outbox.hpp"

namespace gatepost::store {
namespace {

using std::chrono::hours;

constexpr int most_lines = 5;
// No counter is compared with more; only a large provider's domain could ever get here.
constexpr int most_counted = 1000;

TicketLine line_of(const Database& database, Query& row) {
  TicketLine line;
  line.number = TicketNumber{row.number()};
  const auto state = row.text();
  line.state = known_or_fail(database, state_of(state), "a ticket", state);
  line.subject = row.text();
  line.opened = row.time();
  line.merged_into = row.maybe<TicketNumber>();
  return line;
}

/// The language that most of the newest mails have: one "danke" among them is no other.
std::string language_of(Database& database, const std::string& address) {
  auto row = database.query(
      "select language from"
      " (select language, id from mail where sender = ? and language <> '' order by id desc limit 5) as newest"
      " group by language order by count(*) desc, max(id) desc limit 1",
      folded(address));
  return row.next() ? row.text() : std::string();
}

int count_of(Query row) {
  row.next();
  return static_cast<int>(row.number());
}

int on_ticket_since(Database& database, TicketNumber ticket, Time since) {
  return count_of(database.query(
      "select count(*) from (select 1 from letter where ticket = ? and is_counted = 1 and made > ? limit ?) as found",
      ticket, since, most_counted));
}

int to_address_since(Database& database, const std::string& address, Time since) {
  return count_of(
      database.query("select count(*) from (select 1 from letter where counted_as = ? and is_counted = 1 and made > ?"
                     " limit ?) as found",
                     counted_as(address), since, most_counted));
}

std::map<std::string, int> unproven_letters_since(Database& database, Time since) {
  std::map<std::string, int> out;
  auto row = database.query(
      "select folded, count(*) from letter where is_unproven = 1 and is_counted = 0 and made > ? group by folded",
      since);
  while (row.next()) {
    auto address = row.text();
    out[std::move(address)] = static_cast<int>(row.number());
  }
  return out;
}

Counts counts_for(Database& database, const Known& known, const std::string& address, Time now) {
  Counts counts;
  const auto an_hour_ago = now - hours(1);
  counts.to_address_hour = to_address_since(database, address, an_hour_ago);
  counts.to_address_day = to_address_since(database, address, now - hours(24));
  counts.to_domain_hour = count_of(database.query(
      "select count(*) from (select 1 from letter where domain = ? and is_counted = 1 and made > ? limit ?) as found",
      domain_of(address), an_hour_ago, most_counted));
  counts.to_unproven_hour = count_of(
      database.query("select count(*) from (select 1 from letter where is_unproven = 1 and is_counted = 1 and made > ?"
                     " limit ?) as found",
                     an_hour_ago, most_counted));
  counts.unproven_letters_hour = unproven_letters_since(database, an_hour_ago);
  // Which ticket it will be is not decided yet: the one that got most holds.
  for (const auto& [number, ticket] : known.tickets)
    counts.on_ticket_hour = std::max(counts.on_ticket_hour, on_ticket_since(database, number, an_hour_ago));
  return counts;
}

std::optional<Time> last_survey(Database& database, const Known& known, const std::string& sender) {
  auto last = surveyed_at(database, sender);
  for (const auto& [number, one] : known.tickets)
    last = std::max(last, surveyed_at(database, one.ticket.customer.address));
  return last;
}

}  // namespace

std::optional<Time> surveyed_at(Database& database, const std::string& address) {
  auto row = database.query("select max(made) from letter where folded = ? and kind = 'survey'", folded(address));
  return row.next() ? row.maybe_time() : std::nullopt;
}

std::vector<TicketLine> lines_of(Database& database, const std::string& address, TicketNumber left_out) {
  std::vector<TicketLine> lines;
  if (address.empty()) return lines;
  auto row = database.query(
      "select t.id, t.state, coalesce(nullif(t.renamed, ''), t.subject), t.opened, t.merged_into from participant p "
      "join ticket t on t.id = p.ticket"
      " where p.folded = ? and p.position = 0 and p.ticket <> ? order by p.ticket desc limit ?",
      folded(address), left_out, most_lines);
  while (row.next()) lines.push_back(line_of(database, row));
  return lines;
}

bool is_unsubscribed(Database& database, const std::string& address) {
  return database.query("select 1 from unsubscribed where address = ?", folded(address)).next();
}

bool has_bounced(Database& database, const std::string& address) {
  return database.query("select 1 from event where kind = 'bounced' and lower(address) = ? limit 1", folded(address))
      .next();
}

std::vector<SentBefore> sent_before(Database& database, const Mail& mail, std::optional<MailNumber> same, Time now) {
  std::vector<SentBefore> found;
  if (mail.wording.empty()) return found;
  auto row = database.query(
      "select ticket, files from mail where wording = ? and received > ? and id < ? order by id desc limit ?",
      mail.wording, now - limits::same_words_within,
      same.value_or(MailNumber{std::numeric_limits<std::int64_t>::max()}),
      static_cast<std::int64_t>(limits::same_words_mails));
  while (row.next()) {
    const TicketNumber ticket{row.number()};
    found.push_back({ticket, list_of(database, row.text())});
  }
  return found;
}

/// A program may number its letters, or date them.
bool tells_texts_apart(char c) { return !(c == ' ' || c == '\t' || c == '\n' || c == '\r' || (c >= '0' && c <= '9')); }

/// FNV-1a: who makes two texts of one number gains a letter less.
std::optional<std::int64_t> text_number(const Mail& mail) {
  if (mail.reply.size() < limits::same_text_bytes) return std::nullopt;
  std::uint64_t number = 0xcbf29ce484222325ULL;
  for (const char c : mail.reply) {
    if (!tells_texts_apart(c)) continue;
    number = (number ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  }
  return static_cast<std::int64_t>(number);
}

int same_texts(Database& database, const Mail& mail, Time now) {
  const auto number = text_number(mail);
  if (!number) return 0;
  return count_of(database.query(
      "select count(*) from (select 1 from mail where said = ? and received > ? and sender <> ? limit ?) as found",
      *number, now - hours(1), folded(sender_of(mail)), most_counted));
}

std::optional<Gathering> gathering_of(Database& database, const std::string& address, Time now) {
  if (address.empty()) return std::nullopt;
  std::optional<Gathering> found;
  int matters = 0;
  auto row = database.query(
      "select ticket, is_gathered from mail where sender = ? and received > ? and (state = 'opened' or is_gathered = 1)"
      " order by received desc, id desc limit ?",
      folded(address), now - hours(1), limits::new_tickets_hour);
  while (row.next()) {
    const TicketNumber ticket{row.number()};
    if (!found) found = Gathering{ticket};
    found->has_begun = row.number() != 0 || found->has_begun;
    ++matters;
  }
  return matters < limits::new_tickets_hour ? std::nullopt : found;
}

void learn_sender(Database& database, Known& known, const std::string& address, Time now) {
  known.sender_tickets = lines_of(database, address, TicketNumber{});
  known.sender_language = language_of(database, address);
  known.counts = counts_for(database, known, address, now);
  known.surveyed = last_survey(database, known, address);
}

KnownPerson known_person(Database& database, const Known& known, const std::string& address, Time now) {
  return {lines_of(database, address, TicketNumber{}), language_of(database, address),
          counts_for(database, known, address, now)};
}

}  // namespace gatepost::store
