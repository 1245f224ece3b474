#include "daemon.hpp"

#include <pthread.h>
#include <signal.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <ctime>
#include <deque>
#include <utility>

#include "assembly.hpp"
#include "clock.hpp"
#include "decide/decide.hpp"
#include "junk_rounds.hpp"
#include "lease.hpp"
#include "log.hpp"
#include "login_ends.hpp"
#include "logins.hpp"
#include "mail/limits.hpp"
#include "network.hpp"
#include "night.hpp"
#include "readiness.hpp"
#include "watch.hpp"

namespace gatepost {
namespace {

using std::chrono::milliseconds;

// Should a bell or another process's writing be missed: mails and letters are looked for this often at least.
constexpr milliseconds look_around{500};
constexpr milliseconds longest_wait{60'000};
// dependencies of libetpan: a hostile server can nest its answers deeply, and each level takes stack.
constexpr std::size_t imap_stack = 64 * 1024 * 1024;
constexpr std::size_t plain_stack = 8 * 1024 * 1024;

struct Shared {
  const Config& config;
  std::atomic<int> exit_code = 0;
  Bell mails;
  Bell letters;
  Stop stop;
  std::deque<Pulse> pulses;           // of the threads
  fetch::Mailbox* junk = nullptr;     // absent: the spam folder is not watched
  fetch::Mailbox* mailbox = nullptr;  // absent: mail comes by `gatepost deliver`
  std::mutex mutex;
  std::string broken;  // why the daemon has to end; guarded by the mutex
};

milliseconds until(std::optional<Time> at, Time now) {
  if (!at) return longest_wait;
  return std::clamp(std::chrono::ceil<milliseconds>(*at - now), milliseconds(0), longest_wait);
}

std::optional<fetch::Trouble> wait_for_mail(fetch::Mailbox& mailbox, const Lease& lease) {
  auto waited = mailbox.wait(std::min(longest_wait, lease.step()));
  auto* trouble = std::get_if<fetch::Trouble>(&waited);
  return trouble ? std::optional(std::move(*trouble)) : std::nullopt;
}

/// Until the bell rings, another process has written something (`gatepost deliver`), or that time is over.
void wait_for_work(Bell& bell, store::Store& store, milliseconds most) {
  constexpr milliseconds glance{25};
  for (auto left = std::min(most, look_around); left > milliseconds(0); left -= glance)
    if (bell.wait(std::min(left, glance)) || store.has_news()) return;
}

/// A batch of letters may take long, each alone may not.
class WatchedRelay final : public send::Relay {
 public:
  WatchedRelay(send::Relay& relay, Pulse& pulse) : relay_(relay), pulse_(pulse) {}
  Outcome send(const Wire& letter) override {
    pulse_.beat();
    return relay_.send(letter);
  }
  Outcome greet() override { return relay_.greet(); }
  void wait_at_most(std::chrono::seconds patience) override { relay_.wait_at_most(patience); }

 private:
  send::Relay& relay_;
  Pulse& pulse_;
};

void exchanging(Shared& shared, Pulse& pulse) {
  const auto store = store::open(shared.config.store, store::Create::no);
  Lease lease(*store, *shared.mailbox, shared.config.imap, system_now);
  Intake intake{*store, *shared.mailbox, shared.config.imap.folder, [&lease] { return lease.hold(); }};
  Health health("imap");
  JunkRounds junk(shared.junk, shared.config.imap.junk, *store, shared.mails);
  BackOff back_off;
  while (!shared.stop.is_requested()) {
    pulse.beat();
    auto trouble = exchange(intake, [&] {
      pulse.beat();
      shared.mails.ring();
    });
    if (!trouble) note_round(*store, {}, system_now());
    if (!trouble && !shared.stop.is_requested())
      junk.look([&lease] { return lease.hold(); });  // the mailbox answers, and is ours
    pulse.beat();
    if (!trouble) trouble = wait_for_mail(*shared.mailbox, lease);
    if (trouble) {
      health.is_ill(trouble->what, trouble->hint);
      note_round(*store, trouble, system_now());
      if (lease.is_alive() && !lease.was_held()) throw std::runtime_error(trouble->what + ": " + trouble->hint);
      const bool is_hopeless = trouble->next == fetch::Trouble::Next::stop;  // and asking often may lock the account
      shared.stop.wait(lease.is_anothers() ? lease.step() : is_hopeless ? BackOff::longest : back_off.next());
      continue;
    }
    health.is_well();
    back_off.reset();
  }
  lease.give_back();
}

void deciding(Shared& shared, Pulse& pulse) {
  Assembly assembly(shared.config);
  auto parts = assembly.parts();
  while (!shared.stop.is_requested()) {
    pulse.beat();
    assembly.refresh_templates();
    const bool has_considered = consider_some(parts);
    fall_due(parts);
    shared.letters.ring();
    if (has_considered) {
      if (shared.mailbox != nullptr) shared.mailbox->wake();  // to put away what is recorded
      continue;
    }
    const auto wait = until(assembly.store().next_timer(), parts.now());
    wait_for_work(shared.mails, assembly.store(), wait);
  }
}

void sending(Shared& shared, Pulse& pulse) {
  Assembly assembly(shared.config);
  auto parts = assembly.parts();
  const auto server = network::doors().open_smtp(smtp_login(shared.config));
  WatchedRelay relay(*server, pulse);
  Health health("smtp");
  BackOff back_off;
  end_rest(parts);  // config.ini may have been mended
  while (!shared.stop.is_requested()) {
    pulse.beat();
    assembly.refresh_templates();
    const auto round = send_out(parts, relay);
    if (round.how == Relayed::paused) {
      health.is_ill(log::without_words(round.trouble.said), round.trouble.hint);
      shared.stop.wait(back_off.next());
      continue;
    }
    if (round.how == Relayed::some) health.is_well();
    back_off.reset();
    const bool is_paced = round.how == Relayed::paced;
    const auto wait = is_paced ? look_around : until(assembly.store().next_letter(), parts.now());
    const bool is_idle = wait > milliseconds(0) && !assembly.store().make_findable(limits::findable_events);
    if (is_idle) wait_for_work(shared.letters, assembly.store(), wait);
  }
}

/// Between two small steps, so that whoever takes mail in and sends it out comes first. False: it is to end.
bool takes_breath(Shared& shared, Pulse& pulse) {
  constexpr milliseconds breath{20};
  pulse.beat();
  shared.stop.wait(breath);
  return !shared.stop.is_requested();
}

void by_night(Shared& shared, Pulse& pulse) {
  const auto& desk = shared.config.desk;
  auto due = decide::next_night(desk, begin_audited(shared.config));
  const Night night{shared.config, [&] { return takes_breath(shared, pulse); },
                    [&] { shared.stop.wait(longest_wait); }};
  Time erasing_due{};
  auto logins_due = system_now();
  while (!shared.stop.is_requested()) {
    pulse.beat();
    if (system_now() >= logins_due) {
      look_at_logins(shared.config);
      shared.letters.ring();
      logins_due = system_now() + std::chrono::hours(1);
    }
    if (system_now() >= erasing_due) erasing_due = end_erasing_if_due(night);
    if (system_now() < due) {
      shared.stop.wait(until(std::min({due, erasing_due, logins_due}), system_now()));
      continue;
    }
    const auto began = system_now();
    erase_aged(night);
    const bool is_whole = audit_all(night, began);
    shared.letters.ring();
    due = is_whole ? decide::next_night(desk, began) : began + limits::timer_again;
  }
}

void watching(Shared& shared, Pulse& pulse) {
  Watch watch(shared.config, [&shared] { return !shared.stop.is_requested(); });
  while (!shared.stop.is_requested()) {
    pulse.beat();
    watch.look(system_now());
    shared.stop.wait(watch.step());
  }
}

/// Mail cannot tell it any more.
void tell_stopped(const Config& config, const std::string& what) {
  Alarms(config, [] { return true; }).tell_stopped(what, system_now());
}

void stop_all(Shared& shared) {
  shared.stop.request();
  shared.mails.ring();
  shared.letters.ring();
  if (shared.mailbox != nullptr) shared.mailbox->wake();
}

using Work = void (*)(Shared&, Pulse&);

struct Job {
  Shared& shared;
  Pulse& pulse;
  Work work;
};

std::string reason_to_end(Shared& shared) {
  const std::lock_guard lock(shared.mutex);
  return shared.broken;
}

/// One full disk or broken store is met by several threads; the first tells it.
void note_broken(Shared& shared, const std::string& what) {
  const std::lock_guard lock(shared.mutex);
  if (!shared.broken.empty()) return;
  log::error("daemon.broken", {{"what", what}});
  shared.broken = what;
}

/// A broken store ends the daemon: nothing half-done was committed, and whoever started it starts it again.
void* run_guarded(void* told) {
  const std::unique_ptr<Job> job(static_cast<Job*>(told));
  try {
    job->work(job->shared, job->pulse);
  } catch (const std::exception& fault) {
    note_broken(job->shared, fault.what());
    job->shared.exit_code = 1;
    ::kill(::getpid(), SIGTERM);
  }
  return nullptr;
}

pthread_t start(Work work, Shared& shared, std::size_t stack) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, stack);
  pthread_t thread{};
  auto job = std::make_unique<Job>(Job{shared, shared.pulses.emplace_back(), work});
  const int failed = pthread_create(&thread, &attributes, run_guarded, job.get());
  pthread_attr_destroy(&attributes);
  if (failed != 0) {
    // Threads that run already hold what this function's callers own: only the process can end them.
    log::error("daemon.broken", {{"what", "no thread can be started: raise the limit of threads or memory"}});
    std::_Exit(1);
  }
  static_cast<void>(job.release());  // the thread's own now
  return thread;
}

/// Returns whether the thread ended in the time that a service manager grants before it kills.
bool join_soon(pthread_t thread) {
  constexpr std::time_t grace = 10;
  timespec until{};
  ::clock_gettime(CLOCK_REALTIME, &until);
  until.tv_sec += grace;
  return ::pthread_timedjoin_np(thread, nullptr, &until) == 0;
}

timespec span_of(std::chrono::microseconds span) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(span);
  return {seconds.count(), std::chrono::nanoseconds(span - seconds).count()};
}

/// The service manager starts a daemon anew that it does not hear of in time. A thread that hangs keeps it silent.
void wait_for_stop(const sigset_t& signals, const Shared& shared) {
  const auto half = span_of(watchdog_interval() / 2);
  while (::sigtimedwait(&signals, nullptr, &half) < 0) {
    const auto is_alive = [](const Pulse& pulse) { return pulse.is_alive(Pulse::Clock::now()); };
    if (std::ranges::all_of(shared.pulses, is_alive))
      tell_service_manager("WATCHDOG=1");
    else
      log::error("daemon.hangs", {{"what", "a thread has not come round for a quarter of an hour"}});
  }
}

sigset_t block_stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

/// Before a thread is there, and before anybody is told that the desk is ready: makes store and key file, and finds the
/// library that speaks to servers.
void complain_early(const Config& config) try {
  const Assembly made(config);
  network::doors();
} catch (const std::exception& fault) {
  tell_stopped(config, fault.what());
  throw;
}

}  // namespace

int run_daemon(const Config& config) {
  const auto signals = block_stop_signals();
  const auto lock = lock_store(config);
  complain_early(config);
  const auto mailbox = config.imap.host.empty() ? nullptr : network::doors().open_imap(imap_login(config));
  const bool has_junk = mailbox && !config.imap.junk.empty();
  const auto junk = has_junk ? network::doors().open_imap(junk_login(config)) : nullptr;
  Shared shared{.config = config, .junk = junk.get(), .mailbox = mailbox.get()};
  log::info("daemon.started", {{"desk", config.desk.address}});
  std::vector<pthread_t> threads;
  if (mailbox) threads.push_back(start(exchanging, shared, imap_stack));
  threads.push_back(start(deciding, shared, plain_stack));
  threads.push_back(start(sending, shared, plain_stack));
  threads.push_back(start(by_night, shared, imap_stack));
  threads.push_back(start(watching, shared, plain_stack));
  tell_service_manager("READY=1");
  wait_for_stop(signals, shared);
  tell_service_manager("STOPPING=1");
  stop_all(shared);
  const bool is_over = std::ranges::all_of(threads, join_soon);
  if (const auto why = reason_to_end(shared); !why.empty()) tell_stopped(config, why);
  if (is_over) {
    log::info("daemon.stopped", {});
    return shared.exit_code;
  }
  // A server keeps a thread waiting. Nothing is half-done: what was not settled is done again at the next start.
  log::warning("daemon.stopped", {{"what", "a server did not answer, so its connection was left as it was"}});
  std::_Exit(shared.exit_code);
}

}  // namespace gatepost
