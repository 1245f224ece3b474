// The people of a forwarded mail, from the header lines that a mail program wrote for readers, not for programs:
// names without quotes, "[mailto:…]", ';' or ',' between them.
#pragma once

#include <string_view>
#include <vector>

#include "mail/address.hpp"

namespace gatepost::parse {

/// One person; either part may be missing.
Address person_in(std::string_view text);

/// As many as limits::addresses.
std::vector<Address> people_in(std::string_view text);

}  // namespace gatepost::parse
