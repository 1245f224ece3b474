// Mails that nobody could read (P4): the admin hears of several in one letter, and lets each be tried once more by
// reply.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "decide/draft.hpp"

namespace gatepost::decide {

/// The admin was asked, and has said nothing: the mail stays where it is. Else they are asked now.
void parked_due(const HeldMail& held, Draft& draft);

/// The admin got a letter about mails within the hour: the next ones are gathered.
bool was_told_lately(const Draft& draft);

/// Where the admin's word on that mail goes, from a letter to them; without signed addresses the letter itself.
Token word_address(MailNumber mail, const Draft& draft, const Letter& letter);

/// A letter to the admin that tells of one mail alone is answered about that one.
void name_mails(std::size_t count, MailNumber first, Letter& letter);

/// Numbers behind the admin's `#send` or `#drop`, in answer to a letter that may tell of such mails.
std::vector<MailNumber> mails_named(const Mail& mail, const Match& match, const Known& known, const Desk& desk);

/// The mail of the draft, with what the admin is told of it, each a line.
void park(std::string about, Draft& draft);

}  // namespace gatepost::decide
