// The answer to an invitation ("accepted", "declined"): a calendar writes it, and a person may add words (RFC 5546).
#pragma once

#include <string_view>

#include "parse/node.hpp"

namespace gatepost::parse {

/// RFC 5546 section 3.2.3: a part with method=REPLY.
bool answers_invitation(const Node& root);

/// Nothing in the text but what calendars write: no word, the subject once more, "Kim has accepted this invitation" and
/// what Google sets below that. In doubt no: a person's words must be read by somebody.
bool is_calendars_text(std::string_view text, std::string_view subject);

}  // namespace gatepost::parse
