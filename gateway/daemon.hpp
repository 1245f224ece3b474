// When: waits, backs off, stops. What is done stands in passes.
//
// Five threads, which share nothing but the stop and who wakes whom:
//
//   exchanging   mail in, IMAP told what became of it         rings `mails`
//   deciding     mails considered, timers                     rings `letters`, wakes the mailbox
//   sending      letters out; words indexed when none waits
//   by_night     audits, and erases what is old; in small steps
//   watching     what mail cannot tell, and figures for monitoring
//
// A slow or dead relay delays letters, never tickets; a slow mailbox delays neither.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>

#include "passes.hpp"

namespace gatepost {

/// Waits twice as long with each failure: 1, 2, 4 … seconds, at most five minutes, where nothing else is told.
class BackOff {
 public:
  static constexpr std::chrono::milliseconds longest{300'000};

  explicit BackOff(std::chrono::milliseconds first = std::chrono::seconds(1), std::chrono::milliseconds most = longest)
      : first_(first), most_(most), next_(first) {}
  std::chrono::milliseconds next();
  void reset() { next_ = first_; }

 private:
  std::chrono::milliseconds first_, most_, next_;
};

/// Says one line when a server's state changes, and none while it stays as it was.
class Health {
 public:
  /// Taken as well until the first trouble.
  explicit Health(std::string server) : server_(std::move(server)) {}
  void is_well();
  void is_ill(const std::string& what, const std::string& hint);

 private:
  std::string server_;
  std::string said_;  // the trouble that was told; empty: well
};

/// Rung by one thread, heard by another; a ring while nobody waits is not lost.
class Bell {
 public:
  void ring();
  /// Returns whether it was rung, and then it is silent again.
  bool wait(std::chrono::milliseconds most);

 private:
  std::mutex mutex_;
  std::condition_variable rung_;
  bool is_rung_ = false;
};

/// Asked for once, by any thread; every wait on it ends then, now and later.
class Stop {
 public:
  void request();
  bool is_requested() const;
  void wait(std::chrono::milliseconds most) const;

 private:
  mutable std::mutex mutex_;
  mutable std::condition_variable asked_;
  bool is_requested_ = false;
};

/// Tells whoever watches a thread that it does not hang.
class Pulse {
 public:
  using Clock = std::chrono::steady_clock;
  /// A server may keep its thread waiting for ten minutes (RFC 5321 4.5.3.2).
  static constexpr std::chrono::minutes longest_silence{15};

  void beat() { last_ = Clock::now().time_since_epoch(); }
  bool is_alive(Clock::time_point now) const { return now.time_since_epoch() - last_.load() < longest_silence; }

 private:
  std::atomic<Clock::duration> last_{Clock::now().time_since_epoch()};
};

/// Runs until SIGTERM or SIGINT. Returns the exit code: 0 stopped, 1 the store broke.
int run_daemon(const Config& config);

}  // namespace gatepost
