// Letters out: what is sent when, and what follows from what the relay said.
#include <algorithm>
#include <exception>
#include <map>

#include "decide/decide.hpp"
#include "log.hpp"
#include "mail/limits.hpp"
#include "parse/parse.hpp"
#include "passes.hpp"
#include "recording.hpp"
#include "ticket/merged.hpp"

namespace gatepost {
namespace {

using store::ServerState;
using store::Transaction;

// --- what fails, and what is late ---

/// The ticket that a letter is about, or what that was merged into, with what is known of it.
const KnownTicket* ticket_of(const Known& known, TicketNumber number) {
  const auto found = known.tickets.find(surviving(known, number));
  return found == known.tickets.end() ? nullptr : &found->second;
}

/// A letter that is too large is read anew: what brought it above that, and whom a reply to it would reach.
Returned returned_of(Parts& parts, const Wire& wire, const Outcome& outcome) {
  if (outcome.size == 0) return {};
  Returned returned;
  for (const auto& file : parse::mail(RawMail{.bytes = wire.bytes}).attachments)
    returned.files.push_back({file.name, file.content.size()});
  Mail reply;
  reply.in_reply_to = {wire.message_id};
  const auto clues = parts.signer.clues(reply);
  returned.does_answer = !clues.ids.empty() && clues.ids[0].token && clues.ids[0].token->action == Action::answer;
  return returned;
}

void record_failure(Parts& parts, const store::DueLetter& due, const Outcome& outcome) {
  const auto& wire = due.wire;
  if (!wire.ticket) return;
  const auto known = parts.store.look_up(*wire.ticket, parts.now());
  if (const auto* ticket = ticket_of(known, *wire.ticket))
    record(parts, std::nullopt, nullptr,
           decide::undelivered(wire, due.writer, outcome, returned_of(parts, wire, outcome), *ticket, known,
                               parts.config.desk, parts.now()));
}

/// The letter will never arrive: staff hear of it where a person wrote it (P25), in the same commit. A fault of ours
/// in telling them must not stop the other letters: it is tried again later.
void fail(Parts& parts, const store::DueLetter& due, const Outcome& outcome) try {
  Transaction transaction(parts.store);
  record_failure(parts, due, outcome);
  parts.store.settle(due.wire.number, {Fate::refused, outcome.code, outcome.said, outcome.hint}, std::nullopt,
                     parts.now());
  transaction.commit();
} catch (const store::Failure&) {
  throw;
} catch (const std::exception& fault) {
  log::error("letter.untold", {{"letter", std::to_string(due.wire.number.value)}, {"what", fault.what()}});
  parts.store.settle(due.wire.number, outcome, parts.now() + limits::timer_again, parts.now());
}

/// What concerns our account fails nothing, however long it lasts: the time of trying begins with the first try.
bool is_over(const store::DueLetter& due, const Outcome& outcome, const send::SmtpSettings& smtp, Time now) {
  if (outcome.fate == Fate::refused) return true;
  return outcome.fate != Fate::account && now - due.first_try.value_or(now) > smtp.retry_for;
}

void tell_delay(Parts& parts, const StuckLetter& letter) {
  const auto number = letter.ticket.value_or(TicketNumber{});
  Transaction transaction(parts.store);
  const auto known = parts.store.look_up(number, parts.now());
  record(parts, std::nullopt, nullptr,
         decide::delayed(letter, ticket_of(known, number), known, parts.config.desk, parts.now()));
  transaction.commit();
}

void tell_no_delay(Parts& parts, const StuckLetter& letter) {
  Transaction transaction(parts.store);
  record(parts, std::nullopt, nullptr, Verdict{.delays_told = {letter.number}});
  transaction.commit();
}

// --- the relay, and our account there ---

const std::string relay_name = "smtp";

ServerState state_of_relay(Parts& parts) {
  return parts.store.server(relay_name).value_or(ServerState{.since = parts.now()});
}

/// Most pauses are over soon, and one that a single recipient has caused holds up nobody for long.
Span rest_after(int tries) {
  auto rest = limits::account_pause;
  for (int doubled = 1; doubled < tries && rest < limits::account_pause_most; ++doubled) rest *= 4;
  return std::min(rest, limits::account_pause_most);
}

bool may_pass(const ServerState& state, const Outcome& outcome, Time now) {
  if (outcome.fate != Fate::account) return now - state.since < limits::relay_told_after;
  return outcome.code >= 400 && outcome.code < 500 && state.tries < limits::account_busy_tries;
}

bool is_to_be_told(const ServerState& state, const Outcome& outcome, Time now) {
  const bool was_told = state.told && now - *state.told < limits::trouble_told_again;
  return !was_told && !may_pass(state, outcome, now);
}

/// The admin hears of it by a letter that waits like the others: it tells why they came late.
void tell_of_trouble(Parts& parts, ServerState& state, const Outcome& outcome) {
  const auto now = parts.now();
  if (!is_to_be_told(state, outcome, now)) return;
  state.told = now;
  const auto known = parts.store.look_up(TicketNumber{}, now);
  record(parts, std::nullopt, nullptr,
         outcome.fate == Fate::account ? decide::refused_account(outcome, known, parts.config.desk, now)
                                       : decide::dead_relay(outcome, state.since, known, parts.config.desk, now));
}

void note_trouble(Parts& parts, const Outcome& outcome) {
  const auto now = parts.now();
  Transaction transaction(parts.store);
  auto state = state_of_relay(parts);
  const bool is_noted = outcome.fate != Fate::account && !state.is_well && state.said == outcome.said;
  if (is_noted && !is_to_be_told(state, outcome, now)) return;
  if (state.is_well) state.since = now;
  state.is_well = false;
  state.said = outcome.said;
  state.hint = outcome.hint;
  state.until.reset();
  if (outcome.fate == Fate::account) state.until = now + rest_after(++state.tries);
  tell_of_trouble(parts, state, outcome);
  parts.store.set_server(relay_name, state);
  transaction.commit();
}

/// Whoever waited for the relay to come back waits no longer.
void note_well(Parts& parts) {
  const auto state = parts.store.server(relay_name);
  if (state && state->is_well) return;
  if (state) parts.store.hurry_unreached(parts.now());
  ServerState well{.since = parts.now()};
  if (state) well.told = state->told;
  parts.store.set_server(relay_name, well);
}

/// Of a round that is not begun, as the account rests.
std::optional<Outcome> resting(Parts& parts) {
  const auto state = parts.store.server(relay_name);
  if (!state || !state->until || *state->until <= parts.now()) return std::nullopt;
  return Outcome{Fate::account, 0, state->said, state->hint};
}

// --- how many ---

struct Room {
  std::int64_t all = limits::batch_mails;
  std::int64_t rest = limits::batch_mails;  // of these: for letters that nobody waits for
};

/// A flood of automatic letters must leave room for answers.
void narrow(Room& room, int limit, std::int64_t sent) {
  if (limit <= 0) return;
  const auto for_rest = std::max<std::int64_t>(1, std::int64_t{limit} * 4 / 5);
  room.all = std::min(room.all, std::max<std::int64_t>(0, limit - sent));
  room.rest = std::min({room.all, room.rest, std::max<std::int64_t>(0, for_rest - sent)});
}

Room room_for(Parts& parts) {
  const auto& pace = parts.config.smtp.pace;
  const auto now = parts.now();
  Room room;
  if (pace.per_minute > 0) narrow(room, pace.per_minute, parts.store.sent_since(now - std::chrono::minutes(1)));
  if (pace.per_day > 0) narrow(room, pace.per_day, parts.store.sent_since(now - std::chrono::hours(24)));
  return room;
}

std::vector<store::DueLetter> due_within(Parts& parts, const Room& room) {
  if (room.all == 0) return {};
  const auto least = room.rest > 0 ? Priority::rest : Priority::notice;
  auto due = parts.store.letters_due(parts.now(), static_cast<std::size_t>(room.all), limits::batch_bytes, least);
  // Those that failed before may take their time again.
  std::stable_partition(due.begin(), due.end(), [](const store::DueLetter& one) { return one.attempts == 0; });
  std::int64_t rest = 0;
  std::erase_if(due, [&](const store::DueLetter& one) {
    return rule_of(one.wire.kind).priority == Priority::rest && ++rest > room.rest;
  });
  return due;
}

bool is_any_due(Parts& parts) {
  const auto next = parts.store.next_letter();
  return next && *next <= parts.now();
}

// --- one letter ---

std::vector<LetterNumber> numbers_of(const std::vector<store::DueLetter>& letters) {
  std::vector<LetterNumber> numbers;
  for (const auto& due : letters) numbers.push_back(due.wire.number);
  return numbers;
}

void tell(const Wire& wire, std::string_view event, const Outcome& outcome) {
  const auto level = outcome.fate == Fate::accepted ? log::Level::info : log::Level::warning;
  log::line(level, event,
            {{"letter", std::to_string(wire.number.value)},
             {"kind", std::string(rule_of(wire.kind).name)},
             {"to", wire.recipient},
             {"said", log::without_words(outcome.said)}});
}

/// A letter that our account was refused for lets others go first: it may be the only one.
Time next_try(const store::DueLetter& due, const Outcome& outcome, Time now) {
  if (outcome.fate != Fate::account) return now + send::retry_after(due.attempts + 1, due.wire.number.value);
  const Span least = send::retry_after(1, due.wire.number.value);
  return now + std::clamp(std::chrono::floor<Span>((now - due.wire.made) / 8), least, limits::letter_again_most);
}

/// 421: the server closes, whatever the letter (RFC 5321 section 3.8).
bool is_broken_off(const Outcome& outcome) {
  return outcome.fate == Fate::later && (outcome.code == 0 || outcome.code == 421);
}

/// After so many recipients in a row it is not about one of them.
constexpr int broken_in_a_row = 3;

/// What follows from the outcome. `broken`: letters before this one that the relay broke off, in a row. Returns whether
/// further letters are worth trying now.
Relayed settle(Parts& parts, const store::DueLetter& due, const Outcome& outcome, int broken) {
  const auto now = parts.now();
  const auto number = due.wire.number;
  if (outcome.fate == Fate::accepted) {
    parts.store.settle(number, outcome, std::nullopt, now);
    note_well(parts);
    tell(due.wire, "letter.sent", outcome);
    return Relayed::some;
  }
  if (is_over(due, outcome, parts.config.smtp, now)) {
    fail(parts, due, outcome);
    tell(due.wire, "letter.failed", outcome);
    return Relayed::some;
  }
  parts.store.settle(number, outcome, next_try(due, outcome, now), now);
  const bool may_be_its_own = outcome.has_begun && broken + 1 < broken_in_a_row;
  if (outcome.fate == Fate::account || (is_broken_off(outcome) && !may_be_its_own)) {
    note_trouble(parts, outcome);
    return Relayed::paused;  // told once, as the relay's state
  }
  tell(due.wire, outcome.fate == Fate::unknown ? "letter.unknown" : "letter.delayed", outcome);
  return Relayed::some;
}

}  // namespace

SendRound send_out(Parts& parts, send::Relay& relay) {
  if (!is_any_due(parts)) return {};
  if (const auto rest = resting(parts)) return {Relayed::paused, *rest};
  const auto letters = due_within(parts, room_for(parts));
  if (letters.empty()) return {Relayed::paced, {}};
  const auto begun = parts.store.begin_sending(numbers_of(letters));
  std::map<std::string, Outcome> broken;  // by recipient: one who cannot be reached delays nobody else
  int in_a_row = 0;
  for (const auto& due : letters) {
    if (std::ranges::find(begun, due.wire.number) == begun.end()) continue;  // taken back a moment ago
    if (!parts.store.is_waiting(due.wire.number)) continue;  // somebody was forgotten since, perhaps minutes ago
    const auto before = broken.find(due.wire.recipient);
    const bool is_tried = before == broken.end();
    if (is_tried) relay.wait_at_most(send::patience_after(due.attempts));
    const auto outcome = is_tried ? relay.send(due.wire) : before->second;
    if (settle(parts, due, outcome, is_tried ? in_a_row : 0) == Relayed::paused) return {Relayed::paused, outcome};
    if (!is_tried) continue;
    in_a_row = is_broken_off(outcome) ? in_a_row + 1 : 0;
    if (is_broken_off(outcome)) broken.emplace(due.wire.recipient, outcome);
  }
  return {Relayed::some, {}};
}

void end_rest(Parts& parts) {
  Transaction transaction(parts.store);
  auto state = state_of_relay(parts);
  if (!state.until) return;
  state.until.reset();
  state.tries = 0;
  parts.store.set_server(relay_name, state);
  transaction.commit();
}

void tell_delays(Parts& parts) {
  const auto first_try = parts.now() - parts.config.smtp.delay_told_after;
  for (auto& letter : parts.store.letters_stuck(first_try, limits::batch_mails)) try {
      letter.until = letter.first_try + parts.config.smtp.retry_for;
      tell_delay(parts, letter);
    } catch (const store::Failure&) {
      throw;
    } catch (const std::exception& fault) {
      // A fault of ours in telling must stop nothing else, and the next one is told of when it fails.
      log::error("letter.untold", {{"letter", std::to_string(letter.number.value)}, {"what", fault.what()}});
      tell_no_delay(parts, letter);
    }
}

void note_round(store::Store& store, const std::optional<fetch::Trouble>& trouble, Time now) {
  const std::string name = "imap";
  const auto before = store.server(name);
  ServerState state{.is_well = !trouble, .since = now, .seen = before ? before->seen : std::nullopt};
  if (!trouble) state.seen = now;
  if (trouble) {
    state.said = trouble->what;
    state.hint = trouble->hint;
  }
  const bool is_same = before && before->is_well == state.is_well && before->said == state.said;
  if (is_same && (trouble || now - *before->seen < limits::round_noted)) return;
  if (before && before->is_well == state.is_well) state.since = before->since;
  store.set_server(name, state);
}

}  // namespace gatepost
