// A point in time: UTC, microseconds. Whoever shows it to a person turns it into that person's zone.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace gatepost {

using Time = std::chrono::sys_time<std::chrono::microseconds>;
using Span = std::chrono::seconds;  // what durations of config.ini and commands are kept in

/// A duration as people write it in config.ini and commands: 90s, 5m, 4h, 3d, 2w. Nothing where it is none.
std::optional<Span> span_of(std::string_view text);

}  // namespace gatepost
