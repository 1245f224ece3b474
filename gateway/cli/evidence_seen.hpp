// What the receiving server says of senders in recent mails (RFC 8601), so that an admin learns which `evidence` and
// authserv_id to believe, or that the configured one never shows.
#pragma once

#include <string>
#include <vector>

#include "mail/mail.hpp"
#include "ticket/desk.hpp"

namespace gatepost::cli {

/// Stands for the server of results that name none, as Exchange Online writes them.
inline constexpr std::string_view nameless = "no name";

/// The server that signs the topmost Authentication-Results of a mail; empty: there are none.
std::string authserv_id_of(const Mail& mail);

/// One sentence about the servers that signed recent mails ("" for a mail without); empty where nothing is to be said.
std::string sentence_about(const std::vector<std::string>& seen, const Desk& desk);

}  // namespace gatepost::cli
