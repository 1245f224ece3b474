#include "decide/merge.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "decide/audience.hpp"
#include "decide/elsewhere.hpp"
#include "decide/follow_up.hpp"
#include "decide/hand_over.hpp"
#include "decide/product.hpp"
#include "mail/limits.hpp"
#include "ticket/merged.hpp"

namespace gatepost::decide {
namespace {

using Kind = Command::Kind;
using Why = CommandFault::Why;
using People = std::vector<const Staff*>;

std::string text_of(TicketNumber number) { return std::to_string(number.value); }

bool is_joining(const Command& command) {
  return command.kind == Kind::merge || command.kind == Kind::split || command.kind == Kind::undo;
}

const Command& joining_of(const Orders& orders) { return *std::ranges::find_if(orders.commands, is_joining); }

const KnownTicket* known_ticket(const Draft& draft, TicketNumber number) {
  const auto found = draft.known.tickets.find(number);
  return found == draft.known.tickets.end() ? nullptr : &found->second;
}

People both(People some, const People& others) {
  for (const auto* one : others)
    if (std::ranges::find(some, one) == some.end()) some.push_back(one);
  return some;
}

/// A notice about what was merged or split; `value` is the number that its sentence names.
void tell(const People& people, const Staff& writer, const char* flag, const std::string& value,
          const std::string& text, Draft& draft) {
  const auto first = draft.verdict.letters.size();
  notify(draft, people, Action::comment,
         {.flags = {flag}, .writer = {writer.name, writer.addresses.front()}, .text = text});
  for (auto at = first; at < draft.verdict.letters.size(); ++at) draft.verdict.letters[at].values["other"] = value;
}

// --- merge ---

/// The response that is owed on the part is owed on the whole, and its wait goes on there.
void absorb(const Ticket& part, const std::string& actor, Draft& draft) {
  const auto owed = part.state == State::open ? part.due : std::nullopt;
  draft.happen({.kind = EventKind::absorbed, .actor = actor, .value = text_of(part.number), .until = owed});
  if (part.state == State::waiting && draft.ticket.state == State::solved)
    draft.happen_here({.kind = EventKind::waiting, .actor = actor, .until = part.wait_until});
  if (part.state != State::open || draft.ticket.state == State::open) return;
  const auto due = response_due(department_of(draft.ticket, draft.desk), draft.now);
  draft.happen_here(
      {.kind = EventKind::reopened, .actor = actor, .until = owed && (!due || *owed < *due) ? owed : due});
}

/// What the whole lacks it has from its part; a letter that was planned for one customer goes to no other.
void take_over(const Ticket& part, const std::string& actor, Draft& draft) {
  if (draft.ticket.product.empty() && !part.product.empty())
    draft.happen({.kind = EventKind::product_set, .actor = actor, .value = part.product});
  const bool is_same = same_address(part.customer.address, draft.ticket.customer.address);
  if (is_same && !draft.ticket.follow_up) set_follow_up(part.follow_up, actor, draft);
}

/// The draft's ticket becomes a part of the other one, which the draft is about from then on.
void merge_into(TicketNumber number, const Staff& writer, const char* flag, Draft& draft) {
  const auto& whole = draft.known.tickets.at(number);
  const auto part = draft.ticket;
  const auto text = draft.before->last_from_customer;
  const auto heard = audience(draft, writer.id);
  const auto actor = staff_actor(writer.id);
  draft.happen({.kind = EventKind::merged, .actor = actor, .value = text_of(number)});
  draft.take_up(whole);
  absorb(part, actor, draft);
  take_over(part, actor, draft);
  tell(both(audience(draft, writer.id), heard), writer, flag, text_of(part.number), text, draft);
}

/// Who takes part in one of the two tickets alone would get what is answered on both. A customer may have been forged.
std::vector<std::string> people_of_one(const Ticket& one, const Ticket& other) {
  std::vector<std::string> out;
  if (!takes_part(other, one.customer.address)) out.push_back(one.customer.address);
  for (const auto& person : one.participants)
    if (!takes_part(other, person.address)) out.push_back(person.address);
  return out;
}

std::vector<std::string> people_of_either(const Ticket& one, const Ticket& other) {
  auto out = people_of_one(one, other);
  std::ranges::move(people_of_one(other, one), std::back_inserter(out));
  return out;
}

std::vector<CommandFault> faults_of_merge(const Command& command, const Draft& draft) {
  const auto fault = [&](Why why, std::vector<std::string> known = {}) {
    return std::vector<CommandFault>{{why, command.line, "", std::move(known)}};
  };
  const auto* other = known_ticket(draft, command.ticket);
  if (other == nullptr) return fault(Why::no_such_ticket);
  const auto whole = surviving(draft.known, command.ticket);
  if (whole == draft.ticket.number) return fault(Why::same_ticket);
  if (whole != command.ticket) return fault(Why::is_merged, {"#" + text_of(whole)});
  const auto parts = parts_of(draft.known, whole).size() + parts_of(draft.known, draft.ticket.number).size() + 1;
  if (parts > limits::merged_tickets) return fault(Why::too_many_merged);
  if (command.is_sure) return {};
  if (auto people = people_of_either(draft.ticket, other->ticket); !people.empty())
    return fault(Why::other_customer, std::move(people));
  const auto& customer = draft.ticket.customer.address;
  const auto& theirs = other->ticket.customer.address;
  if (!same_address(customer, theirs)) return fault(Why::other_customer, {customer, theirs});
  return {};
}

// --- split ---

/// Whose notice is answered: the draft's own ticket or a part of it.
const KnownTicket* answered_ticket(const Draft& draft) {
  const auto* answered = draft.answered;
  const bool is_notice =
      answered != nullptr && answered->is_named && answered->kind == LetterKind::notice && answered->ticket;
  if (!is_notice || surviving(draft.known, *answered->ticket) != draft.ticket.number) return nullptr;
  return known_ticket(draft, *answered->ticket);
}

/// A mail of a customer, and the ticket that it was written to.
struct Written {
  const Said* mail = nullptr;
  const KnownTicket* ticket = nullptr;
};

Written written(const Said& mail, const KnownTicket& on, const Draft& draft) {
  const auto* part = mail.written_to ? known_ticket(draft, *mail.written_to) : nullptr;
  return {&mail, part == nullptr ? &on : part};
}

/// The mail that the letter was made for.
std::optional<Written> mail_of_letter(const AnsweredLetter& letter, const KnownTicket& on, const Draft& draft) {
  const auto is_it = [&](const Said& one) {
    return one.kind == EventKind::customer_wrote && one.mail && one.mail == letter.mail;
  };
  const auto found = std::ranges::find_if(on.said, is_it);
  return found == on.said.end() ? std::nullopt : std::optional(written(*found, on, draft));
}

/// The customer's mail that the answered notice told of: the one that it was made for, else the newest before it.
Written mail_to_split(const Draft& draft) {
  const auto* answered = draft.answered;
  if (answered == nullptr || !answered->is_named || answered->kind != LetterKind::notice) return {};
  if (auto own = mail_of_letter(*answered, *draft.before, draft)) return *own;
  for (const auto* part : parts_of(draft.known, draft.ticket.number))
    if (auto parts = mail_of_letter(*answered, *part, draft)) return *parts;
  const auto* from = answered_ticket(draft);
  if (from == nullptr) return {};
  for (const auto& one : from->said) {
    if (one.event > answered->seen) continue;
    if (one.kind == EventKind::customer_wrote) return written(one, *from, draft);
    if (one.kind == EventKind::answered || one.kind == EventKind::commented) return {};  // of a colleague's words
  }
  return {};
}

bool is_first_mail(const Written& what, const Draft& draft) {
  // Of a part every mail may go: that is how a merge of long ago is taken back.
  if (what.ticket->ticket.number != draft.ticket.number) return false;
  return std::ranges::none_of(draft.before->said, [&](const Said& one) {
    return one.kind == EventKind::customer_wrote && one.event < what.mail->event;
  });
}

std::vector<CommandFault> faults_of_split(const Command& command, const Draft& draft) {
  const auto what = mail_to_split(draft);
  if (what.mail == nullptr) return {{Why::nothing_to_split, command.line, "", {}}};
  if (is_first_mail(what, draft)) return {{Why::first_mail, command.line, "", {}}};
  return {};
}

/// For the customer of the old one, who is told nothing.
void open_beside(const Ticket& old, const Said& mail, const std::string& actor, Draft& draft) {
  draft.take_up_new();
  draft.happen({.kind = EventKind::opened,
                .actor = actor,
                .principal = old.customer_principal,
                .value = old.department,
                .name = old.customer.name,
                .address = old.customer.address,
                .language = old.language,
                .text = old.subject,
                .until = response_due(department_of(old, draft.desk), draft.now)});
  draft.happen({.kind = EventKind::split_from, .actor = actor, .value = text_of(old.number)});
  draft
      .happen({.kind = EventKind::customer_wrote,
               .actor = "customer",
               .name = mail.name,
               .address = mail.address,
               .text = mail.text})
      .mail = mail.mail;
  set_product_by_words("", mail.text, draft);  // the subject is the old ticket's, and this is another matter
  for (const auto& one : old.participants)
    draft.happen({.kind = EventKind::joined, .actor = actor, .name = one.name, .address = one.address});
}

void split(const Staff& writer, Draft& draft, Rows& done) {
  const auto what = mail_to_split(draft);
  const auto mail = *what.mail;
  const auto old = what.ticket->ticket;
  const auto from = text_of(draft.ticket.number);
  const auto actor = staff_actor(writer.id);
  draft.happen({.kind = EventKind::split_off, .actor = actor, .value = text_of(draft.known.next_ticket)});
  draft.come_by({});
  open_beside(old, mail, actor, draft);
  News news{.flags = {"is_mail", "is_new"}, .writer = {mail.name, mail.address}, .text = mail.text};
  news.warnings.push_back({{"split_from", Values{{"number", from}, {"name", writer.name}}}});
  notify(draft, audience(draft, writer.id), Action::answer, news);
  tell_elsewhere(draft, writer.id);
  done.push_back({{"split_off", text_of(draft.ticket.number)}, {"split_from", from}});
}

// --- undo ---

/// As it would be, had they never been one.
Event apart(EventKind kind, const Join& join, const Ticket& now, const std::string& actor) {
  Event event{.kind = kind, .actor = actor, .value = text_of(join.other)};
  const auto& alone = join.without;
  if (!now.merged_into && now.state == alone.state && time_of_state(now) == time_of_state(alone)) return event;
  event.name = name_of(alone.state);
  event.until = time_of_state(alone);
  return event;
}

/// What the merge brought goes, unless somebody has changed it since.
void give_back(const Join& join, const std::string& actor, Draft& draft) {
  if (draft.ticket.product == join.after.product && join.before.product != join.after.product)
    draft.happen({.kind = EventKind::product_set, .actor = actor, .value = join.before.product});
  if (draft.ticket.follow_up == join.after.follow_up) set_follow_up(join.before.follow_up, actor, draft);
}

const Join* joined_into(const KnownTicket& part, TicketNumber whole) {
  const auto found = std::ranges::find_if(
      part.joins, [&](const Join& one) { return one.kind == EventKind::merged && one.other == whole; });
  return found == part.joins.end() ? nullptr : &*found;
}

void unmerge(const Join& join, const Staff& writer, Draft& draft, Rows& done) {
  const auto actor = staff_actor(writer.id);
  const auto whole = draft.ticket.number;
  const auto heard = audience(draft, writer.id);
  draft.happen(apart(EventKind::unabsorbed, join, draft.ticket, actor));
  give_back(join, actor, draft);
  const auto& part = draft.known.tickets.at(join.other);
  if (const auto* merged = joined_into(part, whole)) {
    const Draft::Aside aside(draft, part);
    draft.happen(apart(EventKind::unmerged, *merged, part.ticket, actor));
    const auto& plan = merged->before.follow_up;
    if (plan && plan->at > draft.now) set_follow_up(plan, actor, draft);  // else it went from the whole
    tell(both(audience(draft, writer.id), heard), writer, "is_unmerged", text_of(whole), part.last_from_customer,
         draft);
  }
  draft.come_by({});  // whatever part the command came by, the receipt is about the whole
  done.push_back({{"unmerged", text_of(join.other)}});
}

/// The newer ticket goes on as a part of the older one.
void unsplit(const Join& join, const Staff& writer, Draft& draft, Rows& done) {
  const auto here = draft.ticket.number;
  if (join.kind == EventKind::split_off) {
    draft.take_up(draft.known.tickets.at(join.other));
    merge_into(here, writer, "is_unsplit", draft);
  } else {
    merge_into(surviving(draft.known, join.other), writer, "is_unsplit", draft);
  }
  done.push_back({{"merged", text_of(join.kind == EventKind::split_off ? join.other : here)}});
}

/// What was split off is still its own, or goes back to what its older ticket is now.
bool is_apart(const Join& split, const Draft& draft) {
  const auto* other = known_ticket(draft, split.other);
  if (other == nullptr) return false;
  const bool is_own = split.kind == EventKind::split_from || !other->ticket.merged_into;
  return is_own && surviving(draft.known, split.other) != draft.ticket.number;
}

}  // namespace

bool joins_or_parts(const Orders& orders) { return std::ranges::any_of(orders.commands, is_joining); }

const Join* newest_join(const Draft& draft, std::optional<MailNumber> by) {
  return newest_join(*draft.before, draft, by);
}

const Join* newest_join(const KnownTicket& ticket, const Draft& draft, std::optional<MailNumber> by) {
  std::set<TicketNumber> undone;
  bool is_handed_on = false;
  for (const auto& one : ticket.joins) {
    if (one.kind == EventKind::unabsorbed) undone.insert(one.other);
    const bool is_merge = one.kind == EventKind::absorbed;
    const bool is_split = one.kind == EventKind::split_off || one.kind == EventKind::split_from;
    const bool is_handed_over = one.kind == EventKind::handed_over && !is_handed_on;
    is_handed_on = is_handed_on || is_handed_over;
    if (is_merge && undone.erase(one.other) > 0) continue;
    if (by && one.mail != by) continue;
    if (is_merge || is_handed_over) return &one;
    if (!is_split) continue;
    if (is_apart(one, draft)) return &one;
  }
  return nullptr;
}

void undo_join(const Join& join, const Staff& writer, Draft& draft, Rows& done) {
  if (join.kind == EventKind::handed_over)
    hand_back(join, writer, draft, done);
  else if (join.kind == EventKind::absorbed)
    unmerge(join, writer, draft, done);
  else
    unsplit(join, writer, draft, done);
}

std::vector<CommandFault> faults_of_merging(const Orders& orders, const Draft& draft) {
  if (!joins_or_parts(orders)) return {};
  const auto& command = joining_of(orders);
  const bool may_have_words = command.kind == Kind::merge;
  if (orders.commands.size() > 1 || (!may_have_words && !orders.text.empty()))
    return {{Why::stands_alone, command.line, "", {}}};
  if (command.kind == Kind::merge) return faults_of_merge(command, draft);
  return command.kind == Kind::split ? faults_of_split(command, draft) : std::vector<CommandFault>();
}

void join_or_part(const Orders& orders, const Staff& writer, Draft& draft, Rows& done) {
  if (!joins_or_parts(orders)) return;
  const auto& command = joining_of(orders);
  if (command.kind == Kind::split) return split(writer, draft, done);
  if (command.kind == Kind::undo) return;  // undo.cpp
  const auto part = draft.ticket.number;
  merge_into(command.ticket, writer, "is_merged", draft);
  done.push_back({{"merged", text_of(part)}});
}

}  // namespace gatepost::decide
