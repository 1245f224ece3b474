// Telling a service manager that the program is up or going down, as sd_notify(3) specifies for programs that do not
// want its library.
#pragma once

#include <string_view>

namespace gatepost {

/// "READY=1" or "STOPPING=1", sent to $NOTIFY_SOCKET where there is one. Nobody listening is no fault.
void tell_service_manager(std::string_view state);

}  // namespace gatepost
