#include "watch.hpp"

#include <algorithm>
#include <utility>

#include "log.hpp"
#include "mail/limits.hpp"
#include "metrics.hpp"

namespace gatepost {

Watch::Watch(const Config& config, std::function<bool()> goes_on)
    : config_(config), store_(store::open(config.store, store::Create::no)), alarms_(config, std::move(goes_on)) {}

void Watch::look(Time now) {
  if (alarms_.has_command()) look_for_alarms(now);
  if (!config_.metrics.textfile.empty()) write_figures(now);
}

std::chrono::milliseconds Watch::step() const {
  using std::chrono::milliseconds;
  const milliseconds longest(limits::textfile_again);
  return std::clamp(milliseconds(config_.alert.after) / 4, milliseconds(250), longest);
}

/// A desk that had to end works again once it has stayed up for a while and the disk takes what is written.
void Watch::look_for_alarms(Time now) {
  const bool has_stayed = std::chrono::steady_clock::now() - began_ >= config_.alert.after;
  if (alarms_.is_told("stopped") && has_stayed) store_->notes().prove_writable();
  alarms_.tell(alarms_of(*store_, config_, now), now, has_stayed ? Uptime::long_enough : Uptime::short_yet);
}

void Watch::write_figures(Time now) {
  if (written_ && now >= *written_ && now - *written_ < limits::textfile_again) return;
  written_ = now;
  const auto fault = write_textfile(config_.metrics.textfile, metrics_of(*store_, config_, now));
  if (!fault.empty() && fault != said_) log::warning("metrics.trouble", {{"what", fault}});
  said_ = fault;
}

}  // namespace gatepost
