// parse: RawMail to Mail.
//
// takes   the bytes of one mail, hostile or not
// gives   always a Mail; whatever was strange stands in its defects
// never   fails, recurses without bound, takes more than linear time, reads a clock, file or socket
#pragma once

#include "mail/mail.hpp"
#include "mail/raw_mail.hpp"

namespace gatepost::parse {

Mail mail(const RawMail& raw);

}  // namespace gatepost::parse
