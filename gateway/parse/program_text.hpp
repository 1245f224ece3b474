// Text that a program wrote in a person's name, though the header says nothing of it: reactions, receipts in plain
// words, recalled mails, shared files, challenges.
#pragma once

#include "mail/mail.hpp"
#include "parse/node.hpp"

namespace gatepost::parse {

/// A thumb to a mail: Gmail's own part, or a statement that somebody reacted; and no words of a person's beside it.
/// Empty: it is none, else what gave it away.
std::string rule_of_reaction(const Mail& mail, const Node& root);

/// "Read: …" with a text that says when, and nothing below it. It may begin in what split_reply takes for a quote.
bool is_plain_receipt(const Mail& mail);

/// A weak sign: the text begins with what a program says of the person in From, with a challenge or a receipt.
bool begins_as_program(const Mail& mail);

}  // namespace gatepost::parse
