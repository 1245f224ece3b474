// What the daemon erases: what is old, by night; and what somebody began to erase and did not end, within minutes. The
// audit is of the night as well, and stands in daemon.cpp.
#pragma once

#include <functional>

#include "config/config.hpp"
#include "mail/time.hpp"

namespace gatepost {

struct Night {
  const Config& config;
  std::function<bool()> goes_on;  // asked between two steps: false ends it
};

/// What is older than [limits] keep_mails, a little at a time.
void erase_aged(const Night& night);

/// What was erased and is not gone from everywhere, where whoever began it had the time to. Returns when to ask again.
Time end_erasing_if_due(const Night& night);

}  // namespace gatepost
