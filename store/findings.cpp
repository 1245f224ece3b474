#include "store/findings.hpp"

#include <algorithm>
#include <sstream>

#include "mail/address.hpp"
#include "mail/limits.hpp"
#include "store/ledger.hpp"
#include "store/list.hpp"
#include "store/outbox.hpp"
#include "store/parts.hpp"
#include "store/reading.hpp"
#include "store/sender.hpp"
#include "store/words.hpp"
#include "ticket/listed.hpp"

namespace gatepost::store {
namespace {

using Numbers = std::vector<TicketNumber>;

/// The first of them; how many there are beyond is told.
void take(Database& database, const Numbers& numbers, Finding& finding, std::size_t most = limits::tickets_told) {
  const auto taken = std::min(numbers.size(), most);
  finding.more = numbers.size() - taken;
  for (std::size_t i = 0; i < taken; ++i)
    if (auto ticket = load_ticket(database, numbers[i])) finding.tickets.push_back({std::move(*ticket), {}});
}

Numbers in_order(const TicketNumbers& newest_first) { return {newest_first.begin(), newest_first.end()}; }

// --- show ---

void show(Database& database, Finding& finding) {
  if (!finding.question.ticket) return;
  auto view = view_of(database, *finding.question.ticket);
  if (!view) return;
  finding.others = lines_of(database, view->ticket.customer.address, view->ticket.number);
  finding.wants_no_follow_up = is_unsubscribed(database, view->ticket.customer.address);
  finding.tickets.push_back({std::move(view->ticket), {}});
  auto& messages = view->messages;
  finding.earlier = messages.size() - std::min(messages.size(), limits::entries_told);
  for (auto at = finding.earlier; at < messages.size(); ++at)
    finding.entries.push_back({std::move(messages[at].kind), std::move(messages[at].from), messages[at].at,
                               std::move(messages[at].text), messages[at].waits_until, messages[at].is_taken_back,
                               std::move(messages[at].to)});
}

// --- list ---

std::vector<Listed> unsolved(Database& database) {
  std::vector<Listed> rows;
  auto row =
      database.query("select id, state, department, assignee, due from ticket where state in ('open', 'waiting')");
  while (row.next()) {
    Listed one;
    one.number = TicketNumber{row.number()};
    const auto state = row.text();
    one.state = known_or_fail(database, state_of(state), "a ticket", state);
    one.department = row.text();
    one.assignee = row.text();
    one.due = row.maybe_time();
    rows.push_back(std::move(one));
  }
  return rows;
}

/// Newest first: there is an index for it, and nobody looks further back in a list.
Numbers solved(Database& database) {
  Numbers numbers;
  auto row = database.query("select id from ticket where state = 'solved' order by id desc");
  while (row.next()) numbers.push_back(TicketNumber{row.number()});
  return numbers;
}

void list(Database& database, Finding& finding) {
  const auto& question = finding.question;
  if (question.words == "solved") return take(database, solved(database), finding);
  auto rows = unsolved(database);
  std::erase_if(rows, [&](const Listed& row) { return !is_listed(row, question); });
  std::ranges::sort(rows, [&](const Listed& a, const Listed& b) { return comes_before(a, b, question); });
  Numbers numbers;
  for (const auto& row : rows) numbers.push_back(row.number);
  take(database, numbers, finding);
}

// --- find ---

/// The newest texts of the ticket, of each its beginning.
std::vector<std::string> texts_of(Database& database, TicketNumber ticket, std::size_t& bytes_left) {
  constexpr int most_texts = 100;
  std::vector<std::string> texts;
  auto row = database.query(
      "select substr(text, 1, 20000) from event where ticket = ? and text <> '' and part is null"
      " order by id desc limit ?",
      ticket, most_texts);
  while (bytes_left > 0 && row.next()) {
    auto text = row.text();
    bytes_left -= std::min(bytes_left, text.size());
    texts.push_back(std::move(text));
  }
  return texts;
}

void find(Database& database, Finding& finding) {
  const auto found = newest_with(database, finding.question.words);
  finding.is_partial = found.is_partial;
  finding.is_behind = found.is_behind;
  take(database, in_order(found.numbers), finding);
  auto bytes_left = limits::searched_bytes;
  for (auto& one : finding.tickets) one.texts = texts_of(database, one.ticket.number, bytes_left);
}

// --- history ---

void history(Database& database, Finding& finding) {
  take(database,
       in_order(numbers_of(
           database.query("select ticket from participant where folded = ?", folded(finding.question.words)))),
       finding);
}

// --- own ---

std::optional<Ticket> goes_on_for(Database& database, const Ticket& ticket) {
  std::optional<Ticket> next;
  auto into = ticket.merged_into;
  for (std::size_t steps = 0; into && steps < limits::merged_tickets; ++steps) {
    auto found = load_ticket(database, *into);
    if (!found) break;
    into = found->merged_into;
    next = std::move(found);
  }
  return next;
}

/// When that address was last told how its tickets stand, if lately.
std::optional<Time> told_lately(Database& database, const Question& question) {
  auto row = database.query(
      "select max(made) from letter where counted_as = ? and is_counted = 1 and made > ? and kind = 'status'",
      counted_as(question.words), question.now - limits::status_again);
  return row.next() ? row.maybe_time() : std::nullopt;
}

/// As their customer; one that was merged into another of the same customer is that one.
void own(Database& database, Finding& finding) {
  const auto& question = finding.question;
  finding.told = told_lately(database, question);
  const auto numbers = numbers_of(database.query(
      "select p.ticket from participant p join ticket t on t.id = p.ticket where p.folded = ? and p.position = 0"
      " and not exists (select 1 from participant o where o.ticket = t.merged_into and o.position = 0"
      " and o.folded = p.folded) order by p.ticket desc limit ?",
      folded(question.words), static_cast<std::int64_t>(limits::own_tickets_counted)));
  take(database, in_order(numbers), finding, limits::own_tickets_told);
  for (auto& one : finding.tickets) one.goes_on = goes_on_for(database, one.ticket);
}

// --- report ---

Figures& figures_of(Finding& finding, const std::string& department) {
  const auto found = std::ranges::find(finding.figures, department, &Figures::department);
  if (found != finding.figures.end()) return *found;
  finding.figures.push_back({.department = department});
  return finding.figures.back();
}

ProductFigures& figures_of_product(Finding& finding, const std::string& product) {
  const auto found = std::ranges::find(finding.products, product, &ProductFigures::product);
  if (found != finding.products.end()) return *found;
  finding.products.push_back({.product = product});
  return finding.products.back();
}

/// How the ticket stands.
void count_now(State state, std::optional<Time> due, Time now, Figures& figures) {
  if (state == State::open) ++figures.open_now;
  if (state == State::waiting) ++figures.waiting_now;
  if (due && *due < now) ++figures.late_now;
}

/// An answer names all that it used, a blank between two. What was taken back was used for nobody.
void count_canned(Database& database, Finding& finding) {
  auto row = database.query(
      "select ticket.department, event.value from event join ticket on ticket.id = event.ticket"
      " where event.kind = 'answered' and event.value <> '' and event.at >= ? and event.at <= ? and not exists"
      " (select 1 from event taken where taken.ticket = event.ticket and taken.kind = 'taken_back'"
      " and taken.value = event.mail)",
      finding.question.from, finding.question.now);
  while (row.next()) {
    auto& canned = figures_of(finding, row.text()).canned;
    std::istringstream names(row.text());
    for (std::string name; names >> name;) ++canned[name];
  }
}

/// Each of the times has an index, so that only what is told of is read.
void report(Database& database, Finding& finding) {
  const auto from = finding.question.from;
  const auto is_since = [&](std::optional<Time> at) { return at && *at >= from && *at <= finding.question.now; };
  auto row = database.query(
      "select department, state, due, opened, first_response, solved, surveyed_at, mark, product from ticket"
      " where id in (select id from ticket where state in ('open', 'waiting')"
      " union select id from ticket where opened >= ? union select id from ticket where first_response >= ?"
      " union select id from ticket where solved >= ? union select id from ticket where surveyed_at >= ?)"
      " order by id desc",
      from, from, from, from);
  while (row.next()) {
    auto& figures = figures_of(finding, row.text());
    const auto state = row.text();
    const auto due = row.maybe_time();
    count_now(known_or_fail(database, state_of(state), "a ticket", state), due, finding.question.now, figures);
    const auto opened = row.time();
    const auto answered = row.maybe_time();
    const auto solved = row.maybe_time();
    const auto surveyed = row.maybe_time();
    const auto mark = static_cast<int>(row.number());
    figures.opened += is_since(opened) ? 1 : 0;
    figures.solved += is_since(solved) ? 1 : 0;
    if (is_since(answered)) {
      ++figures.answered;
      if (figures.responses.size() < limits::responses) figures.responses.push_back({opened, *answered});
    }
    const bool has_mark = is_since(surveyed) && mark > 0;
    figures.marks += has_mark ? 1 : 0;
    figures.mark_sum += has_mark ? mark : 0;
    if (const auto id = row.text(); !id.empty()) {
      auto& product = figures_of_product(finding, id);
      product.opened += is_since(opened) ? 1 : 0;
      product.solved += is_since(solved) ? 1 : 0;
      product.open_now += state == name_of(State::solved) ? 0 : 1;
      product.marks += has_mark ? 1 : 0;
      product.mark_sum += has_mark ? mark : 0;
    }
  }
  count_canned(database, finding);
}

// --- why ---

std::optional<MailNumber> last_from_outside(Database& database, TicketNumber ticket, std::int64_t seen) {
  auto row =
      database.query(std::string("select mail from event where ticket = ? and mail is not null and (? = 0 or id <= ?)"
                                 " and kind in ('customer_wrote', 'voted', 'noted', 'bounced') and ") +
                         is_still_here + " order by id desc limit 1",
                     ticket, seen, seen);
  return row.next() ? row.maybe<MailNumber>() : std::nullopt;
}

void add_letters(Query row, Trace& trace) {
  while (row.next()) {
    Trace::Sent one;
    one.kind = row.text();
    one.to = row.text();
    one.state = row.text();
    one.said = row.text();
    trace.letters.push_back(std::move(one));
  }
}

/// Letters are made at the moment of the events that they follow from.
void add_letters(Database& database, TicketNumber ticket, Trace& trace) {
  auto event =
      database.query("select at from event where ticket = ? and mail = ? order by id limit 1", ticket, trace.mail);
  if (!event.next()) return;
  const auto made = event.time();
  const auto most = static_cast<std::int64_t>(limits::entries_told);
  add_letters(database.query("select kind, recipient, state, said from letter"
                             " where ticket = ? and made = ? and is_counted = 1 order by id limit ?",
                             ticket, made, most),
              trace);
  add_letters(database.query("select kind, recipient, state, said from letter"
                             " where ticket = ? and seen > 0 and made = ? and kind = 'notice' order by id limit ?",
                             ticket, made, most),
              trace);
}

void why(Database& database, Finding& finding) {
  const auto number = finding.question.ticket;
  auto ticket = number ? load_ticket(database, *number) : std::nullopt;
  if (!ticket) return;
  finding.tickets.push_back({std::move(*ticket), {}});
  const auto mail = last_from_outside(database, *number, finding.question.seen);
  if (!mail) return;
  auto row = database.query("select state, rule, received, envelope_sender, envelope_recipients from mail where id = ?",
                            *mail);
  if (!row.next()) return;
  Trace trace{.mail = *mail};
  trace.state = row.text();
  trace.rule = row.text();
  trace.received = row.time();
  trace.envelope.sender = row.maybe_text();
  trace.envelope.recipients = list_of(database, row.text());
  add_letters(database, *number, trace);
  finding.trace = std::move(trace);
}

}  // namespace

Finding found_for(Database& database, const Question& question) {
  Finding finding;
  finding.question = question;
  switch (question.kind) {
    case Question::Kind::show: show(database, finding); break;
    case Question::Kind::list: list(database, finding); break;
    case Question::Kind::find: find(database, finding); break;
    case Question::Kind::history: history(database, finding); break;
    case Question::Kind::report: report(database, finding); break;
    case Question::Kind::why: why(database, finding); break;
    case Question::Kind::own: own(database, finding); break;
  }
  return finding;
}

}  // namespace gatepost::store
