// What the commands of a staff mail, or a customer's `status`, speak of: looked up beside what its marks lead to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mail/number.hpp"
#include "ticket/question.hpp"

namespace gatepost {

struct Asked {
  std::vector<std::string> customers;  // people for whom a ticket may be opened, though they did not write
  std::vector<std::string> addresses;  // people who may be given a letter, and so a token
  bool wants_canned = false;           // the canned answers, which the templates know
  std::string assignee;                // a staff id, whose open tickets are wanted; empty: nobody's
  std::vector<std::string> files;      // SHA-256 of files that may go out
  std::string signed_by;               // a staff id, whose signatures are wanted; empty: nobody's
  std::string untold;            // a staff id: mails of theirs that they were not asked about yet; empty: nobody's
  std::vector<MailNumber> held;  // that the admin names, in answer to a letter that tells of them
  // Only of proven staff, since finding them may take long, and `status` of a customer:
  std::vector<Question> questions;
  std::vector<TicketNumber> tickets;      // that the mail's own ticket may be merged into
  bool has_split = false;                 // opens another ticket for the customer: theirs that are open are wanted
  bool has_undo = false;                  // what was merged and split lately
  std::optional<TicketNumber> said;       // what was said on it, and on all that was merged with it
  std::string tag;                        // open tickets that carry it are to be answered together; empty: none
  std::vector<TicketNumber> together;     // those that were to be so, with what was said on them
  std::optional<MailNumber> answered_by;  // and those that this mail has answered so
};

}  // namespace gatepost
