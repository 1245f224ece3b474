// The one clock of the desk. What is decided by time gets it as a value, so that a story can move it.
#pragma once

#include "mail/time.hpp"

namespace gatepost {

inline Time system_now() { return std::chrono::floor<Time::duration>(std::chrono::system_clock::now()); }

}  // namespace gatepost
