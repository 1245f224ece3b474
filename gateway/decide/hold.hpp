// A mail of staff that waits: its writer is asked, with the words and the reasons, and says `#send` or `#drop`.
#pragma once

#include "decide/commands.hpp"
#include "decide/rules.hpp"

namespace gatepost::decide {

/// An answer of the writer's on the draft's ticket that waits for their word; null: none. `released`: it was, just now.
const HeldMail* waiting_answer(const Draft& draft, const Staff& writer, const HeldMail* released);

/// Why a proven mail is held: rows and flags of templates/README.md, "held".
struct Doubts {
  Rows reasons;
  Rows meanwhile;                    // what crossed it
  std::string inside;                // what of it shows inside, passage by passage and file by file
  std::vector<std::string> readers;  // folded addresses of those whom it would reach
  bool is_answer = false;            // its words go to the customer
  bool has_words = false;            // it is not commands alone
  bool is_automatic = false;         // a program may have sent it: asked within limits::unproven_letters_hour only

  bool any() const { return !reasons.empty(); }
};

/// The writer says `#send` to a mail, and has read what stood against it.
bool was_told(const Case& given);

/// Of a mail without a ticket: lines further down that look like commands, what stays behind below its text
/// (decide/left_behind.hpp), and whether it gives a ticket to somebody who is away, unless the writer was told of it.
Doubts hidden_in(const Case& given, const Draft& draft, const Staff& writer, const Orders& orders);

/// How many letters about mail that may be another's or a program's can go to the person within this hour; 0 or less:
/// none.
int letters_left(const Known& known, const Staff& person);

/// The person's words: a signature may be the half of a short mail.
Prose as_typed(const Mail& mail);

/// `#send` or `#undo` by one click, where the provider lets an address carry it; else by a reply to the letter.
Token click_on(MailNumber mail, const Draft& draft, const Letter& letter);

/// Asks the writer of a mail that is theirs. A mail of theirs that waits on the ticket and says as much to the same
/// people gives way to it. Ends the verdict.
Applies hold(const Case& given, Draft& draft, const Staff& writer, Doubts doubts);

/// Asks the registered address of the person whose From the mail bears, while nothing proves it: within the limit, in
/// one letter with those that had to wait; else later (held_due.cpp).
void hold_unproven(const Case& given, Draft& draft, const Staff& person);

/// The writer has said something newer on the ticket, by an answer or a comment: what waits of theirs and is one, too,
/// is given up. Returns whether there was any.
bool replace_held(Draft& draft, const Staff& writer, Action action);

/// A held mail whose writer was not asked yet: one letter about it and all others like it; while the limit lasts, it
/// waits on.
void ask_later(const HeldMail& held, Draft& draft, const Staff& person);

}  // namespace gatepost::decide
