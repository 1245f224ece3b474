// The accounts of a Config as the rooms take them: with a source of tokens where config.ini says auth = oauth2.
#pragma once

#include "config/config.hpp"

namespace gatepost {

/// Loads the network library where there are tokens to get; asks no server.
fetch::ImapSettings imap_login(const Config& config);
/// The spam folder as one that mails are read from.
fetch::ImapSettings junk_login(const Config& config);
send::SmtpSettings smtp_login(const Config& config);

}  // namespace gatepost
