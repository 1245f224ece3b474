// The second name of a letter: the Message-ID that a relay has written in place of ours.
#pragma once

#include <string>

namespace gatepost {

/// By the relay's answer to the letter ("250 Ok ID" or "<ID@domain>"); empty: it does not tell one.
std::string relay_id_in(const std::string& said, const std::string& domain);

}  // namespace gatepost
