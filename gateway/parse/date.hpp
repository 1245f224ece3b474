// Date fields (RFC 5322 section 3.3 with the obsolete forms of 4.3) to a point in time.
#pragma once

#include <optional>
#include <string_view>

#include "mail/time.hpp"

namespace gatepost::parse {

/// Reads also what ctime and ISO 8601 write, two-digit years, names of zones, missing week days and seconds, comments.
/// Without a zone UTC is taken. Nothing where day, month, year and time cannot be told or do not exist.
std::optional<Time> date(std::string_view value);

}  // namespace gatepost::parse
