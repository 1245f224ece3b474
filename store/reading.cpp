#include "store/reading.hpp"

#include <algorithm>

#include "mail/address.hpp"
#include "store/ledger.hpp"
#include "store/outbox.hpp"
#include "store/parts.hpp"
#include "store/words.hpp"

namespace gatepost::store {
namespace {

constexpr int most_shown = 20;

// --- one ticket ---

std::string_view message_kind_of(EventKind kind) {
  if (kind == EventKind::customer_wrote) return "customer";
  if (kind == EventKind::answered) return "answer";
  if (kind == EventKind::commented) return "comment";
  if (kind == EventKind::asked) return "question";
  return kind == EventKind::noted ? "automatic" : "";
}

std::string writer_of(const Event& event) {
  if (!event.address.empty() && event.kind != EventKind::asked) return event.address;
  return staff_id_of(event.actor).value_or(event.actor);
}

void add_letters(Database& database, TicketNumber ticket, std::vector<Message>& messages) {
  auto row = database.query(
      "select l.made, wire.text from letter l join wire on wire.letter = l.id"
      " where l.ticket = ? and l.is_counted = 1 order by l.made, l.id",
      ticket);
  while (row.next()) {
    const auto made = row.time();
    messages.push_back({"letter", "desk", made, row.text()});
  }
}

bool waits_for_undo(Database& database, MailNumber mail) {
  return database
      .query("select 1 from letter where mail = ? and kind = 'answer' and state = 'waiting' and begun = 0 limit 1",
             mail)
      .next();
}

Message message_of(Database& database, const Event& event, const std::vector<Event>& events) {
  Message message{std::string(message_kind_of(event.kind)), writer_of(event), event.at, event.text, event.mail};
  if (event.kind == EventKind::asked) message.to = event.address;
  if (event.kind != EventKind::answered || !event.until || !event.mail) return message;
  if (waits_for_undo(database, *event.mail)) message.waits_until = event.until;
  message.is_taken_back = std::ranges::any_of(events, [&](const Event& one) {
    return one.kind == EventKind::taken_back && one.value == std::to_string(event.mail->value);
  });
  return message;
}

/// One mail asks each of several people outside the same.
bool is_asked_likewise(const Event& event, const std::vector<Message>& messages) {
  return event.kind == EventKind::asked && event.mail && !messages.empty() && messages.back().kind == "question" &&
         messages.back().mail == event.mail;
}

std::vector<Message> messages_of(Database& database, TicketNumber ticket, const std::vector<Event>& events) {
  std::vector<Message> messages;
  for (const auto& event : events) {
    if (message_kind_of(event.kind).empty() || is_gone(database, event)) continue;
    if (is_asked_likewise(event, messages))
      messages.back().to += ", " + event.address;
    else
      messages.push_back(message_of(database, event, events));
  }
  add_letters(database, ticket, messages);
  std::ranges::stable_sort(messages, {}, &Message::at);
  return messages;
}

// --- lists ---

std::vector<Ticket> load_all(Database& database, const TicketNumbers& numbers) {
  std::vector<Ticket> tickets;
  for (const auto number : numbers)
    if (auto ticket = load_ticket(database, number)) tickets.push_back(std::move(*ticket));
  return tickets;
}

bool fits(const Ticket& ticket, const Filter& filter) {
  return (filter.department.empty() || filter.department == ticket.department) &&
         (filter.assignee.empty() || filter.assignee == ticket.assignee);
}

// --- figures ---

std::vector<std::pair<std::string, std::int64_t>> figures_of(Query row) {
  std::vector<std::pair<std::string, std::int64_t>> figures;
  while (row.next()) {
    auto state = row.text();
    figures.emplace_back(std::move(state), row.number());
  }
  return figures;
}

std::int64_t figure(const std::vector<std::pair<std::string, std::int64_t>>& figures, std::string_view state) {
  const auto found = std::ranges::find(figures, state, &std::pair<std::string, std::int64_t>::first);
  return found == figures.end() ? 0 : found->second;
}

std::optional<Time> earliest(Query row) { return row.next() ? row.maybe_time() : std::nullopt; }

std::vector<Status::Waiting> waiting_letters(Database& database) {
  std::vector<Status::Waiting> waiting;
  auto row = database.query(
      "select id, kind, recipient, said, attempts, next_try, made, begun = 0 and not_before is not null from letter"
      " where state = 'waiting'"
      " order by id limit ?",
      most_shown);
  while (row.next()) {
    Status::Waiting one;
    one.number = LetterNumber{row.number()};
    one.kind = row.text();
    one.recipient = row.text();
    one.said = row.text();
    one.attempts = static_cast<int>(row.number());
    one.next_try = row.time();
    one.made = row.time();
    one.is_for_undo = row.number() != 0;
    waiting.push_back(std::move(one));
  }
  return waiting;
}

std::vector<Status::Failed> failed_letters(Database& database) {
  std::vector<Status::Failed> failed;
  auto row = database.query(
      "select id, kind, recipient, said, code, settled from letter where state = 'failed'"
      " order by settled desc, id desc limit ?",
      most_shown);
  while (row.next()) {
    Status::Failed one;
    one.number = LetterNumber{row.number()};
    one.kind = row.text();
    one.recipient = row.text();
    one.said = row.text();
    one.code = static_cast<int>(row.number());
    one.settled = row.time();
    failed.push_back(std::move(one));
  }
  return failed;
}

Ticket fold_of(const std::vector<Event>& events) {
  Ticket ticket;
  for (const auto& event : events) apply(ticket, event);
  return ticket;
}

}  // namespace

std::optional<TicketView> view_of(Database& database, TicketNumber number) {
  auto ticket = load_ticket(database, number);
  if (!ticket) return std::nullopt;
  auto events = events_of(database, number);
  auto messages = ticket->erased ? std::vector<Message>() : messages_of(database, number, events);
  return TicketView{std::move(*ticket), std::move(messages), std::move(events)};
}

std::string raw_of(Database& database, MailNumber number) {
  auto row = database.query("select bytes from raw where mail = ?", number);
  return row.next() ? row.text() : std::string();
}

std::vector<Ticket> tickets_by(Database& database, const Filter& filter) {
  auto tickets =
      load_all(database, filter.with_solved
                             ? numbers_of(database.query("select id from ticket"))
                             : numbers_of(database.query("select id from ticket where state in ('open', 'waiting')")));
  std::erase_if(tickets, [&](const Ticket& ticket) { return !fits(ticket, filter); });
  return tickets;
}

std::vector<Ticket> tickets_with(Database& database, const std::string& words) {
  return load_all(database, numbers_with(database, words));
}

std::vector<Ticket> tickets_of(Database& database, const std::string& address) {
  return load_all(database,
                  numbers_of(database.query("select ticket from participant where folded = ?", folded(address))));
}

Status status_of(Database& database) {
  Status status;
  status.mails_by_state = figures_of(database.query("select state, count(*) from mail group by state order by state"));
  for (const auto& [state, count] : status.mails_by_state) status.mails += count;
  status.tickets_by_state =
      figures_of(database.query("select state, count(*) from ticket group by state order by state"));
  status.oldest_undecided = earliest(database.query("select min(received) from mail where state = 'received'"));
  status.oldest_waiting = earliest(database.query("select min(made) from letter where state = 'waiting'"));
  status.waiting_by_kind = figures_of(
      database.query("select kind, count(*) from letter where state = 'waiting' group by kind order by min(priority),"
                     " kind"));
  const auto letters = figures_of(database.query("select state, count(*) from letter group by state order by state"));
  status.letters_waiting = figure(letters, "waiting");
  status.letters_sent = figure(letters, "sent");
  status.letters_failed = figure(letters, "failed");
  status.letters_taken_back = figure(letters, "taken_back");
  status.waiting = waiting_letters(database);
  status.failed = failed_letters(database);
  return status;
}

std::vector<TicketNumber> tickets_unlike_their_events(Database& database) {
  std::vector<TicketNumber> differing;
  for (const auto number : numbers_of(database.query("select id from ticket"))) {
    const auto ticket = load_ticket(database, number);
    if (ticket && *ticket != fold_of(events_of(database, number))) differing.push_back(number);
  }
  return differing;
}

}  // namespace gatepost::store
