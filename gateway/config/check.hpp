// Holds the keys of config.ini against one another, and settles what one key leaves to others: ports, passwords, zones.
#pragma once

#include "config/config.hpp"
#include "config/ini.hpp"
#include "config/keys.hpp"

namespace gatepost::config {

/// The finished Config. What cannot work is complained about; what is only not filled in goes to Config::unfilled.
Config settle(Written written, const ini::Document& document, Complaints& complaints);

}  // namespace gatepost::config
