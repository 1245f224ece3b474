// Looking after the desk while it works: what mail cannot tell goes to the admin's program (alarm.hpp), and the figures
// to a file (metrics.hpp). On a thread of its own, so that a slow program or disk holds up nobody.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "alarm.hpp"

namespace gatepost {

class Watch {
 public:
  /// `goes_on` false ends a program that is at work.
  Watch(const Config& config, std::function<bool()> goes_on);

  void look(Time now);
  /// How long to wait before the next look.
  std::chrono::milliseconds step() const;

 private:
  void look_for_alarms(Time now);
  void write_figures(Time now);

  const Config& config_;
  std::unique_ptr<store::Store> store_;
  Alarms alarms_;
  std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
  std::optional<Time> written_;
  std::string said_;  // of a file that could not be written; told once
};

}  // namespace gatepost
