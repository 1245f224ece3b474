// The login of an account by access token (auth = oauth2), with what its grant needs.
#pragma once

#include <optional>
#include <string>

#include "config/complaint.hpp"
#include "config/ini.hpp"
#include "config/keys.hpp"

namespace gatepost::config {

/// Absent with auth = password. Complains about what the grant lacks, and about keys that nothing reads. `user` is
/// whom a service account acts for, where no subject is given.
std::optional<token::Settings> token_login_of(const Login& login, const std::string& user, const ini::Section& section,
                                              Complaints& complaints);

}  // namespace gatepost::config
