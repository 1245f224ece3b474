// How large a file is, as people read it: "812 B", "14 KB", "3 MB".
#pragma once

#include <cstdint>
#include <string>

namespace gatepost::decide {

std::string size_in_words(std::uint64_t bytes);

}  // namespace gatepost::decide
