// The hash by which the same mail is known again when it comes a second way (P2): over Message-ID, From, Date, Subject
// without list tags, the bodies and the attachments. Other headers, line ends, trailing blanks and the footer of a
// list do not count.
#pragma once

#include <string>

#include "mail/mail.hpp"

namespace gatepost::parse {

/// Of a mail whose header and bodies have been read. SHA-256, hex.
std::string fingerprint_of(const Mail& mail);

/// Mail::wording: likewise, but what one person has written once and sends once more is the same in it, whatever
/// Message-ID, Date and files. Needs all that parse reads of a mail.
std::string wording_of(const Mail& mail);

}  // namespace gatepost::parse
