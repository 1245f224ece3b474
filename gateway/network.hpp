// The rooms that speak to servers, loaded when a server is first spoken to.
//
// libcurl and libetpan bring some thirty libraries (Kerberos, LDAP, SSH, a second TLS): loading them takes longer than
// all the work of `deliver`, which an MTA starts for each mail and which speaks to no server. So fetch, send
// and token are a library of their own, libgatepost-network.so, beside the program or in ../lib/gatepost. Throws
// std::runtime_error where it is not there, or is of another build.
#pragma once

#include <memory>
#include <variant>

#include "fetch/fetch.hpp"
#include "send/send.hpp"
#include "token/token.hpp"

namespace gatepost::network {

/// What the library hands out: the doors of its rooms.
struct Doors {
  const char* build;  // stays the first: any build can read it, and believe the rest where it is its own
  std::unique_ptr<fetch::Mailbox> (*open_imap)(fetch::ImapSettings);
  std::unique_ptr<fetch::Folders> (*open_folders)(fetch::ImapSettings);
  std::variant<fetch::Sight, fetch::Trouble> (*look)(const fetch::ImapSettings&);
  std::unique_ptr<send::Relay> (*open_smtp)(send::SmtpSettings);
  std::shared_ptr<Bearer> (*open_token)(token::Settings);
  std::optional<token::Term> (*term_of)(const token::Settings&);
  std::optional<NoToken> (*authorize)(const token::Settings&, const token::Asking&);
};

const Doors& doors();

}  // namespace gatepost::network
