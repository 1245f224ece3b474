// One mail as one JSON object, in the shape that design calls `gatepost explain --json`. What is not known is left
// out. Strings are what the mail says: the caller writes them with error_handler_t::replace.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "mail/mail.hpp"

namespace gatepost::cli {

/// Without "file", "match", "trust" and "verdict": those the caller knows.
nlohmann::ordered_json json_of(const Mail& mail);

}  // namespace gatepost::cli
