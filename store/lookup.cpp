#include "store/lookup.hpp"

#include <algorithm>
#include <set>

#include "mail/address.hpp"
#include "store/files.hpp"
#include "store/ledger.hpp"
#include "store/outbox.hpp"

namespace gatepost::store {
namespace {

using std::chrono::hours;

constexpr int most_lines = 5;
constexpr int most_customer_ids = 30;
constexpr int most_staff_texts = 20;
// No counter is compared with more; only a large provider's domain could ever get here.
constexpr int most_counted = 1000;

std::int64_t next_after(Query row, std::int64_t first) {
  row.next();
  return std::max(row.number() + 1, first);
}

void give_numbers(Database& database, Known& known) {
  known.next_ticket = {next_after(database.query("select max(id) from ticket"), first_ticket.value)};
  known.next_letter = {next_after(database.query("select max(id) from letter"), 1)};
  known.next_principal = {next_after(database.query("select max(id) from principal"), 1)};
}

// --- tickets ---

TicketLine line_of(const Database& database, Query& row) {
  TicketLine line;
  line.number = TicketNumber{row.number()};
  const auto state = row.text();
  line.state = known_or_fail(database, state_of(state), "a ticket", state);
  line.subject = row.text();
  line.opened = row.time();
  return line;
}

/// The customer's newest tickets but the one left out.
std::vector<TicketLine> lines_of(Database& database, const std::string& address, TicketNumber left_out) {
  std::vector<TicketLine> lines;
  if (address.empty()) return lines;
  auto row = database.query(
      "select t.id, t.state, t.subject, t.opened from participant p join ticket t on t.id = p.ticket"
      " where p.folded = ? and p.position = 0 and p.ticket <> ? order by p.ticket desc limit ?",
      folded(address), left_out, most_lines);
  while (row.next()) lines.push_back(line_of(database, row));
  return lines;
}

std::vector<CustomerId> customer_ids_of(Database& database, TicketNumber ticket) {
  std::vector<CustomerId> ids;
  auto row = database.query(
      "select m.id, coalesce(l.folded, '') from message_id m left join letter l on l.message_id = m.id"
      " where m.ticket = ? and m.is_customers = 1 order by m.at desc limit ?",
      ticket, most_customer_ids);
  while (row.next()) {
    auto id = row.text();
    ids.push_back({std::move(id), row.text()});
  }
  std::ranges::reverse(ids);
  return ids;
}

std::string last_from_customer(Database& database, TicketNumber ticket) {
  auto row = database.query(
      "select text from event where ticket = ? and kind = 'customer_wrote' order by id desc limit 1", ticket);
  return row.next() ? row.text() : std::string();
}

std::vector<StaffText> staff_texts_of(Database& database, TicketNumber ticket) {
  std::vector<StaffText> texts;
  auto row = database.query(
      "select actor, text from event where ticket = ? and kind in ('answered', 'commented') order by id desc limit ?",
      ticket, most_staff_texts);
  while (row.next()) {
    auto actor = row.text();
    texts.push_back({std::move(actor), row.text()});
  }
  return texts;
}

void learn_ticket(Database& database, Known& known, TicketNumber number) {
  if (known.tickets.contains(number)) return;
  auto ticket = load_ticket(database, number);
  if (!ticket) return;
  KnownTicket found;
  found.customer_ids = customer_ids_of(database, number);
  found.last_from_customer = last_from_customer(database, number);
  found.staff_texts = staff_texts_of(database, number);
  found.others = lines_of(database, ticket->customer.address, number);
  found.ticket = std::move(*ticket);
  known.tickets.emplace(number, std::move(found));
}

void learn_files(Database& database, Known& known, const Mail& mail) {
  for (auto& [number, found] : known.tickets) found.sent_files = files_sent_before(database, number, mail.attachments);
}

void learn_message_ids(Database& database, Known& known, const std::vector<std::string>& ids) {
  for (const auto& id : ids) {
    auto row = database.query("select ticket from message_id where id = ?", id);
    if (row.next()) known.message_ids.emplace(id, TicketNumber{row.number()});
  }
}

// --- letters ---

bool is_reported(Database& database, LetterNumber letter) {
  return database.query("select 1 from event where letter = ? limit 1", letter).next();
}

void learn_letter(Database& database, Known& known, Query row) {
  if (!row.next()) return;
  KnownLetter letter;
  letter.number = LetterNumber{row.number()};
  const auto kind = row.text();
  letter.kind = known_or_fail(database, letter_kind_of(kind), "a letter", kind);
  letter.ticket = row.maybe<TicketNumber>();
  letter.recipient = row.text();
  letter.writer = row.text();
  letter.is_reported = is_reported(database, letter.number);
  known.letters.emplace(letter.number, std::move(letter));
}

void learn_letters(Database& database, Known& known, const std::vector<Token>& tokens, const Mail& mail) {
  for (const auto& token : tokens)
    if (token.action == Action::bounce)
      learn_letter(database, known,
                   database.query("select id, kind, ticket, recipient, writer from letter where id = ?", token.number));
  if (mail.bounce && !mail.bounce->original_message_id.empty())
    learn_letter(database, known,
                 database.query("select id, kind, ticket, recipient, writer from letter where message_id = ? limit 1",
                                mail.bounce->original_message_id));
}

/// What answers may have been typed into, where the mail quotes without marks.
void learn_answered_text(Database& database, Known& known, const Mail& mail) {
  if (mail.unmarked.empty()) return;
  for (const auto& id : answered_ids_of(mail)) {
    auto row = database.query(
        "select wire.text from letter l join wire on wire.letter = l.id where l.message_id = ? limit 1", id);
    if (!row.next()) continue;
    known.answered_text = row.text();
    return;
  }
}

void learn_tickets(Database& database, Known& known, const std::vector<Token>& tokens) {
  for (const auto& token : tokens)
    if (token.action != Action::bounce) learn_ticket(database, known, TicketNumber{token.number});
  for (const auto& [id, ticket] : known.message_ids) learn_ticket(database, known, ticket);
  for (const auto& [number, letter] : known.letters)
    if (letter.ticket) learn_ticket(database, known, *letter.ticket);
}

// --- principals ---

Principal::Kind principal_kind_of(const Database& database, const std::string& name) {
  using enum Principal::Kind;
  for (const auto kind : {staff, department, outsider, customer, desk})
    if (name_of(kind) == name) return kind;
  fail_unknown(database, "a principal", name);
}

void learn_principals(const Database& database, Known& known, Query row) {
  while (row.next()) {
    Principal one;
    one.number = PrincipalNumber{row.number()};
    if (std::ranges::find(known.principals, one.number, &Principal::number) != known.principals.end()) continue;
    one.kind = principal_kind_of(database, row.text());
    one.name = row.text();
    one.generation = static_cast<int>(row.number());
    one.since = row.time();
    known.principals.push_back(std::move(one));
  }
}

void learn_own_principals(Database& database, Known& known) {
  learn_principals(database, known,
                   database.query("select id, kind, name, generation, since from principal"
                                  " where kind in ('staff', 'department', 'desk') order by id"));
}

void learn_principal(Database& database, Known& known, PrincipalNumber number) {
  learn_principals(database, known,
                   database.query("select id, kind, name, generation, since from principal where id = ?", number));
}

void learn_principal(Database& database, Known& known, const std::string& address) {
  if (address.empty()) return;
  learn_principals(database, known,
                   database.query("select id, kind, name, generation, since from principal"
                                  " where kind in ('customer', 'outsider') and name = ? order by id",
                                  folded(address)));
}

void learn_people_of_tickets(Database& database, Known& known) {
  for (const auto& [number, one] : known.tickets) {
    learn_principal(database, known, one.ticket.customer_principal);
    for (const auto& who : one.ticket.participants) learn_principal(database, known, who.address);
  }
}

/// Everybody whom the mail names could get a letter for it, so that nobody is given a second number.
void learn_people_of_mail(Database& database, Known& known, const Mail& mail) {
  for (const auto* list : {&mail.from, &mail.to, &mail.cc, &mail.reply_to})
    for (const auto& who : *list) learn_principal(database, known, who.address);
  if (mail.forward) learn_principal(database, known, mail.forward->from.address);
}

// --- the sender ---

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
  return count_of(database.query(
      "select count(*) from (select 1 from letter where counted_as = ? and is_counted = 1 and made > ?"
      " limit ?) as found",
      counted_as(address), since, most_counted));
}

std::map<std::string, int> unproven_refusals_since(Database& database, Time since) {
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
  counts.unproven_refusals_hour = unproven_refusals_since(database, an_hour_ago);
  // Which ticket it will be is not decided yet: the one that got most holds.
  for (const auto& [number, ticket] : known.tickets)
    counts.on_ticket_hour = std::max(counts.on_ticket_hour, on_ticket_since(database, number, an_hour_ago));
  return counts;
}

std::optional<Time> surveyed_at(Database& database, const std::string& address) {
  auto row = database.query("select max(made) from letter where folded = ? and kind = 'survey'", folded(address));
  return row.next() ? row.maybe_time() : std::nullopt;
}

std::optional<Time> last_survey(Database& database, const Known& known, const std::string& sender) {
  auto last = surveyed_at(database, sender);
  for (const auto& [number, one] : known.tickets)
    last = std::max(last, surveyed_at(database, one.ticket.customer.address));
  return last;
}

void learn_person(Database& database, Known& known, const std::string& address, Time now) {
  known.sender_tickets = lines_of(database, address, TicketNumber{});
  known.sender_language = language_of(database, address);
  known.counts = counts_for(database, known, address, now);
  known.surveyed = last_survey(database, known, address);
}

std::vector<Token> tokens_of(const Clues& clues) {
  std::vector<Token> tokens;
  for (const auto* marks : {&clues.addresses, &clues.ids})
    for (const auto& mark : *marks)
      if (mark.token) tokens.push_back(*mark.token);
  return tokens;
}

std::optional<MailNumber> same_mail(Database& database, const Mail& mail) {
  if (mail.fingerprint.empty()) return std::nullopt;
  auto row = database.query("select id from mail where fingerprint = ? order by id limit 1", mail.fingerprint);
  return row.next() ? std::optional(MailNumber{row.number()}) : std::nullopt;
}

}  // namespace

Known known_for_mail(Database& database, const Mail& mail, const Clues& clues, Time now) {
  Known known;
  const auto tokens = tokens_of(clues);
  give_numbers(database, known);
  known.same = same_mail(database, mail);
  learn_message_ids(database, known, mail.in_reply_to);
  learn_message_ids(database, known, mail.references);
  learn_letters(database, known, tokens, mail);
  learn_answered_text(database, known, mail);
  learn_tickets(database, known, tokens);
  learn_own_principals(database, known);
  for (const auto& token : tokens) learn_principal(database, known, token.principal);
  learn_files(database, known, mail);
  learn_people_of_tickets(database, known);
  learn_people_of_mail(database, known, mail);
  learn_person(database, known, sender_of(mail), now);
  return known;
}

Known known_for_ticket(Database& database, TicketNumber ticket, Time now) {
  Known known;
  give_numbers(database, known);
  learn_ticket(database, known, ticket);
  learn_own_principals(database, known);
  learn_people_of_tickets(database, known);
  const auto found = known.tickets.find(ticket);
  if (found != known.tickets.end()) learn_person(database, known, found->second.ticket.customer.address, now);
  return known;
}

}  // namespace gatepost::store
