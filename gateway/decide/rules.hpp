// The rules for a mail, one file each, tried in the order of decide.cpp. A rule either leaves the draft alone and says
// no, or finishes it and says yes.
#pragma once

#include "decide/draft.hpp"
#include "mail/mail.hpp"
#include "ticket/match.hpp"

namespace gatepost::decide {

enum class Applies { no, yes };

struct Case {
  const Mail& mail;
  const Match& match;
  const HeldMail* released = nullptr;  // the mail was held, and its writer has said `#send`
};

Applies same_mail(const Case& given, Draft& draft);         // loop.cpp
Applies own_probe(const Case& given, Draft& draft);         // loop.cpp
Applies own_address(const Case& given, Draft& draft);       // loop.cpp
Applies junk(const Case& given, Draft& draft);              // junk.cpp
Applies unsubscribe(const Case& given, Draft& draft);       // unsubscribe.cpp
Applies automatic_mail(const Case& given, Draft& draft);    // automatic.cpp
Applies unproven_staff(const Case& given, Draft& draft);    // unproven.cpp
Applies word_on_parked(const Case& given, Draft& draft);    // parked.cpp: likewise, of the admin
Applies word_on_held(const Case& given, Draft& draft);      // release.cpp: `#send` and `#drop`
Applies astray_staff(const Case& given, Draft& draft);      // astray.cpp
Applies undo_reply_all(const Case& given, Draft& draft);    // undo.cpp
Applies reply_all(const Case& given, Draft& draft);         // reply_all.cpp
Applies staff_mail(const Case& given, Draft& draft);        // staff.cpp
Applies on_behalf(const Case& given, Draft& draft);         // on_behalf.cpp
Applies fresh_staff_mail(const Case& given, Draft& draft);  // fresh.cpp
Applies outsider_mail(const Case& given, Draft& draft);     // outsider.cpp
Applies status(const Case& given, Draft& draft);            // status.cpp
Applies vote(const Case& given, Draft& draft);              // vote.cpp
Applies thanks(const Case& given, Draft& draft);            // thanks.cpp
Applies append(const Case& given, Draft& draft);            // append.cpp
Applies gather(const Case& given, Draft& draft);            // gather.cpp
Applies open(const Case& given, Draft& draft);              // open.cpp: fits every mail that is left

/// Ends the draft: the mail's state and the reason in words.
Applies end(Draft& draft, MailState state, std::string rule);

/// All that stand in From, for people to read.
std::string senders_of(const Mail& mail);

/// The first From; empty where there is none.
Address first_from(const Mail& mail);

/// Lines for staff about what only looks like a way into a ticket or like a known sender, or comes from elsewhere.
Rows warnings_of(const Case& given, const Draft& draft);

/// The event that says who wrote what, as a customer.
Event customer_wrote(const Address& writer, const std::string& language, const std::string& text);

/// What a customer wrote on a ticket that exists: on its events, open again where it was not, and told to staff.
void take_customer_words(const Case& given, Draft& draft, const std::string& text);

/// A mailbox answers in its owner's place: out of the office. Answers to invitations have a file with them.
bool is_absence(const Mail& mail);

/// The header says that a program sent it, and yet it may be a person's: a staff mail that is asked about before
/// anything else, as a refusal could be answered by the same program for ever.
bool is_marked_automatic(const Case& given);

/// Why no automatic letter may go to this sender, whatever the counters say: `no_address`, `unread_address`,
/// `null_sender`, `automatic`, `refuted`; empty: one may.
std::string_view reason_for_silence(const Mail& mail, const Match& match);

/// What is counted leaves room for another automatic letter there (P21).
bool is_within_counters(const std::string& address, const Counts& counts);

/// May an automatic letter go to this sender? (P21: counters, null senders, machines, failing DMARC)
bool may_write_automatically(const Case& given, const Draft& draft);

}  // namespace gatepost::decide
