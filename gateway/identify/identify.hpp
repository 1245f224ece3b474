// identify: whose mail is it, and which ticket does it belong to?
//
// takes   a Mail, the signed marks found in it, what the store knows, the desk
// gives   a Match (P7, P8, P9): signed address, signed Message-ID, known Message-ID of one who takes part, the same
//         words of one who takes part, lately; never a number or a subject
// never   decides what happens
#pragma once

#include "mail/mail.hpp"
#include "ticket/clues.hpp"
#include "ticket/desk.hpp"
#include "ticket/known.hpp"
#include "ticket/match.hpp"

namespace gatepost::identify {

Match match(const Mail& mail, const Clues& clues, const Known& known, const Desk& desk, Time now);

}  // namespace gatepost::identify
