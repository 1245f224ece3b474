// Texts of others inside a letter of ours: as much as says what they are.
#pragma once

#include <string>

namespace gatepost::decide {

/// At most 4,000 bytes, ended on a whole character and with "…".
std::string shortened(const std::string& text);

}  // namespace gatepost::decide
