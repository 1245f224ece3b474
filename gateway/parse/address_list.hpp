// From, To, Cc, Reply-To: address lists (RFC 5322 section 3.4, the obsolete forms of section 4.4, and what is sent).
//
// Groups are taken apart, comments become names where no other is given, quoted local parts stay quoted, routes go.
// Beyond the RFC: ';' between addresses (Outlook), blanks between addresses, a name with an unquoted comma, "Name
// user@host" without brackets, a whole address inside quotes or inside an encoded word. Domains stay as written.
#pragma once

#include <string_view>
#include <vector>

#include "mail/mail.hpp"

namespace gatepost::parse {

/// An entry without '@' has its one word as address ("root") or, of several words, a name and no address. At most
/// limits::addresses; a defect tells of the rest.
std::vector<Address> address_list(std::string_view value, std::vector<Defect>& defects);

/// The one address of a Return-Path or Delivered-To, without brackets; "" for "<>".
std::string path_address(std::string_view value);

}  // namespace gatepost::parse
