#include "passes.hpp"

#include <algorithm>
#include <exception>
#include <set>
#include <utility>

#include "decide/decide.hpp"
#include "forget.hpp"
#include "identify/identify.hpp"
#include "log.hpp"
#include "mail/limits.hpp"
#include "parse/parse.hpp"
#include "past.hpp"
#include "recording.hpp"
#include "retrace.hpp"
#include "second_look.hpp"

namespace gatepost {
namespace {

using store::Pending;
using store::Transaction;

/// The same mistake in the same file is the same fault: other lines may have moved it.
std::vector<TemplateFault> not_among(const std::vector<TemplateFault>& known, std::vector<TemplateFault> faults) {
  std::set<std::pair<std::string_view, std::string_view>> mistakes;
  for (const auto& one : known) mistakes.emplace(one.file, one.what);
  std::erase_if(faults, [&](const TemplateFault& fault) { return mistakes.contains({fault.file, fault.what}); });
  return faults;
}

void log_fault(const TemplateFault& fault) {
  log::warning("template.fault", {{"place", place_of(fault)}, {"what", fault.what}});
}

/// A mail that was considered: what the log says of it once it is committed, and its letters.
struct Done {
  MailNumber mail;
  MailState state;
  std::optional<TicketNumber> ticket;
  std::string rule;
  Writing writing;
};

/// What a mail's own header or command adds to a rule stands behind a colon: the log has nothing of a mail.
std::string in_our_words(const std::string& rule) { return rule.substr(0, rule.find(':')); }

void tell(const Done& done) {
  log::info("mail." + std::string(name_of(done.state)),
            {{"mail", std::to_string(done.mail.value)},
             {"ticket", done.ticket ? std::to_string(done.ticket->value) : "none"},
             {"letters", std::to_string(done.writing.size())},
             {"rule", in_our_words(done.rule)}});
}

/// look up -> identify -> decide -> render -> record, within the transaction that the caller has begun; rendering goes
/// on after it.
std::optional<Done> consider(Parts& parts, Worker& worker, MailNumber number, const Mail& mail) {
  if (!parts.store.is_pending(number)) return std::nullopt;  // another process was faster
  if (is_erased(parts.store, parts.signer, mail)) {
    set_aside_erased(parts, number, mail);
    return Done{number, MailState::set_aside, std::nullopt, "erased", {}};
  }
  auto [known, match] = judged(parts, mail, Questions::answered);
  retrace(parts, known);
  if (parts.past != nullptr) foretell(*parts.past, number, match, known);
  auto verdict = decide::mail(mail, number, match, known, parts.config.desk, parts.now());
  if (parts.past != nullptr) note_opened(*parts.past, verdict);
  Done done{number, verdict.state, verdict.ticket, verdict.rule, {}};
  done.writing = record_first(parts, worker, {number, &mail, std::move(verdict), {}, parts.now()});
  return done;
}

void park(Parts& parts, const Pending& pending) {
  Transaction transaction(parts.store);
  if (!parts.store.is_pending(pending.number)) return;
  const auto known = parts.store.look_up(Mail{}, Clues{}, parts.now());
  auto verdict = decide::quarantine(pending.raw, pending.number, known, parts.config.desk, parts.now());
  const auto rule = verdict.rule;
  record(parts, pending.number, nullptr, std::move(verdict));
  transaction.commit();
  log::error("mail.quarantined", {{"mail", std::to_string(pending.number.value)}, {"rule", in_our_words(rule)}});
}

/// Mails that were begun before are considered alone, so that one that kills its reader takes no other with it.
std::vector<Pending> next_batch(Parts& parts) {
  auto batch = parts.store.pending(limits::batch_mails, limits::batch_bytes);
  std::erase_if(batch, [&](const Pending& one) { return one.attempts > batch.front().attempts; });
  const auto is_empty = [](const Pending& one) { return one.raw.bytes.empty(); };
  const bool is_alone = !batch.empty() && (batch.front().attempts > 0 || std::ranges::any_of(batch, is_empty));
  if (is_alone) batch.resize(1);
  return batch;
}

std::vector<MailNumber> numbers_of(const std::vector<Pending>& batch) {
  std::vector<MailNumber> numbers;
  for (const auto& one : batch) numbers.push_back(one.number);
  return numbers;
}

/// Whatever is thrown: work that is under way refers to what it works for.
class Finish {
 public:
  explicit Finish(Worker& worker) : worker_(worker) {}
  ~Finish() { worker_.wait(); }
  Finish(const Finish&) = delete;
  Finish& operator=(const Finish&) = delete;

 private:
  Worker& worker_;
};

Mail read(const Pending& pending, const Desk& desk) {
  auto mail = decide::without_banners(parse::mail(pending.raw), desk);
  if (pending.raw.place) mail.folder = pending.raw.place->mailbox;
  mail.is_released = pending.is_released;
  return mail;
}

/// The bytes go with the work, and are gone when it is done: they are in the store.
std::vector<std::future<Mail>> read_ahead(const Parts& parts, Worker& worker, std::vector<Pending> batch) {
  std::vector<std::future<Mail>> mails;
  for (auto& one : batch)
    mails.push_back(worker.begin([&desk = parts.config.desk, one = std::move(one)] { return read(one, desk); }));
  return mails;
}

/// In their order, each knowing what those before it led to; reading and writing go on beside that.
void consider_together(Parts& parts, std::vector<Pending> batch) {
  Worker here(Worker::Place::here);
  auto& worker = batch.size() > 1 ? parts.worker : here;
  const auto numbers = numbers_of(batch);
  std::vector<Done> considered;
  const Finish finish(worker);
  auto mails = read_ahead(parts, worker, std::move(batch));
  mails.front().wait();  // before the transaction, which others wait for
  Transaction transaction(parts.store);
  for (std::size_t place = 0; place < numbers.size(); ++place) {
    const auto mail = mails[place].get();
    if (auto done = consider(parts, worker, numbers[place], mail)) considered.push_back(std::move(*done));
  }
  for (auto& done : considered) write(parts, done.writing);
  transaction.commit();
  if (parts.past != nullptr) return;
  for (const auto& done : considered) tell(done);
}

/// The attempt was noted first (P4). A fault of ours in one mail must not stop the others: the mail comes again alone,
/// and after the last attempt it is parked. A fault of the disk is no fault of the mails: it goes up, and the attempt
/// is taken back where the disk still can.
void try_together(Parts& parts, std::vector<Pending> batch) {
  const auto numbers = numbers_of(batch);
  try {
    consider_together(parts, std::move(batch));
  } catch (const store::Failure&) {
    try {
      parts.store.forget_attempts(numbers);
    } catch (const store::Failure&) {
      // The first failure says it all.
    }
    throw;
  } catch (const std::exception& fault) {
    log::error("mail.failed", {{"mail", std::to_string(numbers.front().value)}, {"what", fault.what()}});
  }
}

void try_or_park(Parts& parts, std::vector<Pending> batch) {
  const auto& first = batch.front();
  // Without a byte: the server has the mail and cannot hand it out.
  if (first.attempts >= limits::attempts || first.raw.bytes.empty()) return park(parts, first);
  parts.store.note_attempts(numbers_of(batch));
  try_together(parts, std::move(batch));
}

}  // namespace

bool consider_some(Parts& parts) {
  auto batch = next_batch(parts);
  if (batch.empty()) return false;
  try_or_park(parts, std::move(batch));
  return true;
}

void consider_all(Parts& parts) {
  while (consider_some(parts)) {
  }
}

MailNumber take_in(Parts& parts, const RawMail& raw) {
  Transaction transaction(parts.store);
  const auto numbers = parts.store.keep({&raw, 1}, std::nullopt);
  parts.store.note_attempts(numbers);
  transaction.commit();
  return numbers.at(0);
}

void consider_begun(Parts& parts, MailNumber number) {
  std::vector<Pending> alone;
  if (auto pending = parts.store.pending(number)) alone.push_back(std::move(*pending));
  if (!alone.empty()) try_together(parts, std::move(alone));
}

void consider_past(Parts& parts, MailNumber number, Reading reading) {
  if (reading == Reading::done) consider_begun(parts, number);
  if (const auto left = parts.store.pending(number)) park(parts, *left);
}

namespace {

const char* timed_thing(MailNumber) { return "mail"; }
const char* timed_thing(TicketNumber) { return "ticket"; }

void fall_due(Parts& parts, MailNumber held) {
  Transaction transaction(parts.store);
  auto known = parts.store.look_up(held, parts.now());
  read_held(parts, known);
  record(parts, std::nullopt, nullptr, decide::held_due(held, known, parts.config.desk, parts.now()));
  transaction.commit();
}

void fall_due(Parts& parts, TicketNumber number) {
  Transaction transaction(parts.store);
  auto known = parts.store.look_up(number, parts.now());
  const auto ticket = known.tickets.find(number);
  if (ticket != known.tickets.end() && ticket->second.ticket.follow_up) known.canned = parts.templates.canned();
  if (ticket != known.tickets.end())
    record(parts, std::nullopt, nullptr, decide::due(ticket->second, known, parts.config.desk, parts.now()));
  transaction.commit();
}

/// A fault of ours in one timer must stop neither the others nor the daemon: it is tried again later.
template <class Number>
void try_due(Parts& parts, Number number) {
  try {
    fall_due(parts, number);
  } catch (const store::Failure&) {
    throw;  // no fault of the timer
  } catch (const std::exception& fault) {
    log::error("timer.failed", {{timed_thing(number), std::to_string(number.value)}, {"what", fault.what()}});
    parts.store.put_off(number, parts.now() + limits::timer_again);
  }
}

/// Now and then: what departments need changes slowly.
void measure_usual(Parts& parts) {
  auto& notes = parts.store.notes();
  const auto now = parts.now();
  const auto measured = notes.usual_measured();
  if (measured && *measured <= now && now - *measured < limits::usual_measured) return;
  std::map<std::string, Span> usual;
  for (const auto& [id, responses] : notes.responses(now - limits::usual_window)) {
    const auto* department = parts.config.desk.department_by_id(id);
    if (department == nullptr) continue;
    if (const auto span = decide::usual_response(responses, *department)) usual.emplace(id, *span);
  }
  notes.set_usual(usual, now);
}

/// A timer that is due after it was done is a fault of ours: it must not hold up everything else for ever.
void put_off_stuck(Parts& parts, TicketNumber ticket) {
  log::error("timer.stuck", {{"ticket", std::to_string(ticket.value)}});
  parts.store.put_off(ticket, parts.now() + limits::timer_again);
}

}  // namespace

void fall_due(Parts& parts) {
  tell_delays(parts);
  measure_usual(parts);
  for (const auto mail : parts.store.held_due(parts.now(), limits::batch_mails)) try_due(parts, mail);
  std::map<TicketNumber, int> times;
  for (std::size_t count = limits::batch_mails; count == limits::batch_mails;) {
    const auto due = parts.store.tickets_due(parts.now(), limits::batch_mails);
    for (const auto ticket : due) {
      if (++times[ticket] > limits::timers_at_once)
        put_off_stuck(parts, ticket);
      else
        try_due(parts, ticket);
    }
    count = due.size();
  }
}

void take_people(Parts& parts) {
  const auto verdict = [&parts] {
    return decide::leavers(parts.store.look_up(Mail{}, Clues{}, parts.now()), parts.config.desk, parts.now());
  };
  if (verdict().principals.empty()) return;  // without the lock: nearly always
  Transaction transaction(parts.store);
  record(parts, std::nullopt, nullptr, verdict());
  transaction.commit();
}

void take_templates(Parts& parts, const std::map<std::string, std::string>& files) {
  const auto faults = parts.templates.lay_over(files);
  const auto is_news = [&] {
    const auto told = parts.store.told().faults();
    return !not_among(told, faults).empty() || !not_among(faults, told).empty();
  };
  if (!is_news()) return;  // without the lock: nearly always
  Transaction transaction(parts.store);
  const auto fresh = not_among(parts.store.told().faults(), faults);
  if (!fresh.empty())
    record(parts, std::nullopt, nullptr,
           decide::broken_templates(fresh, parts.store.look_up(Mail{}, Clues{}, parts.now()), parts.config.desk,
                                    parts.now()));
  parts.store.told().set_faults(faults);
  transaction.commit();
  std::ranges::for_each(fresh, log_fault);
}

Opinion opinion_on(Parts& parts, const Mail& mail) {
  auto [known, match] = judged(parts, mail, Questions::left_out);
  auto verdict = decide::mail(mail, MailNumber{}, match, known, parts.config.desk, parts.now());
  return {std::move(match), std::move(verdict)};
}

Opinion opinion_on(const Mail& mail, const Clues& clues, const Known& known, const Desk& desk, Time now) {
  const auto match = identify::match(mail, clues, known, desk, now);
  return {match, decide::mail(mail, MailNumber{}, match, known, desk, now)};
}

}  // namespace gatepost
