// Message-ID, In-Reply-To, References: identifiers (RFC 5322 section 3.6.4), also where brackets are missing, commas
// stand between, or words stand around them ("Your message of Monday <id@host>").
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mail/mail.hpp"

namespace gatepost::parse {

/// In the order of the field, without brackets and blanks, each once. Beyond limits::references the oldest go, except
/// the first, and a defect tells so.
std::vector<std::string> message_ids(std::string_view value, std::vector<Defect>& defects);

/// The first one; empty where there is none.
std::string message_id(std::string_view value);

}  // namespace gatepost::parse
