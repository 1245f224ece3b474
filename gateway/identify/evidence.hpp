// Does the receiving server vouch for From? (design: Evidence)
#pragma once

#include "mail/mail.hpp"
#include "ticket/desk.hpp"
#include "ticket/match.hpp"

namespace gatepost::identify {

/// evidence: dmarc=pass with header.from equal to the domain of the single From, or dkim=pass with an aligned d=, in
/// results that are believed; or what the desk's rule has beside. refuted: dmarc=fail in them, however many From there
/// are. none: anything else, more than one From, and two fields where RFC 5322 allows one.
///
/// authserv    results of `authserv_id` that stand above the first Received field of another host; of several for one
///             method the topmost, since a server writes its own above whatever the sender has forged.
/// m365        the topmost results, if they name no server and stand above every Received but Exchange Online's. Mail
///             that never left the tenant has none: there Exchange's own X-MS-Exchange-Organization-AuthAs: Internal
///             counts, which it takes out of all mail that comes from elsewhere.
/// submission  besides those of authserv: the topmost Received says that our own server got the mail by an
/// authenticated
///             submission, with the sender's login, or with the sender in the envelope where it tells no login that is
///             an address.
Proof evidence_of(const Mail& mail, const Desk& desk);

}  // namespace gatepost::identify
