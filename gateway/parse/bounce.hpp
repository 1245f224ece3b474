// What a delivery report says: for whom the mail was meant, why it did not arrive, and which mail it was. Read from
// the machine-readable part (RFC 3464) where there is one, else from the words that mail systems write.
//
// A report that tells of success alone is no bounce. One that says "still trying" is a bounce whose Automatic has kind
// `delay`; nothing has failed yet. Where some recipients failed and others are merely delayed, those that failed are
// given.
#pragma once

#include <optional>

#include "mail/mail.hpp"
#include "parse/node.hpp"

namespace gatepost::parse {

/// Reads header, from, subject, texts and envelope of `mail`, and the parts under `root`. Addresses are in lower case.
std::optional<Bounce> bounce_of(const Mail& mail, const Node& root);

}  // namespace gatepost::parse
