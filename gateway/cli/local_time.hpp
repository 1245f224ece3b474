// Times for people at a terminal.
#pragma once

#include <optional>
#include <string>

#include "mail/time.hpp"

namespace gatepost::cli {

/// "2026-11-21 20:00" in an IANA time zone; empty for none.
std::string local_time(std::optional<Time> at, const std::string& zone);

/// "2026-11-23"
std::string local_day(Time at, const std::string& zone);

}  // namespace gatepost::cli
