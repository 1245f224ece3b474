// Somebody else's mail, passed on in what a colleague writes now (P20).
#pragma once

#include "mail/mail.hpp"

namespace gatepost::decide {

/// What is passed on below what was written now, or as a file beside it; null: nothing. A forward deep inside a quote
/// was passed on by whoever wrote what is quoted.
const Forward* passed_on(const Mail& mail);

/// The mail is meant to pass something on. A mail that comes as a file with a reply, above what that answers, is a file
/// like any other.
bool is_forwarded(const Mail& mail);

}  // namespace gatepost::decide
