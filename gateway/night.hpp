// What the daemon does by night, in small steps: it erases what is old, and looks whether all is accounted for (P30).
// And what somebody began to erase and did not end, within minutes, by day as well. When is the daemon's.
#pragma once

#include <functional>

#include "config/config.hpp"
#include "mail/time.hpp"

namespace gatepost {

struct Night {
  const Config& config;
  std::function<bool()> goes_on;  // asked between two steps: false ends it
  std::function<void()> linger;   // gives those who are at work the time to end what they have begun
};

/// What is older than [limits] keep_mails, a little at a time; and drafts of deliveries that were killed.
void erase_aged(const Night& night);

/// When the last audit began; now, where there was none. Each is noted before it begins: a mail that ends the program
/// is met once a night, not at each start (P4).
Time begin_audited(const Config& config);

/// The audit of a night that began then; what it found is told to the admin, by a letter that is due then. Returns
/// whether all of it could be looked at.
bool audit_all(const Night& night, Time began);

/// What was erased and is not gone from everywhere, where whoever began it had the time to. Returns when to ask again.
Time end_erasing_if_due(const Night& night);

}  // namespace gatepost
