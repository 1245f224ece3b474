// Commands of staff: lines at the top of a mail that begin with '#' (P16; design: "Commands of staff").
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mail/mail.hpp"
#include "ticket/asked.hpp"
#include "ticket/desk.hpp"

namespace gatepost::decide {

struct Command {
  enum class Kind {
    note,
    take,
    assign,
    unassign,
    department,
    priority,
    due,
    wait,
    solve,
    reopen,
    spam,
    tag,
    untag,
    product,
    subject,
    cc,
    uncc,
    customer,
    ask,
    on_behalf,  // `#for`
    accept,
    use,
    follow,
    away,
    back,
    send,
    drop,
    merge,
    split,
    undo,
    reply_all,
    help,
    show,
    list,
    find,
    history,
    report,
    why,
  };
  Kind kind = Kind::help;
  std::string name;          // the word or words behind it: an id, a tag, an address, a number, a date as written
  std::optional<Span> span;  // of follow
  bool is_quiet = false;     // of solve
  TicketNumber ticket;       // of merge: the one that goes on
  bool is_sure = false;      // of merge: though the customers are two
  std::string line;          // as it was written; of one of several in a line, that one alone
};

/// Why a mail's commands cannot be obeyed.
struct CommandFault {
  enum class Why {
    unknown_command,
    unknown_name,
    bad_time,
    bad_date,
    bad_address,
    partial_address,  // of history: a name, or a part of an address
    nobody_proposed,  // of accept: nobody asked to take part
    which_proposed,   // of accept: not those of the answered letter; who else, it must say
    takes_no_part,    // of uncc; `known` is who does, beside the customer
    no_canned,        // of use and follow: no canned answer has that name
    no_ticket,        // is about a ticket, but the mail belongs to none
    bad_priority,
    extra_words,
    missing_word,
    takes_part,   // of ask: already gets answers
    two_readers,  // of ask: beside `#note` or `#use`
    has_ticket,   // opens a ticket, but the mail belongs to one
    no_such_ticket,
    same_ticket,       // of merge: it would be merged into itself
    is_merged,         // of merge: into a ticket that is part of another one
    other_customer,    // of merge: without `really`
    too_many_merged,   // of merge
    nothing_to_split,  // the mail answers no notice of a customer's mail
    first_mail,        // of split: nothing would be left
    beside_reply_all,  // of what stands beside `#reply-all`, which takes `#solve` and `#use` alone
    no_text,           // of reply_all: nothing that could be sent
    no_such_tag,       // of reply_all: no open ticket carries it
    too_many_answers,  // of reply_all: more tickets than limits::reply_all; `known` is how many
    none_left,         // of reply_all: none of those that its writer was shown can be answered any more
    stands_alone,      // other commands or words beside it
    hidden_command,    // a line of the text, or the subject, that may be meant as one (decide/hidden_command.hpp)
    bad_number,        // of show: no number of a ticket
    unknown_word,      // none of those that it takes
    too_many_questions,
    nothing_held,   // of send and drop: no mail waits that they could mean
    solved_ticket,  // of due
    no_tag,         // of untag: the ticket has none of that name; `known` are its tags
    contradicts,    // another command of the mail; `known` is its line
    too_many_commands,
  };
  Why why = Why::unknown_command;
  std::string line;                // as it was written
  std::string nearest;             // the known command or name that comes nearest; may be empty
  std::vector<std::string> known;  // names that would have been understood
  bool is_in_subject = false;      // of hidden_command
  bool is_in_html = false;         // likewise: on the HTML side alone
};

/// About the ticket that the mail belongs to.
bool is_about_ticket(const Command& command);

/// Is answered by mail, and changes nothing.
bool is_question(Command::Kind kind);

struct Orders {
  std::vector<Command> commands;     // at most one more than limits::commands, which is a fault
  std::string text;                  // the rest, without blank lines around it
  std::vector<CommandFault> faults;  // in the order of the lines, at most limits::command_faults

  bool has(Command::Kind kind) const;
  /// There are more commands than one mail may have.
  bool is_too_long() const;
  /// Beside hidden ones, which are asked about: one of these and nothing of the mail is done.
  std::vector<CommandFault> faults_at_top() const;
  /// Questions or `#help`, and nothing else.
  bool only_ask() const;
};

/// Reads what a staff member wrote. Forgiving in form (case, blanks, a trailing dot, a full-width '#', what a list sets
/// around it), strict in meaning: names must be of the desk, and nothing may stand behind a command that takes no word.
Orders orders_of(std::string_view text, const Desk& desk);

/// What the commands of a mail that belongs to no ticket are read from: its text; where it has none, a subject that is
/// one.
const std::string& ordering(const Mail& mail);

/// What the commands need to be looked up, whoever wrote them: nothing where they are too many.
Asked asked_by(const Orders& orders);

}  // namespace gatepost::decide
