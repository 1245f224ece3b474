// decide: what is to be done?
//
// takes   a Mail with its Match, or a ticket whose time has come; what the store knows; the desk; the time
// gives   a Verdict: the mail's state, events, letters, principals
// never   reads a clock, file or random number: the same input gives the same verdict
#pragma once

#include <string>

#include "letter/outcome.hpp"
#include "letter/template_fault.hpp"
#include "mail/mail.hpp"
#include "ticket/asked.hpp"
#include "ticket/audit.hpp"
#include "ticket/desk.hpp"
#include "ticket/known.hpp"
#include "ticket/login_end.hpp"
#include "ticket/match.hpp"
#include "ticket/question.hpp"
#include "ticket/verdict.hpp"

namespace gatepost::decide {

/// As its writer sent it: a mail gateway of ours may have written something above (design: `[limits] banner`). Nothing
/// else here should see a mail with that.
Mail without_banners(Mail mail, const Desk& desk);

/// What the subjects of two mails on one matter share: without the words of answers and forwards, and our own marks.
std::string shared_subject(const std::string& subject);

/// What the commands of a mail From staff need to be looked up before it is decided.
Asked asked_by(const Mail& mail, const Desk& desk);

/// The mail that its `#send` is about: it is to be read again, since the verdict on the word is the verdict on it.
std::optional<MailNumber> released_by(const Mail& mail, const Match& match, const Known& known, const Desk& desk);

/// What costs more, and what the mail that it releases needs besides, once its writer is proven to be staff: anybody
/// can write commands under a forged From. Where somebody is asked whether the mail is theirs, what else they are to be
/// asked about.
Asked asked_by(const Mail& mail, const Match& match, const Known& known, const Desk& desk, Time now);

Verdict mail(const Mail& mail, MailNumber number, const Match& match, const Known& known, const Desk& desk, Time now);

/// A timer of the ticket has run out: reminder, end of a wait, survey. No events: nothing was due.
Verdict due(const KnownTicket& ticket, const Known& known, const Desk& desk, Time now);

/// The time of a held mail has come: its writer is asked at last, or gets the words back.
Verdict held_due(MailNumber mail, const Known& known, const Desk& desk, Time now);

/// The mail could not be read in `limits::attempts` attempts: parked, and the admin is told (P4).
Verdict quarantine(const RawMail& raw, MailNumber number, const Known& known, const Desk& desk, Time now);

/// A letter will never arrive: refused by the relay, or given up. An answer's ticket opens again and staff hear of it
/// (P25), its writer (a staff id) where known; of other letters it is noted on the ticket. A notice that is too large
/// with its files goes once more without them.
Verdict undelivered(const Wire& letter, const std::string& writer, const Outcome& outcome, const Returned& returned,
                    const KnownTicket& ticket, const Known& known, const Desk& desk, Time now);

/// An answer, or a question to somebody outside, is on its way for long: its writer hears of it. Delayed is not failed:
/// nothing happens on the ticket. `ticket` null: it is not known, and nobody is told.
Verdict delayed(const StuckLetter& letter, const KnownTicket* ticket, const Known& known, const Desk& desk, Time now);

/// The relay refuses our account there, whatever the letter: the admin hears of it.
Verdict refused_account(const Outcome& outcome, const Known& known, const Desk& desk, Time now);

/// The relay is dead since that time: the admin hears of it by a letter that goes when it works again.
Verdict dead_relay(const Outcome& outcome, Time since, const Known& known, const Desk& desk, Time now);

/// What follows where config.ini names others than it did. Where one of staff's addresses is gone, all tokens of staff
/// end (leavers.cpp). No principals: nothing has changed.
Verdict leavers(const Known& known, const Desk& desk, Time now);

/// Templates are broken that the admin was not told of yet (P26): one letter about all of them.
Verdict broken_templates(const std::vector<TemplateFault>& faults, const Known& known, const Desk& desk, Time now);

/// Logins stop working soon, and the admin was not told of it yet: one letter about all of them.
Verdict login_ends(const std::vector<NearEnd>& ends, const Known& known, const Desk& desk, Time now);

/// What the nightly audit found and the admin was not told of yet (P30): one letter about all of it.
Verdict unaccounted(const std::vector<Difference>& differences, const Known& known, const Desk& desk, Time now);

/// The working time in which four of five of these first responses came; nothing where they are too few to tell
/// (limits::usual_responses).
std::optional<Span> usual_response(const std::vector<Figures::Response>& responses, const Department& department);

/// A time of night, in the desk's zone, after that: when the desk is audited.
Time next_night(const Desk& desk, Time after);

}  // namespace gatepost::decide
