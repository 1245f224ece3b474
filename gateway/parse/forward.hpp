// A mail that was passed on inside the text of another: who wrote it, to whom, when, and what stands above it.
//
// Known are the ways of the common mail programs in their languages: a line that says so ("---------- Forwarded
// message ---------", "Begin forwarded message:") with a header block below it, and Outlook's bare header block, which
// looks like a reply's and is a forward only if the subject of the outer mail says so (`subject`: "FW: …").
#pragma once

#include <optional>
#include <string_view>

#include "mail/mail.hpp"

namespace gatepost::parse {

/// "FW: …", "WG: …", "전달: …": whether a subject says that the mail passes another one on.
bool says_forward(std::string_view subject);

std::optional<Forward> find_forward(std::string_view text, std::string_view subject);

}  // namespace gatepost::parse
