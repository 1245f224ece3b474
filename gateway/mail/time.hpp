// A point in time: UTC, microseconds. Whoever shows it to a person turns it into that person's zone.
#pragma once

#include <chrono>

namespace gatepost {

using Time = std::chrono::sys_time<std::chrono::microseconds>;
using Span = std::chrono::seconds;  // what durations of config.ini and commands are kept in

}  // namespace gatepost
