// Mails that a server does not hand out, or lists late: when they are asked for again, and when one is given up.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <vector>

#include "mail/tried.hpp"

namespace gatepost::fetch {

class PassedOver {
 public:
  using Clock = std::chrono::steady_clock;

  void look_after(std::chrono::milliseconds time) { due_ = Clock::now() + time; }
  bool is_due() const { return Clock::now() >= due_; }

  /// Of what is missing what it is time for, tried least first, so that none hides the others. What is missing no more
  /// is forgotten.
  std::vector<std::uint32_t> next(const std::vector<std::uint32_t>& missing, std::size_t most);
  /// It did not come: not to be asked for before that time is over.
  void tried(std::uint32_t uid, std::chrono::milliseconds rest);
  /// For the next process, and of the last one, by the clock that both have.
  std::vector<TriedMail> told(Time now) const;
  void recall(const std::vector<TriedMail>& mails, Time now);
  /// So many times, and for so long.
  bool is_hopeless(std::uint32_t uid, int tries, std::chrono::milliseconds doubt) const;

 private:
  struct Tries {
    int times = 0;
    Clock::time_point first{};
    Clock::time_point again{};
  };

  Clock::time_point due_{};
  std::map<std::uint32_t, Tries> tries_;  // by UID
};

}  // namespace gatepost::fetch
