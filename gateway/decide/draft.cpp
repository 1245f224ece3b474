#include "decide/draft.hpp"

#include <algorithm>

#include "decide/card.hpp"
#include "decide/hours.hpp"
#include "decide/subject.hpp"
#include "ticket/merged.hpp"

namespace gatepost::decide {
namespace {

bool is_named(const Principal& principal, Principal::Kind kind, const std::string& name) {
  return principal.kind == kind && principal.name == name;
}

Values person_of(const Address& person) { return {{"name", person.name}, {"address", person.address}}; }

/// What customers do, or the mail programs in their name.
bool is_customers(const Event& event) {
  using enum EventKind;
  return event.kind == customer_wrote || event.kind == voted || event.kind == noted ||
         (event.kind == reopened && event.actor == "customer");
}

/// What is said, and what becomes of the matter and of what is owed.
bool is_for_parts(EventKind kind) {
  using enum EventKind;
  return kind == answered || kind == commented || kind == asked || kind == solved || kind == waiting ||
         kind == promised || kind == reopened;
}

/// One conversation in every mail program: all letters of a ticket to staff share this first reference. It is nobody's
/// Message-ID and no token, so knowing it opens nothing.
std::string staff_thread(TicketNumber ticket, const Desk& desk) {
  return "ticket-" + std::to_string(ticket.value) + "@" + domain_of(desk.address);
}

std::vector<HeaderField> headers_for_filters(const Ticket& ticket) {
  std::vector<HeaderField> out{{"X-Gatepost-Ticket", std::to_string(ticket.number.value)},
                               {"X-Gatepost-State", std::string(name_of(ticket.state))},
                               {"X-Gatepost-Department", ticket.department},
                               {"X-Gatepost-Priority", ticket.priority}};
  if (!ticket.assignee.empty()) out.push_back({"X-Gatepost-Assignee", ticket.assignee});
  return out;
}

/// By two, the older generation ends at once, too.
int steps_due(const Principal& holder, const std::vector<std::string>& addresses, const Draft& draft) {
  const auto age = draft.now - holder.since;
  if (!is_held_by(holder, addresses) || age >= draft.desk.token_age / 3 * 2) return 2;
  return age >= draft.desk.token_age / 3 ? 1 : 0;
}

}  // namespace

Draft::Draft(const Known& what, const Desk& where, Time when, std::optional<MailNumber> mail)
    : answered(what.answered ? &*what.answered : nullptr), known(what), desk(where), now(when), mail_(mail) {}

void Draft::take_up(const KnownTicket& one) {
  before = &one;
  ticket = one.ticket;
  verdict.ticket = ticket.number;
}

void Draft::take_up_known(std::optional<TicketNumber> number) {
  const auto goes_on = surviving(known, number);
  if (goes_on && known.tickets.contains(*goes_on)) take_up(known.tickets.at(*goes_on));
}

void Draft::take_up_new() {
  before = nullptr;
  ticket = Ticket{};
  ticket.number = known.next_ticket;
  verdict.ticket = ticket.number;
}

void Draft::take_up_none() {
  before = nullptr;
  ticket = Ticket{};
  verdict.ticket.reset();
}

Draft::Aside::Aside(Draft& draft, const KnownTicket& ticket)
    : draft_(draft), ticket_(draft.ticket), number_(draft.verdict.ticket), before_(draft.before) {
  draft_.take_up(ticket);
}

Draft::Aside::~Aside() {
  draft_.ticket = std::move(ticket_);
  draft_.before = before_;
  draft_.verdict.ticket = number_;
}

std::optional<TicketNumber> Draft::came_by() const {
  const bool is_part = came_by_ && *came_by_ != ticket.number && surviving(known, *came_by_) == ticket.number;
  return is_part ? came_by_ : std::nullopt;
}

Event& Draft::happen(Event event) {
  const auto part = came_by();
  if (part && is_customers(event)) return happen_by_way_of(*part, std::move(event));
  if (!is_customers(event) && is_for_parts(event.kind)) happen_on_parts(event);
  return happen_here(std::move(event));
}

/// First on the parts: who has read what happened on the whole has read all of it.
void Draft::happen_on_parts(const Event& event) {
  for (const auto* part : parts_of(known, ticket.number)) {
    verdict.events.push_back(event);
    auto& there = verdict.events.back();
    there.ticket = part->ticket.number;
    there.at = now;
    there.mail = mail_;
    if (there.kind == EventKind::answered) there.value.clear();  // which canned answers were used is counted once
  }
}

/// On that part, on whatever that is a part of, and on the draft's ticket.
Event& Draft::happen_by_way_of(TicketNumber part, Event event) {
  event.at = now;
  event.mail = mail_;
  while (part != ticket.number) {
    event.ticket = part;
    verdict.events.push_back(event);
    event.part = part;
    part = *known.tickets.at(part).ticket.merged_into;
  }
  return happen_here(std::move(event));
}

Event& Draft::happen_here(Event event) {
  event.ticket = ticket.number;
  event.at = now;
  event.mail = mail_;
  apply(ticket, event);
  verdict.events.push_back(std::move(event));
  return verdict.events.back();
}

Ticket Draft::as_it_is_now(TicketNumber number) const {
  const auto known_before = known.tickets.find(number);
  auto one = known_before == known.tickets.end() ? Ticket{} : known_before->second.ticket;
  for (const auto& event : verdict.events)
    if (event.ticket == number) apply(one, event);
  return one;
}

Principal Draft::principal(const Staff& person) {
  if (!person.is_department) return principal(Principal::Kind::staff, person.id, person.addresses);
  return principal(Principal::Kind::department, person.id, desk.addresses_of(*desk.department_by_id(person.id)));
}

Principal Draft::principal(Principal::Kind kind, const std::string& name, const std::vector<std::string>& addresses) {
  const auto is_it = [&](const Principal& one) { return is_named(one, kind, name); };
  if (const auto ours = std::ranges::find_if(verdict.principals, is_it); ours != verdict.principals.end()) return *ours;
  const auto before_now = std::ranges::find_if(known.principals, is_it);
  auto holder = before_now != known.principals.end() ? *before_now : first_of(kind, name);
  const auto steps = steps_due(holder, addresses, *this);
  holder.generation += steps;
  if (steps > 0) holder.since = now;
  holder.addresses = addresses;
  if (before_now != known.principals.end() && holder == *before_now) return holder;
  verdict.principals.push_back(holder);
  return holder;
}

Principal Draft::first_of(Principal::Kind kind, const std::string& name) const {
  Principal holder{known.next_principal, kind, name, 1, now};
  if (known.former)
    if (const auto former = known.former->find({kind, name}); former != known.former->end()) {
      holder.number = former->second;
      return holder;
    }
  holder.number.value += std::ranges::count_if(
      verdict.principals, [&](const Principal& one) { return one.number >= known.next_principal; });
  return holder;
}

/// By two: the newest two generations are valid, and the burned one must be neither.
void Draft::burn(PrincipalNumber number) {
  const auto found = std::ranges::find(known.principals, number, &Principal::number);
  if (found == known.principals.end()) return;
  auto raised = *found;
  raised.generation += 2;
  raised.since = now;
  verdict.principals.push_back(raised);
}

Token Draft::token(Action action, const Principal& holder) const {
  return {action, ticket.number.value, holder.number, holder.generation, 0};
}

/// A letter about a mail leads to the ticket that the mail was written to: to what that is a part of, as long as it is.
Token Draft::way_in(Action action, const Principal& holder) const {
  auto token = this->token(action, holder);
  token.number = came_by().value_or(ticket.number).value;
  return token;
}

Letter& Draft::letter(LetterKind kind, const Address& to, const Principal& holder, Action action) {
  Letter letter;
  letter.number = {known.next_letter.value + static_cast<std::int64_t>(verdict.letters.size())};
  letter.kind = kind;
  letter.ticket = verdict.ticket;
  letter.from_name = desk.name;
  letter.to = to;
  letter.recipient = holder.number;
  letter.identity = token(action, holder);
  letter.bounce = {Action::bounce, letter.number.value, holder.number, holder.generation, 0};
  letter.time_zone = desk.time_zone;
  letter.made = now;
  letter.values["desk"] = Values{{"name", desk.name}, {"address", desk.address}};
  letter.values["person"] = person_of(to);
  letter.values["show_number"] = desk.show_ticket_number;
  verdict.letters.push_back(std::move(letter));
  return verdict.letters.back();
}

Letter& Draft::to_staff(LetterKind kind, const Staff& person, Action action) {
  const auto holder = principal(person);
  const bool has_ticket = verdict.ticket.has_value();
  auto& out = letter(kind, {person.name, person.addresses.front()}, holder, has_ticket ? action : Action::click);
  out.language = person.language.empty() ? desk.language : person.language;
  out.time_zone = desk.zone_of(person);
  if (!has_ticket) {
    out.identity.number = 0;
    return out;
  }
  out.identity = way_in(action, holder);
  out.reply_to = out.identity;
  out.references = {staff_thread(ticket.number, desk)};
  for (const auto* part : parts_of(known, ticket.number))
    out.references.push_back(staff_thread(part->ticket.number, desk));
  out.extra = headers_for_filters(ticket);
  out.values["ticket"] = card_of(*this, person.id);
  if (desk.has_subaddress) {
    out.values["answer_address"] = way_in(Action::answer, holder);
    out.values["comment_address"] = way_in(Action::comment, holder);
  }
  return out;
}

namespace {

/// What this reader has sent or received: another reader's copy bears that one's way into the ticket.
std::vector<std::string> seen_by(const KnownTicket* ticket, const std::string& reader) {
  std::vector<std::string> out;
  if (ticket == nullptr) return out;
  for (const auto& one : ticket->customer_ids)
    if (one.reader.empty() || same_address(one.reader, reader)) out.push_back(one.id);
  return out;
}

}  // namespace

Letter& Draft::to_customer(LetterKind kind, const Address& person, Action action) {
  auto& out = letter(kind, person, principal(Principal::Kind::customer, folded(person.address)), action);
  out.language = ticket.language.empty() ? desk.language : ticket.language;
  out.reply_to = out.identity;
  for (const auto* part : parts_of(known, ticket.number))
    if (takes_part(part->ticket, person.address))
      for (auto& id : seen_by(part, person.address)) out.references.push_back(std::move(id));
  for (auto& id : seen_by(before, person.address)) out.references.push_back(std::move(id));
  if (!out.references.empty()) out.in_reply_to = {out.references.back()};
  out.values["ticket"] =
      Values{{"number", std::to_string(ticket.number.value)}, {"subject", matter_of(ticket.subject)}};
  return out;
}

namespace {

/// What this person outside has sent or received, and nothing of the customer's.
void add_seen_outside(const KnownTicket& ticket, const std::string& address, std::vector<std::string>& ids) {
  for (const auto& one : ticket.outsider_ids)
    if (same_address(one.outsider, address)) ids.push_back(one.id);
}

}  // namespace

Letter& Draft::to_outsider(LetterKind kind, const std::string& address) {
  auto& out = letter(kind, {"", address}, principal(Principal::Kind::outsider, folded(address)), Action::comment);
  out.language = desk.language;
  out.reply_to = out.identity;
  for (const auto* part : parts_of(known, ticket.number)) add_seen_outside(*part, address, out.references);
  if (before != nullptr) add_seen_outside(*before, address, out.references);
  if (!out.references.empty()) out.in_reply_to = {out.references.back()};
  return out;
}

Letter& Draft::to_asker(LetterKind kind, const Address& person) {
  auto& out = letter(kind, person, principal(Principal::Kind::customer, folded(person.address)), Action::click);
  out.identity.number = 0;
  out.language = desk.language;
  return out;
}

Letter& Draft::to_admin() {
  auto& out = letter(LetterKind::admin, {"", desk.admin}, principal(Principal::Kind::desk, "admin"), Action::click);
  out.identity.number = 0;
  out.language = desk.language;
  return out;
}

Absences Draft::away() const {
  auto out = known.away;
  for (const auto& change : verdict.absences)
    if (change.is_away)
      out[change.person] = change.until;
    else
      out.erase(change.person);
  std::erase_if(out, [&](const auto& one) { return one.second && *one.second <= now; });
  return out;
}

void Draft::hold(Hold hold) {
  if (mail_) verdict.held.push_back({*mail_, std::move(hold)});
}

std::string via(const std::string& person, const Desk& desk) { return person + " via " + desk.name; }

std::string display_name(const Desk& desk, const std::string& staff_id) {
  const auto* person = desk.staff_by_id(staff_id);
  return person == nullptr ? staff_id : person->name;
}

const Department& department_of(const Ticket& ticket, const Desk& desk) {
  const auto* department = desk.department_by_id(ticket.department);
  return department == nullptr ? desk.default_department() : *department;
}

std::optional<Time> response_due(const Department& department, Time from) {
  if (!department.first_response) return std::nullopt;
  return reached(department, from, *department.first_response);
}

void open_again(const std::string& actor, Draft& draft) {
  const auto due = response_due(department_of(draft.ticket, draft.desk), draft.now);
  draft.happen({.kind = EventKind::reopened, .actor = actor, .until = due});
}

}  // namespace gatepost::decide
