#include "decide/undo.hpp"

#include <algorithm>
#include <iterator>

#include "decide/audience.hpp"
#include "decide/files.hpp"
#include "decide/follow_up.hpp"
#include "decide/hold.hpp"
#include "decide/merge.hpp"
#include "decide/refusal.hpp"
#include "mail/limits.hpp"
#include "ticket/merged.hpp"

namespace gatepost::decide {
namespace {

using Kind = Command::Kind;
using People = std::vector<const Staff*>;

// --- what is taken back ---

/// From a department's shared address each of its people may speak for it.
bool is_own(const DelayedAnswer& answer, const Staff& writer, const Draft& draft) {
  if (answer.writer == writer.id) return true;
  const auto* department = draft.desk.department_by_id(answer.writer);
  return department != nullptr && department->shared &&
         std::ranges::find(department->staff, writer.id) != department->staff.end();
}

/// The mail that the answered letter tells of, or that was clicked on.
std::optional<MailNumber> named_mail(const Case& given, const Draft& draft) {
  if (given.match.held) return given.match.held;
  const auto* answered = draft.answered;
  return answered != nullptr && answered->is_named ? answered->mail : std::nullopt;
}

/// The newest of this ticket and its parts.
template <class Fits>
const DelayedAnswer* newest_answer(const Draft& draft, Fits fits) {
  const auto found = std::ranges::find_if(draft.known.delayed, [&](const DelayedAnswer& one) {
    return surviving(draft.known, one.ticket) == draft.ticket.number && fits(one);
  });
  return found == draft.known.delayed.end() ? nullptr : &*found;
}

bool is_in_time(const Join& join, const Draft& draft) { return draft.now - join.at <= limits::undo_within; }

bool is_later(const DelayedAnswer& answer, const Join& join, const Draft& draft) {
  const bool is_on_whole = answer.ticket == draft.ticket.number && join.has_words_since;
  return answer.at > join.at || (answer.at == join.at && is_on_whole);
}

// --- why nothing is ---

Rows reason(const char* flag, Values values = {}) {
  values[flag] = true;
  values["line"] = "#undo";
  return {std::move(values)};
}

Rows gone(const DelayedAnswer& answer) {
  Rows readers;
  for (const auto& copy : answer.copies) {
    if (!copy.is_begun) continue;
    Values reader{{"address", copy.address}};
    if (copy.sent) reader["at"] = *copy.sent;
    readers.push_back(std::move(reader));
  }
  return reason("has_gone", {{"gone", std::move(readers)}});
}

/// What was never done is not taken back, but dropped.
bool is_still_held(std::optional<MailNumber> named, const Draft& draft) {
  return named && std::ranges::any_of(draft.known.held, [&](const HeldMail& one) {
           return one.number == *named && one.is_waiting && one.number != draft.mail();
         });
}

/// Of an answer that cannot be taken back by this writer, now.
Rows obstacle_of(const DelayedAnswer& answer, const Staff& writer, const Draft& draft) {
  if (answer.is_taken_back) return reason("taken_back_before");
  if (!is_own(answer, writer, draft))
    return reason("not_your_answer", {{"name", display_name(draft.desk, answer.writer)}});
  return answer.is_waiting() ? Rows() : gone(answer);
}

Rows too_late(const Join& join) {
  if (join.kind == EventKind::handed_over)
    return reason("undo_too_late", {{"customer_before", join.before.customer.address}});
  return reason("undo_too_late", {{"known", "#" + std::to_string(join.other.value)}});
}

Rows obstacle_on_ticket(const Join* join, const Staff& writer, const Draft& draft) {
  if (const auto* theirs = newest_answer(draft, [](const DelayedAnswer& one) { return one.is_waiting(); }))
    return obstacle_of(*theirs, writer, draft);
  const auto is_sent = [&](const DelayedAnswer& one) { return !one.is_taken_back && is_own(one, writer, draft); };
  const auto* sent = newest_answer(draft, is_sent);
  if (sent != nullptr && (join == nullptr || is_later(*sent, *join, draft))) return gone(*sent);
  if (join != nullptr) return too_late(*join);
  return reason("nothing_to_undo");
}

// --- what the answered letter tells of ---

/// Nothing where it tells of nothing that `#undo` knows.
std::optional<Undo> undo_of_told(std::optional<MailNumber> mail, const Staff& writer, const Draft& draft) {
  if (!mail) return std::nullopt;
  const auto* answer = newest_answer(draft, [&](const DelayedAnswer& one) { return one.mail == mail; });
  const auto* join = newest_join(draft, mail);
  const bool can_part = join != nullptr && is_in_time(*join, draft);
  auto reasons = answer == nullptr ? Rows() : obstacle_of(*answer, writer, draft);
  const bool takes_answer = answer != nullptr && reasons.empty();
  const bool takes_both = takes_answer && can_part && join->kind == EventKind::handed_over;
  if (takes_answer) return Undo{.answer = answer, .join = takes_both ? join : nullptr, .reasons = {}};
  if (can_part) return Undo{.join = join, .reasons = {}};
  if (!reasons.empty()) return Undo{.reasons = std::move(reasons)};
  return join == nullptr ? std::nullopt : std::optional(Undo{.reasons = too_late(*join)});
}

/// What was done long before is not what its reader wants back.
bool tells_of_own_mail(const Draft& draft) {
  const auto* letter = draft.answered;
  return letter != nullptr && letter->is_named &&
         (letter->kind == LetterKind::receipt || letter->kind == LetterKind::refusal);
}

/// A merge below a later one: where its customer went since, nobody could tell.
Rows obstacle_above(std::optional<MailNumber> named, const Draft& draft) {
  for (const auto* part : parts_of(draft.known, draft.ticket.number)) {
    const auto* join = named ? newest_join(*part, draft, named) : nullptr;
    if (join != nullptr && join->kind == EventKind::absorbed)
      return reason("undo_later_first", {{"known", "#" + std::to_string(part->ticket.number.value)}});
  }
  return {};
}

// --- doing it ---

bool differ(const Ticket& one, const Ticket& other) {
  return one.state != other.state || one.due != other.due || one.wait_until != other.wait_until ||
         one.solved != other.solved || one.survey_at != other.survey_at;
}

void put_back(MailNumber answer, const Ticket& without, const Staff& writer, Draft& draft) {
  const auto actor = staff_actor(writer.id);
  draft.happen({.kind = EventKind::taken_back,
                .actor = actor,
                .value = std::to_string(answer.value),
                .name = writer.name,
                .until = without.first_response});
  if (draft.ticket.merged_into) return;  // its state is that of the ticket that goes on
  set_follow_up(without.follow_up, actor, draft);
  if (!differ(draft.ticket, without)) return;
  draft.happen({.kind = EventKind::restored,
                .actor = actor,
                .value = without.due && !without.remind_at ? "reminded" : "",
                .name = std::string(name_of(without.state)),
                .until = time_of_state(without)});
}

/// Where it stands as well, as they were one then.
void put_back_beside(const DelayedAnswer& answer, const Staff& writer, Draft& draft) {
  for (const auto& beside : answer.beside) {
    const Draft::Aside aside(draft, draft.known.tickets.at(beside.ticket));
    put_back(answer.mail, beside.without, writer, draft);
  }
}

/// What the answer had settled is owed again, unless somebody else has answered since.
void owe_again(const DelayedAnswer& answer, const Staff& writer, Draft& draft) {
  const auto& owed = answer.before.due;
  const auto is_answer = [&](const Said& one) {
    return one.kind == EventKind::answered && one.at >= answer.at && one.mail != answer.mail;
  };
  if (answer.before.state != State::open || std::ranges::any_of(draft.before->said, is_answer)) return;
  const auto actor = staff_actor(writer.id);
  if (draft.ticket.state != State::open)
    draft.happen_here({.kind = EventKind::reopened, .actor = actor, .until = owed});
  else if (owed && (!draft.ticket.due || *owed < *draft.ticket.due))
    draft.happen({.kind = EventKind::restored, .actor = actor, .name = "open", .until = owed});
}

/// A colleague who solved the ticket, or lets it wait, counted on the answer; unless the customer has written since.
bool was_put_aside(const DelayedAnswer& answer, const Draft& draft) {
  const auto& said = draft.before->said;  // newest first
  const auto is_it = [&](const Said& one) { return one.kind == EventKind::answered && one.mail == answer.mail; };
  const auto since = std::ranges::find_if(said, is_it);
  const auto wrote = [](const Said& one) { return one.kind == EventKind::customer_wrote; };
  return draft.ticket.state != State::open && std::none_of(said.begin(), since, wrote);
}

bool is_of_many(const DelayedAnswer& answer, const Draft& draft) {
  return std::ranges::any_of(draft.known.delayed, [&](const DelayedAnswer& one) {
    return one.mail == answer.mail && one.ticket != answer.ticket;
  });
}

/// Whoever read of the answer, and whoever would by now.
People hearers(const DelayedAnswer& answer, const Staff& writer, const Draft& draft) {
  auto people = audience(draft, writer.id);
  const auto near = colleagues(draft.ticket, draft.desk, writer);
  const auto is_near = [&](const Staff& one) { return std::ranges::find(near, &one) != near.end(); };
  for (const auto& address : answer.told) {
    const auto* person = draft.desk.staff_by_address(address);
    // Of an answer to many tickets they may have read of others alone.
    const bool is_new =
        person != nullptr && person->id != writer.id && (!is_of_many(answer, draft) || is_near(*person));
    if (is_new && std::ranges::find(people, person) == people.end()) people.push_back(person);
  }
  return people;
}

void tell(const DelayedAnswer& answer, const Staff& writer, Draft& draft, bool is_reopened) {
  const auto first = draft.verdict.letters.size();
  News news{.flags = {"is_taken_back"}, .writer = {writer.name, writer.addresses.front()}};
  news.is_of_many = true;  // of `#reply-all`
  if (is_reopened) news.flags.emplace_back("is_reopened");
  notify(draft, hearers(answer, writer, draft), Action::comment, news);
  for (auto at = first; at < draft.verdict.letters.size(); ++at)
    draft.verdict.letters[at].values["answered_at"] = answer.at;
}

void take_back(const DelayedAnswer& answer, const Staff& writer, Draft& draft, Rows& done) {
  for (const auto& copy : answer.copies) draft.verdict.taken_back.push_back(copy.number);
  put_back_beside(answer, writer, draft);
  if (answer.ticket == draft.ticket.number) {
    put_back(answer.mail, answer.without, writer, draft);
    if (was_put_aside(answer, draft)) owe_again(answer, writer, draft);
  } else {
    {
      const Draft::Aside aside(draft, draft.known.tickets.at(answer.ticket));
      put_back(answer.mail, answer.without, writer, draft);
    }
    owe_again(answer, writer, draft);
  }
  const bool is_reopened = draft.before->ticket.state != State::open && draft.ticket.state == State::open;
  tell(answer, writer, draft, is_reopened);
  Rows readers;
  for (const auto& copy : answer.copies) readers.push_back({{"address", copy.address}});
  done.push_back({{"taken_back", std::move(readers)}, {"answered_at", answer.at}});
  if (is_reopened) done.push_back({{"reopened", true}});
}

// --- an answer to many tickets ---

/// With what this verdict has done to it so far: two of them may be one by now.
void catch_up(Draft& draft) {
  const auto events = draft.verdict.events;
  for (const auto& event : events)
    if (event.ticket == draft.ticket.number) apply(draft.ticket, event);
}

/// One line for all of them.
Rows take_back_all(const std::vector<const DelayedAnswer*>& answers, const Staff& writer, Draft& draft) {
  Rows readers;
  for (const auto* answer : answers) {
    const Draft::Aside aside(draft, draft.known.tickets.at(surviving(draft.known, answer->ticket)));
    catch_up(draft);
    Rows done;
    take_back(*answer, writer, draft, done);
    for (auto& row : std::get<Rows>(done.front().at("taken_back"))) readers.push_back(std::move(row));
  }
  return {{{"taken_back", std::move(readers)}, {"answered_at", answers.front()->at}}};
}

/// Those that can be taken back; of the others why not, all that have gone in one reason.
std::vector<const DelayedAnswer*> waiting_of(MailNumber mail, const Staff& writer, const Draft& draft, Rows& reasons) {
  std::vector<const DelayedAnswer*> waiting;
  Rows gone;
  for (const auto& answer : draft.known.delayed) {
    if (answer.mail != mail) continue;
    auto against = obstacle_of(answer, writer, draft);
    if (against.empty()) waiting.push_back(&answer);
    if (!against.empty() && against.front().contains("gone"))
      std::ranges::move(std::get<Rows>(against.front()["gone"]), std::back_inserter(gone));
    else if (!against.empty() && reasons.empty())
      reasons = std::move(against);
  }
  if (!gone.empty()) reasons = reason("has_gone", {{"gone", std::move(gone)}});
  if (waiting.empty() && reasons.empty()) reasons = reason("nothing_to_undo");
  return waiting;
}

std::optional<Obstacle> obstacle_to_all(const Orders& orders) {
  if (const auto wrong = orders.faults; !wrong.empty()) return stopped(wrong);
  if (orders.commands.size() == 1 && orders.text.empty()) return std::nullopt;
  return stopped({{CommandFault::Why::stands_alone, "#undo", "", {}}});
}

const Event* delayed_answer_of(const Draft& draft) {
  const auto& events = draft.verdict.events;
  const auto found = std::ranges::find_if(
      events, [](const Event& one) { return one.kind == EventKind::answered && one.until && one.mail; });
  return found == events.end() ? nullptr : &*found;
}

/// An answer that was written for the people of both tickets would still go to both.
Rows obstacle_to_parting(const Join* join, const Draft& draft) {
  if (join == nullptr || join->kind != EventKind::absorbed) return {};
  const auto* answer = newest_answer(draft, [&](const DelayedAnswer& one) {
    return one.is_waiting() &&
           std::ranges::find(one.beside, join->other, &DelayedAnswer::Beside::ticket) != one.beside.end();
  });
  if (answer == nullptr) return {};
  return reason("answer_waits", {{"name", display_name(draft.desk, answer->writer)}, {"at", answer->at}});
}

Undo found_by(const Case& given, const Draft& draft, const Staff& writer, const Orders& orders) {
  if (!orders.has(Kind::undo) || draft.before == nullptr) return {};
  const auto named = named_mail(given, draft);
  if (is_still_held(named, draft)) return {.reasons = reason("still_held")};
  if (auto told = undo_of_told(named, writer, draft)) return std::move(*told);
  if (auto above = obstacle_above(named, draft); !above.empty()) return {.reasons = std::move(above)};
  if (tells_of_own_mail(draft)) return {.reasons = reason("not_undone")};
  const auto* join = newest_join(draft);
  const bool can_part = join != nullptr && is_in_time(*join, draft);
  const auto is_undoable = [&](const DelayedAnswer& one) { return one.is_waiting() && is_own(one, writer, draft); };
  const auto* own = newest_answer(draft, is_undoable);
  const bool is_joins = can_part && (own == nullptr || !is_later(*own, *join, draft));
  if (is_joins) return {.join = join, .reasons = {}};
  if (own != nullptr) return {.answer = own, .reasons = {}};
  return {.reasons = obstacle_on_ticket(join, writer, draft)};
}

}  // namespace

Undo undo_of(const Case& given, const Draft& draft, const Staff& writer, const Orders& orders) {
  auto found = found_by(given, draft, writer, orders);
  if (found.answer != nullptr) return found;
  if (auto waiting = obstacle_to_parting(found.join, draft); !waiting.empty()) return {.reasons = std::move(waiting)};
  return found;
}

void undo(const Undo& what, const Staff& writer, Draft& draft, Rows& done) {
  if (what.answer != nullptr) take_back(*what.answer, writer, draft, done);
  if (what.join != nullptr) undo_join(*what.join, writer, draft, done);
}

void give_back(const DelayedAnswer& answer, Draft& draft) {
  for (auto& letter : draft.verdict.letters) {
    if (letter.kind != LetterKind::receipt) continue;
    letter.values["given_back"] = answer.read ? as_typed(*answer.read) : Prose{answer.text};
    if (answer.read) letter.attachments = files_of(*answer.read, draft).taken;
  }
}

/// A reply to the receipt of `#reply-all`, or its link: all of the answers that still wait are taken back.
Applies undo_reply_all(const Case& given, Draft& draft) {
  const auto& match = given.match;
  if (match.role != Role::staff || !match.held || match.ticket) return Applies::no;
  const auto orders = orders_of(given.mail.reply, draft.desk);
  const auto is_it = [&](const HeldMail& one) { return one.number == *match.held && one.is_waiting; };
  if (!orders.has(Kind::undo) || std::ranges::any_of(draft.known.held, is_it)) return Applies::no;
  const auto& writer = *draft.desk.staff_by_id(match.who);
  if (auto why = obstacle_to_all(orders)) {
    refuse(given, draft, writer, std::move(why->reasons));
    return end(draft, MailState::refused, why->rule);
  }
  Rows reasons;
  const auto waiting = waiting_of(*match.held, writer, draft, reasons);
  if (waiting.empty()) {
    refuse(given, draft, writer, std::move(reasons));
    return end(draft, MailState::refused, "command: #undo");
  }
  auto done = take_back_all(waiting, writer, draft);
  auto& letter = draft.to_staff(LetterKind::receipt, writer, Action::comment);
  letter.values["done"] = std::move(done);
  letter.values["many"] = true;
  if (!reasons.empty() && reasons.front().contains("gone")) letter.values["gone"] = reasons.front()["gone"];
  if (!given.mail.message_id.empty()) letter.in_reply_to = {given.mail.message_id};
  give_back(*waiting.front(), draft);
  return end(draft, MailState::obeyed, "commands");
}

bool has_delayed_answer(const Draft& draft) { return delayed_answer_of(draft) != nullptr; }

void offer_undo(const Draft& draft, Letter& receipt) {
  const auto* answered = delayed_answer_of(draft);
  if (answered == nullptr) return;
  receipt.values["goes_at"] = *answered->until;
  if (draft.desk.has_subaddress) receipt.values["undo_address"] = click_on(*answered->mail, draft, receipt);
}

}  // namespace gatepost::decide
