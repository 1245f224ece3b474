// Logins that stop working on a day that is known before: the admin hears of it 14 and 3 days ahead, once each.
#pragma once

#include <vector>

#include "config/config.hpp"
#include "passes.hpp"
#include "ticket/login_end.hpp"

namespace gatepost {

/// Of the accounts that are in use. Asks no server; loads the network library where somebody's consent is used.
std::vector<LoginEnd> login_ends(const Config& config);

/// What the daemon does each hour. A fault of ours in it stops no mail.
void look_at_logins(const Config& config);

/// Many providers prolong a consent with each use, and a connection that is kept for weeks uses none: whatever is near
/// its end is used once, before anybody is told.
void use_consents_near_end(const Config& config, Time now);

/// One letter about all that the admin was not told of yet.
void tell_login_ends(Parts& parts, const std::vector<LoginEnd>& ends);

}  // namespace gatepost
