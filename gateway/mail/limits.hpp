// Every limit of Gatepost in one place, each with its reason (P31). Beyond a limit a mail is still stored and told.
#pragma once

#include <cstddef>
#include <cstdint>

#include "mail/time.hpp"

namespace gatepost::limits {

// --- reading a mail ---
inline constexpr std::uint64_t mail_bytes = 50'000'000;      // the largest that common providers let through
inline constexpr std::uint64_t beginning_bytes = 1'000'000;  // what is kept of a larger one besides its header
inline constexpr std::size_t header_bytes = 256 * 1024;      // honest headers stay below 64 KiB
inline constexpr std::size_t field_bytes = 64 * 1024;        // one field; long To lists reach 30 KiB
inline constexpr std::size_t header_fields = 2'000;
inline constexpr std::size_t multipart_depth = 20;  // honest mail: below 10
inline constexpr std::size_t message_depth = 20;    // a forward of a forward of a forward …
inline constexpr std::size_t parts = 1'000;
inline constexpr std::size_t addresses = 500;              // in one field
inline constexpr std::size_t references = 200;             // in one field
inline constexpr std::size_t text_bytes = 1'000'000;       // text taken from one body; the rest stays in the raw mail
inline constexpr std::size_t file_text_bytes = 4'000'000;  // of all files of a mail that are read for their words
inline constexpr std::size_t rtf_bytes = 8'000'000;  // rich text that is undone to get at text_bytes of plain text
inline constexpr std::size_t html_depth = 256;       // elements within one another; deeper ones are flattened
inline constexpr std::size_t html_attributes = 64;   // of one tag; further ones are dropped

// --- taking in ---
inline constexpr int attempts = 3;              // the third attempt at a mail that kills its reader parks it (P4)
inline constexpr std::size_t batch_mails = 64;  // fetched and recorded together
inline constexpr std::size_t batch_bytes = 8'000'000;
inline constexpr std::size_t findable_events = 32;  // indexed in an idle moment before the outbox is looked at again
inline constexpr std::size_t commands = 50;         // of one mail: each may be looked up; nobody types so many
inline constexpr std::size_t command_line = 2'000;  // bytes, besides those of a note: room for thirty addresses
inline constexpr std::size_t inward_lines = 1'000;  // looked at for a call to a colleague: longer is no remark
inline constexpr std::size_t command_shown = 200;   // characters of a line that is asked about: enough to know it
inline constexpr std::size_t command_faults = 10;   // told of one mail: who made more made the same one often
inline constexpr std::size_t take_part = 5;         // people whom a customer may copy in without staff's word
inline constexpr std::size_t readers_named = 5;  // in the first line of a letter to staff: it is to be read at a glance

// --- the same words of the same customer once more ---
inline constexpr Span same_words_within = std::chrono::hours(24);  // who says them later on asks once more
inline constexpr std::size_t same_words_mails = 5;                 // looked at: each may have brought other files

// --- what is known of a ticket ---
inline constexpr std::size_t said_entries = 1'000;  // the newest, which an answer is compared with; beyond: held
inline constexpr std::size_t compared_file_bytes = 3'000'000;  // of an answer's files: some seconds; beyond: held
inline constexpr std::size_t said_bytes = 20'000'000;          // of them together: read and compared within two seconds
inline constexpr std::size_t elsewhere_tickets = 20;       // of its people, the newest: what is pasted was read lately
inline constexpr std::size_t elsewhere_bytes = 2'000'000;  // of these together: compared within a tenth of a second
inline constexpr std::size_t relatives = 20;          // tickets of one matter, split and merged: nobody follows more
inline constexpr std::size_t customer_ids = 30;       // of References: RFC 5322 asks for few, servers cut long fields
inline constexpr std::size_t tickets_of_absent = 50;  // offered to colleagues, a letter each

// --- signatures that earlier mails of staff teach ---
inline constexpr int signature_mails = 3;               // that end so; two may have said the same on one matter
inline constexpr std::size_t signature_blocks = 3;      // closing words, a card, a legal notice
inline constexpr std::size_t signature_lines = 12;      // of all of them: what is longer is a text
inline constexpr std::size_t signature_bytes = 1'000;   // likewise
inline constexpr std::size_t endings_remembered = 150;  // of a person: each of the last fifty mails teaches up to three

// --- questions of staff ---
inline constexpr std::size_t questions = 5;      // of one mail: each may read at length
inline constexpr std::size_t tickets_told = 50;  // for one question: more is no list that anybody reads on a phone
inline constexpr std::size_t entries_told = 30;  // of a ticket's conversation, the newest
inline constexpr std::size_t entry_characters = 2'000;    // of each; the rest is in the mail itself
inline constexpr std::size_t responses = 1'000;           // of a department: their median is taken
inline constexpr std::size_t searched_words = 20;         // of one #find: a look through the texts each
inline constexpr std::size_t searched_tickets = 10'000;   // newest, with one word: some words stand in nearly all
inline constexpr std::size_t searched_texts = 10'000;     // newest, read for a word that is too short for the index
inline constexpr std::size_t searched_events = 500;       // made findable at once: nobody waits long for the lock
inline constexpr std::size_t searched_bytes = 2'000'000;  // in which the lines that hold the words are looked for

// --- a customer's question how their tickets stand (design: `status`) ---
inline constexpr std::size_t own_tickets_told = 20;          // the newest; who has more asks for one of them
inline constexpr std::size_t own_tickets_counted = 1'000;    // of those beyond: a number that nobody checks
inline constexpr std::size_t own_subject_characters = 120;   // of each: a line on a phone or two
inline constexpr Span status_again = std::chrono::hours(1);  // From may be forged, and such mail fills a mailbox

// --- what a department usually needs for its first response (P22) ---
inline constexpr Span usual_window = std::chrono::hours(28 * 24);  // four weeks: longer, and last summer counts
inline constexpr std::size_t usual_responses = 20;                 // of fewer one slow day makes the figure
inline constexpr Span usual_measured = std::chrono::hours(1);      // each looks at all responses of the window
inline constexpr std::size_t usual_responses_most = 2'000;         // of a department, the newest: enough to tell

// --- merging ---
inline constexpr std::size_t merged_tickets = 20;            // in one; all of them are looked up for each of its mails
inline constexpr Span undo_within = std::chrono::hours(24);  // later so much has followed that nobody can foresee it

// --- taking answers back ---
inline constexpr Span undo_window = std::chrono::hours(24);  // a customer who waits longer for nothing writes again
inline constexpr std::size_t undo_answers = 10;              // of a ticket, the newest: each folds its events anew

// --- one answer to many tickets (`#reply-all`) ---
inline constexpr std::size_t reply_all = 200;  // nobody looks through a longer list before saying #send
inline constexpr std::size_t reply_all_file_bytes = 50'000'000;  // once for each ticket: all letters are made at once

// --- follow-ups ---
inline constexpr Span follow_up_least = std::chrono::hours(1);      // sooner it would cross the answer on its way
inline constexpr Span follow_up_most = std::chrono::days(2 * 365);  // later nobody remembers what it was about

// --- files of letters ---
inline constexpr std::size_t letter_files_bytes = 15'000'000;  // 20 MB once encoded: what most mailboxes accept
inline constexpr std::size_t logo_bytes = 100'000;             // of an image in a signature

// --- automatic letters to customers (P21) ---
inline constexpr int letters_per_address_hour = 3;
inline constexpr int letters_per_address_day = 10;
inline constexpr int letters_per_domain_hour = 60;
inline constexpr int letters_unproven_hour = 500;
inline constexpr int letters_per_ticket_hour = 10;
inline constexpr int same_text_hour = 5;  // mails of others: a program with an address for each, or a campaign
inline constexpr std::size_t same_text_bytes = 40;  // shorter ones are what people say: "Please call me back"

inline constexpr int storm_tickets = 100;    // opened within storm_window: more than most companies get in a day
inline constexpr int storm_counted = 1'000;  // of them: each is looked at for every mail
inline constexpr Span storm_window = std::chrono::minutes(10);
inline constexpr Span storm_told_after = std::chrono::minutes(2);  // so that the first list shows what it is about
inline constexpr Span storm_told_again = std::chrono::minutes(30);
inline constexpr Span storm_known_since = std::chrono::hours(24);  // a customer of before the storm
inline constexpr std::size_t storm_tickets_told = 10'000;          // by one letter; each is an event
inline constexpr std::size_t storm_rows = 50;                      // named in it; `#list` names all

inline constexpr int new_tickets_hour = 10;  // of one customer; further mails are gathered on one of them

// --- the outbox ---
inline constexpr Span retry_for = std::chrono::days(5);          // RFC 5321 section 4.5.4.1 asks for four or five
inline constexpr Span delay_told_after = std::chrono::hours(4);  // sooner most come through by themselves
inline constexpr Span account_pause = std::chrono::seconds(5);   // at first: one recipient may be all that it was about
inline constexpr Span account_pause_most = std::chrono::hours(1);    // logins refused more often lock accounts
inline constexpr int account_busy_tries = 4;                         // minutes: what is only busy passes by itself
inline constexpr Span trouble_told_again = std::chrono::hours(24);   // a fault that comes and goes is one to its reader
inline constexpr Span letter_again_most = std::chrono::minutes(15);  // one that the account was refused for
inline constexpr Span round_noted = std::chrono::minutes(1);         // each is a write to the disk

inline constexpr Span relay_told_after = std::chrono::hours(1);  // dead: most are back sooner

// --- [alert] command ---
inline constexpr Span alert_after = std::chrono::minutes(15);  // what mends itself is over by then
inline constexpr Span alert_runs = std::chrono::seconds(30);   // a message to a telephone takes a few
inline constexpr std::size_t alert_said = 2'000;               // bytes of what it prints: enough for its complaint
inline constexpr Span alert_admin = std::chrono::hours(1);     // a letter to the admin that nobody takes
inline constexpr int alert_recipients = 3;  // whom nothing reaches: fewer may have trouble of their own

// --- one mailbox, one desk ---
inline constexpr Span lease = std::chrono::minutes(5);  // how long a mark is watched before it counts as left behind
inline constexpr int lease_renewals = 5;                // of a mark within that time

// --- figures for monitoring ---
inline constexpr Span textfile_again = std::chrono::minutes(1);  // as often as Prometheus commonly asks

// --- to staff, for mail that is not proved theirs (P9) ---
inline constexpr int unproven_letters_hour = 3;             // a forger of From could fill the mailbox of whom he forges
inline constexpr int timers_at_once = 3;                    // of one ticket: a survey, a follow-up, a reminder
inline constexpr Span timer_again = std::chrono::hours(1);  // after a fault of ours: it may go by, or be mended
inline constexpr Span held_until_asked = std::chrono::hours(1);  // of a mail beyond that: asked about with others

inline constexpr std::size_t short_word = 6;         // words in reply to a question of the desk: "Ok, please send it"
inline constexpr std::size_t short_word_bytes = 60;  // of scripts without blanks as well

inline constexpr std::size_t held_told = 20;            // mails that one letter asks about
inline constexpr Span held_for = std::chrono::days(7);  // then the words are given back: holidays are longer, but rare

// --- spam that the provider found ---
inline constexpr std::size_t junk_told = 200;                // mails that one letter names; it is read once a day
inline constexpr Span junk_telling = std::chrono::hours(7);  // of the day, in the desk's zone
inline constexpr std::size_t relay_id_bytes = 200;           // of Amazon SES: 60

// --- check --probe ---
inline constexpr Span probe_wait = std::chrono::minutes(3);  // greylisting takes longer, and no provider's own mail

// --- the audit (P30) ---
inline constexpr Span audit_settled = std::chrono::hours(1);   // what is younger may be under way, or wait for a server
inline constexpr Span letter_overdue = std::chrono::hours(4);  // as staff are told then that an answer is delayed
inline constexpr Span letter_too_far = std::chrono::hours(24);  // no next try is planned so late: a clock was wrong
inline constexpr std::size_t audited_mails = 200;               // of a folder asked for together: a hundred kilobytes
inline constexpr std::size_t message_id_bytes = 4'096;  // asked for of each; who sends longer ones is read whole
inline constexpr std::size_t differences_kept = 1'000;  // with a sentence each; further ones are counted
inline constexpr std::size_t mending_rounds = 100;      // of so many differences: a hundred thousand mails

// --- erasing ---
inline constexpr std::size_t erased_together = 20;  // tickets for their age: a fraction of a second for whoever waits
inline constexpr std::int64_t merged_pages = 500;   // of the full text in one step, 2 MB: likewise
inline constexpr Span erased_arrivals = std::chrono::hours(1);  // that were erased before, together: anybody sends them
inline constexpr Span erasing_left_for = std::chrono::minutes(1);  // to whoever began it, before the daemon ends it

// --- config.ini ---
inline constexpr std::size_t config_bytes = 1'000'000;   // a hundred times a large one; beyond it is another file
inline constexpr std::size_t config_line_bytes = 4'096;  // room for long lists of holidays and claims

// --- templates ---
inline constexpr std::size_t template_bytes = 256 * 1024;
inline constexpr std::size_t partial_depth = 10;
inline constexpr std::size_t faults_told = 20;  // in one letter; `gatepost check` names them all
inline constexpr std::size_t rendered_bytes = 4 * 1024 * 1024;

}  // namespace gatepost::limits
