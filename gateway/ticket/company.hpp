// Who belongs to the company without being staff of the desk.
#pragma once

#include <string>

#include "ticket/desk.hpp"

namespace gatepost {

/// A list of the company, or one of its people who has no section: the address is in a domain of staff. At a large mail
/// provider anybody has one, so there nobody is.
bool is_of_company(const std::string& address, const Desk& desk);

}  // namespace gatepost
