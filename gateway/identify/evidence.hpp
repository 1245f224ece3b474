// Does the receiving server vouch for From? Authentication-Results (RFC 8601) of the configured server.
#pragma once

#include "mail/mail.hpp"
#include "ticket/match.hpp"

namespace gatepost::identify {

/// evidence: dmarc=pass with header.from equal to the domain of the single From, or dkim=pass with an aligned d=.
/// refuted: dmarc=fail. none: anything else, more than one From, or an empty `authserv_id`.
///
/// Believed are only results of `authserv_id` that stand above the first Received field of another host; of several for
/// one method the topmost, since a server writes its own above whatever the sender has forged.
Proof evidence_of(const Mail& mail, const std::string& authserv_id);

}  // namespace gatepost::identify
