// What went wrong with a mail server. A part of fetch.hpp.
#pragma once

#include <string>

namespace gatepost::fetch {

/// Sorted by what to do next.
struct [[nodiscard]] Trouble {
  enum class Next { again, stop } next = Next::again;  // stop: no retry will help before somebody changes something
  std::string what;                                    // for the operator
  std::string hint;
};

}  // namespace gatepost::fetch
