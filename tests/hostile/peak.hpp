// How much memory is held at most while something is done: every new and delete of this program is counted.
#pragma once

#include <cstddef>
#include <functional>

namespace gatepost {

/// In bytes, above what was held before.
std::size_t peak_while(const std::function<void()>& work);

}  // namespace gatepost
