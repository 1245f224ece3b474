// What must never stand in a letter to a customer (P14). Comments enter none by construction: an answer is made of the
// one mail that answers. This looks at that mail for parts of our own notices.
#pragma once

#include <string>
#include <vector>

#include "mail/mail.hpp"
#include "ticket/desk.hpp"

namespace gatepost::decide {

/// The text or a file with it shows our marker, a signed staff address or a notice's headers.
bool shows_inside(const std::string& text, const std::vector<Attachment>& files, const Desk& desk);

}  // namespace gatepost::decide
