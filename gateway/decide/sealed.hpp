// Words that the desk cannot read: a command, a comment or anything else may stand in them, so they are never sent to
// anybody outside (P13, P14).
#pragma once

#include <string>

#include "mail/mail.hpp"

namespace gatepost::decide {

/// The mail is encrypted, or wrapped into its signature (S/MIME, PGP, Microsoft's), whatever text a gateway has set
/// beside it; or all of it is of a kind that mail programs show as text and the desk does not. Not a signature that is
/// detached, a text that is signed in the clear, nor a file that somebody sealed and attached ("invoice.pdf.pgp").
bool is_sealed(const Mail& mail, const std::string& text);

}  // namespace gatepost::decide
