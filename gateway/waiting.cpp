// How the daemon's threads wait for one another, and what they say of a server meanwhile (declared in daemon.hpp).
#include <algorithm>
#include <utility>

#include "daemon.hpp"
#include "log.hpp"

namespace gatepost {

using std::chrono::milliseconds;

milliseconds BackOff::next() { return std::exchange(next_, std::min(2 * next_, most_)); }

void Health::is_well() {
  if (said_.empty()) return;
  said_.clear();
  log::info(server_ + ".well", {});
}

void Health::is_ill(const std::string& what, const std::string& hint) {
  if (said_ == what) return;
  said_ = what;
  log::warning(server_ + ".trouble", {{"what", what}, {"hint", hint}});
}

void Bell::ring() {
  const std::lock_guard lock(mutex_);
  is_rung_ = true;
  rung_.notify_all();
}

bool Bell::wait(milliseconds most) {
  std::unique_lock lock(mutex_);
  rung_.wait_for(lock, most, [this] { return is_rung_; });
  return std::exchange(is_rung_, false);
}

void Stop::request() {
  const std::lock_guard lock(mutex_);
  is_requested_ = true;
  asked_.notify_all();
}

bool Stop::is_requested() const {
  const std::lock_guard lock(mutex_);
  return is_requested_;
}

void Stop::wait(milliseconds most) const {
  std::unique_lock lock(mutex_);
  asked_.wait_for(lock, most, [this] { return is_requested_; });
}

}  // namespace gatepost
