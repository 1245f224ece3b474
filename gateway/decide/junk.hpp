// Spam by the word of the provider: its folder, or a mark in the header (design: "Spam"). The mail is set aside and
// stays where it is; the admin hears of all in one letter a day, and lets each in by reply. Who moves it into the
// folder that the desk reads has let it in as well.
#pragma once

#include "decide/draft.hpp"

namespace gatepost::decide {

/// The time of telling has come; or nobody has said a word since, and the mail stays where it is.
void junk_due(const HeldMail& held, Draft& draft);

/// The mail lies in the spam folder, and nobody has let it in.
bool is_in_junk(const Mail& mail, const Desk& desk);

/// The same mail was set aside in the spam folder, and a person has moved it out.
bool is_moved_out(const Mail& mail, const Known& known, const Desk& desk);

}  // namespace gatepost::decide
