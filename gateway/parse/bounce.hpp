// What a delivery report says: for whom the mail was meant, why it did not arrive, and which mail it was. Read from
// the machine-readable part (RFC 3464) where there is one, else from the words that mail systems write.
//
// A report that tells of success alone is no bounce. One that says "still trying" is a bounce whose Automatic has kind
// `delay`; nothing has failed yet. Where some recipients failed and others are merely delayed, those that failed are
// given.
#pragma once

#include <optional>

#include "parse/bounce_report.hpp"

namespace gatepost::parse {

/// Addresses are in lower case.
std::optional<Bounce> bounce_of(const std::optional<DeliveryReport>& report);

}  // namespace gatepost::parse
