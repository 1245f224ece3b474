#include "store/lookup.hpp"

#include <algorithm>
#include <set>

#include "mail/address.hpp"
#include "mail/limits.hpp"
#include "store/answered.hpp"
#include "store/backup.hpp"
#include "store/customer_words.hpp"
#include "store/delayed.hpp"
#include "store/endings.hpp"
#include "store/files.hpp"
#include "store/findings.hpp"
#include "store/held.hpp"
#include "store/joins.hpp"
#include "store/ledger.hpp"
#include "store/outsiders.hpp"
#include "store/parts.hpp"
#include "store/principals.hpp"
#include "store/reported.hpp"
#include "store/said.hpp"
#include "store/sender.hpp"
#include "store/storm.hpp"
#include "store/together.hpp"
#include "store/usual.hpp"
#include "store/wait.hpp"
#include "ticket/merged.hpp"

namespace gatepost::store {
namespace {

std::int64_t next_after(Query row, std::int64_t first) {
  row.next();
  return std::max(row.number() + 1, first);
}

void give_numbers(Database& database, Known& known) {
  const auto least = [&](std::string_view what) { return last_given(database, what) + 1; };
  known.next_ticket = {
      next_after(database.query("select max(id) from ticket"), std::max(first_ticket.value, least("ticket")))};
  known.next_letter = {next_after(database.query("select max(id) from letter"), least("letter"))};
  known.next_principal = {next_after(database.query("select max(id) from principal"), least("principal"))};
}

// --- tickets ---

std::vector<CustomerId> customer_ids_of(Database& database, TicketNumber ticket) {
  std::vector<CustomerId> ids;
  auto row = database.query(
      "select m.id, coalesce((select folded from letter where message_id = m.id),"
      " (select l.folded from relay_id r join letter l on l.id = r.letter where r.id = m.id), '') from message_id m"
      " where m.ticket = ? and m.is_customers = 1 order by m.at desc limit ?",
      ticket, static_cast<std::int64_t>(limits::customer_ids));
  while (row.next()) {
    auto id = row.text();
    ids.push_back({std::move(id), row.text()});
  }
  std::ranges::reverse(ids);
  return ids;
}

/// Nothing leads to what somebody asked to be forgotten.
bool is_for_age(Database& database, TicketNumber erased) {
  return database.query("select 1 from event where ticket = ? and kind = 'erased' and value = 'age'", erased).next();
}

void learn_ticket(Database& database, Known& known, TicketNumber number) {
  if (known.tickets.contains(number)) return;
  auto ticket = load_ticket(database, number);
  if (!ticket) return;
  if (ticket->erased) {
    if (is_for_age(database, number)) known.worn.insert(number);
    return;
  }
  KnownTicket found;
  found.customer_ids = customer_ids_of(database, number);
  found.last_from_customer = last_from_customer(database, number);
  found.others = lines_of(database, ticket->customer.address, number);
  found.wants_no_follow_up = is_unsubscribed(database, ticket->customer.address);
  found.surveyed = surveyed_at(database, ticket->customer.address);
  const bool writes_by_time = ticket->follow_up || ticket->state == State::waiting;
  found.has_bounced = writes_by_time && has_bounced(database, ticket->customer.address);
  found.ticket = std::move(*ticket);
  const auto into = found.ticket.merged_into;
  known.tickets.emplace(number, std::move(found));
  if (into) learn_ticket(database, known, *into);
  for (const auto part : numbers_of(database.query("select id from ticket where merged_into = ?", number)))
    learn_ticket(database, known, part);
}

void learn_file(Database& database, KnownTicket& found, const std::string& sha256) {
  const auto number = found.ticket.number;
  const auto sent = sent_with(database, number, sha256);
  if (sent == FileSent::by_part) found.inside_files.insert(sha256);
  if (sent == FileSent::here) {
    found.sent_files.insert(sha256);
    if (auto people = answered_with_file(database, number, sha256); !people.empty())
      found.files_to[sha256] = std::move(people);
  }
  if (is_sent_elsewhere(database, number, sha256)) found.sent_elsewhere.insert(sha256);
  const auto is_inside = [&](TicketNumber ticket) { return is_file_inside(database, ticket, sha256); };
  const auto is_inside_there = [&](const Elsewhere& one) { return is_inside(one.ticket); };
  if (is_inside(number) || std::ranges::any_of(found.relatives, is_inside) ||
      std::ranges::any_of(found.elsewhere, is_inside_there))
    found.inside_files.insert(sha256);
}

void learn_files(Database& database, Known& known, const Mail& mail) {
  for (auto& [number, found] : known.tickets)
    for (const auto& file : mail.attachments) learn_file(database, found, file.sha256);
}

void learn_message_ids(Database& database, Known& known, const std::vector<std::string>& ids) {
  for (const auto& id : ids) {
    auto row = database.query("select ticket, is_inside from message_id where id = ?", id);
    if (!row.next()) continue;
    known.message_ids.emplace(id, TicketNumber{row.number()});
    if (row.number() != 0) known.inside_ids.insert(id);
  }
}

/// Of every ticket that the mail leads to, and of those that it was split from or that were split off it.
void learn_joins(Database& database, Known& known) {
  std::vector<TicketNumber> others;
  for (auto& [number, one] : known.tickets) {
    one.joins = joins_of(without_taken_back(events_of(database, number)));
    for (const auto& join : one.joins)
      if (join.kind != EventKind::handed_over) others.push_back(join.other);
  }
  for (const auto other : others) learn_ticket(database, known, other);
}

void learn_tickets(Database& database, Known& known, const std::vector<Token>& tokens) {
  for (const auto& token : tokens)
    if (token.action != Action::bounce && token.action != Action::click)
      learn_ticket(database, known, TicketNumber{token.number});
  for (const auto& [id, ticket] : known.message_ids) learn_ticket(database, known, ticket);
  for (const auto& [number, letter] : known.letters)
    if (letter.ticket) learn_ticket(database, known, *letter.ticket);
}

void learn_clicked(Database& database, Known& known, MailNumber mail) {
  auto row = database.query(
      "select ticket from letter where mail = ? and kind = 'answer' and answer_on is null order by id limit 1", mail);
  if (!row.next()) return;
  const TicketNumber ticket{row.number()};
  known.clicked.emplace(mail, ticket);
  learn_ticket(database, known, ticket);
}

/// On the ticket, those merged into it, and the one that goes on for it.
void learn_held_on_all(Database& database, Known& known, TicketNumber ticket) {
  learn_held(database, known, ticket);
  for (const auto& [number, one] : known.tickets)
    if (number != ticket && surviving(known, number) == surviving(known, ticket)) learn_held(database, known, number);
}

/// What staff said on their tickets, and what waits for their word: only where a mark of theirs leads there.
void learn_inside(Database& database, Known& known, const std::vector<Token>& tokens) {
  for (const auto& token : tokens) {
    if (token.action == Action::click) learn_held(database, known, MailNumber{token.number});
    if (token.action == Action::click) learn_clicked(database, known, MailNumber{token.number});
    if (is_for_staff(token)) learn_held_on_all(database, known, TicketNumber{token.number});
  }
  for (const auto& held : known.held)
    if (held.hold.ticket) learn_ticket(database, known, *held.hold.ticket);
  for (const auto& entry : known.tickets) {
    const auto number = entry.first;
    const auto leads_here = [&](const Token& token) { return is_for_staff(token) && token.number == number.value; };
    const auto is_about_it = [&](const HeldMail& held) { return held.hold.ticket == number; };
    const bool is_clicked = std::ranges::any_of(known.clicked, [&](const auto& one) { return one.second == number; });
    if (is_clicked || std::ranges::any_of(tokens, leads_here) || std::ranges::any_of(known.held, is_about_it))
      learn_said_of_all(database, known, number);
  }
}

void learn_tickets_of(Database& database, Known& known, const std::string& assignee) {
  const auto numbers = numbers_of(database.query(
      "select id from ticket where assignee = ? and assignee <> '' and state <> 'solved' order by id limit ?", assignee,
      static_cast<std::int64_t>(limits::tickets_of_absent)));
  for (const auto number : numbers) learn_ticket(database, known, number);
}

// --- people ---

void learn_people_of_tickets(Database& database, Known& known) {
  for (const auto& [number, one] : known.tickets) {
    learn_principal(database, known, one.ticket.customer_principal);
    for (const auto& who : one.ticket.participants) learn_principal(database, known, who.address);
  }
}

/// Whoever has an open ticket of the same customer is to hear of a new one.
void learn_open_ones(Database& database, Known& known, const std::vector<TicketLine>& lines) {
  for (const auto& line : lines)
    if (line.state == State::open) learn_ticket(database, known, line.number);
}

/// A split opens a ticket for the customer of one that is known.
void learn_open_tickets_of_customers(Database& database, Known& known) {
  std::vector<TicketLine> lines;
  for (const auto& [number, one] : known.tickets) lines.insert(lines.end(), one.others.begin(), one.others.end());
  learn_open_ones(database, known, lines);
}

/// Everybody whom the mail names could get a letter for it, so that nobody is given a second number.
void learn_people_of_mail(Database& database, Known& known, const Mail& mail) {
  for (const auto* list : {&mail.from, &mail.to, &mail.cc, &mail.reply_to})
    for (const auto& who : *list) learn_principal(database, known, who.address);
  if (mail.forward) learn_principal(database, known, mail.forward->from.address);
}

std::vector<Token> tokens_of(const Clues& clues) {
  std::vector<Token> tokens;
  for (const auto* marks : {&clues.addresses, &clues.ids})
    for (const auto& mark : *marks)
      if (mark.token) tokens.push_back(*mark.token);
  return tokens;
}

/// What the sender has written once may come twice, and belongs there.
void learn_same_words(Database& database, Known& known, const Mail& mail, Time now) {
  known.same_words = sent_before(database, mail, known.same, now);
  for (const auto& one : known.same_words) learn_ticket(database, known, one.ticket);
}

/// Where very many come, they come to one ticket.
void learn_gathering(Database& database, Known& known, const std::string& sender, Time now) {
  known.gathering = gathering_of(database, sender, now);
  if (known.gathering) learn_ticket(database, known, known.gathering->ticket);
}

/// One that was taken in counts before those that were set aside.
void learn_same(Database& database, Known& known, const Mail& mail) {
  if (mail.fingerprint.empty()) return;
  auto row = database.query(
      "select m.id, case when m.state = 'set_aside' and h.why = 'junk' then coalesce(m.mailbox, '') else '' end"
      " from mail m left join held h on h.mail = m.id where m.fingerprint = ?"
      " order by m.state = 'set_aside', m.id limit 1",
      mail.fingerprint);
  if (!row.next()) return;
  known.same = MailNumber{row.number()};
  known.same_in = row.text();
}

}  // namespace

Known known_for_mail(Database& database, const Mail& mail, const Clues& clues, Time now) {
  Known known;
  const auto tokens = tokens_of(clues);
  give_numbers(database, known);
  learn_same(database, known, mail);
  known.names_unsent = names_unsent(database, clues.ids, known.next_letter);
  learn_message_ids(database, known, mail.in_reply_to);
  learn_message_ids(database, known, mail.references);
  learn_letters(database, known, tokens, mail);
  learn_answered(database, known, mail, tokens);
  learn_tickets(database, known, tokens);
  if (known.answered && known.answered->split_to) learn_ticket(database, known, *known.answered->split_to);
  const bool leads_nowhere = known.tickets.empty();
  learn_same_words(database, known, mail, now);
  if (leads_nowhere) learn_gathering(database, known, sender_of(mail), now);
  learn_inside(database, known, tokens);
  learn_own_people(database, known);
  for (const auto& token : tokens) learn_principal(database, known, token.principal);
  learn_files(database, known, mail);
  learn_people_of_tickets(database, known);
  learn_people_of_mail(database, known, mail);
  learn_sender(database, known, sender_of(mail), now);
  known.counts.same_text_hour = same_texts(database, mail, now);
  if (leads_nowhere) learn_open_ones(database, known, known.sender_tickets);  // it may open a ticket
  if (leads_nowhere) known.storm = storm_of(database, now);
  if (leads_nowhere) known.usual = usual_of(database);
  return known;
}

namespace {

/// Whom a command names may be somebody outside who was asked before.
void learn_outsider(Database& database, Known& known, const std::string& address) {
  learn_principal(database, known, address);
  for (auto& [number, one] : known.tickets) {
    std::erase_if(one.outsider_ids, [&](const OutsiderId& id) { return same_address(id.outsider, address); });
    auto ids = outsider_ids_of(database, number, address);
    std::ranges::move(ids, std::back_inserter(one.outsider_ids));
  }
}

/// Tickets that one mail answers, or has answered, and whoever gets a letter on them.
void learn_together(Database& database, Known& known, const Asked& asked) {
  auto numbers = asked.together;
  if (!asked.tag.empty()) {
    known.tagged = tagged(database, asked.tag);
    numbers.insert(numbers.end(), known.tagged.tickets.begin(), known.tagged.tickets.end());
  }
  if (asked.answered_by)
    for (const auto one : answered_together(database, *asked.answered_by)) numbers.push_back(one);
  if (numbers.empty()) return;
  for (const auto number : numbers) learn_ticket(database, known, number);
  learn_said_of_all(database, known, numbers);
  learn_people_of_tickets(database, known);
}

}  // namespace

Known known_for_ticket(Database& database, TicketNumber ticket, Time now) {
  Known known;
  give_numbers(database, known);
  learn_ticket(database, known, ticket);
  learn_own_people(database, known);
  learn_people_of_tickets(database, known);
  const auto found = known.tickets.find(ticket);
  if (found == known.tickets.end()) return known;
  const auto& one = found->second.ticket;
  learn_sender(database, known, one.customer.address, now);
  if (one.is_one_of_many) learn_one_of_many(database, known, one.department, now);
  if (one.state == State::waiting) found->second.wait = wait_of(database, ticket);
  return known;
}

void learn_asked(Database& database, Known& known, const Asked& asked, Time now) {
  for (const auto number : asked.tickets) learn_ticket(database, known, number);
  if (asked.has_split) learn_open_tickets_of_customers(database, known);
  if (asked.said) learn_said_of_all(database, known, *asked.said);
  learn_together(database, known, asked);
  if (asked.has_undo) {
    learn_joins(database, known);
    known.delayed = delayed_answers_of(database, known);
  }
  for (const auto& address : asked.customers) {
    learn_principal(database, known, address);
    auto& person = known.people[folded(address)] = known_person(database, known, address, now);
    learn_open_ones(database, known, person.tickets);
  }
  for (const auto& address : asked.addresses) learn_outsider(database, known, address);
  if (!asked.assignee.empty()) learn_tickets_of(database, known, asked.assignee);
  for (auto& [number, found] : known.tickets)
    for (const auto& file : asked.files) learn_file(database, found, file);
  if (!asked.signed_by.empty()) known.signatures = signatures_of(database, asked.signed_by);
  for (const auto number : asked.held) learn_held(database, known, number);
  if (!asked.untold.empty()) learn_untold(database, known, asked.untold);
  for (const auto& question : asked.questions) known.findings.push_back(found_for(database, question));
}

Known known_for_held(Database& database, MailNumber mail, Time now) {
  Known known;
  give_numbers(database, known);
  learn_held(database, known, mail);
  if (known.held.empty()) return known;
  const auto& hold = known.held.front().hold;
  if (!hold.is_told && hold.why == Hold::Why::junk)
    learn_junk(database, known);
  else if (!hold.is_told)
    learn_untold(database, known, std::string(hold.person));
  learn_inside(database, known, {});
  learn_own_people(database, known);
  learn_people_of_tickets(database, known);
  learn_sender(database, known, "", now);
  return known;
}

}  // namespace gatepost::store
