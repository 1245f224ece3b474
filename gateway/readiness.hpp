// Telling a service manager that the program is up, alive or going down, as sd_notify(3) specifies for programs that do
// not want its library.
#pragma once

#include <chrono>
#include <string_view>

namespace gatepost {

/// "READY=1", "WATCHDOG=1" or "STOPPING=1", sent to $NOTIFY_SOCKET where there is one. Nobody listening is no fault.
void tell_service_manager(std::string_view state);

/// How often it wants to hear "WATCHDOG=1" (sd_watchdog_enabled(3): $WATCHDOG_USEC); a day where it does not ask.
std::chrono::microseconds watchdog_interval();

}  // namespace gatepost
