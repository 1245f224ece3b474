// The password of an account, from wherever config.ini says it stands.
#pragma once

#include <string>

#include "config/complaint.hpp"
#include "config/ini.hpp"
#include "config/keys.hpp"

namespace gatepost::config {

/// Empty where none is given. Complains about more than one place, an unreadable or empty one, and any that others on
/// the machine can read.
std::string password_of(const Secret& secret, const ini::Section& section, Complaints& complaints);

}  // namespace gatepost::config
