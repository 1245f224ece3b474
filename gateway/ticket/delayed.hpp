// An answer of staff whose letters wait until `undo_window` is over, or waited: `#undo` takes it back until then.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "mail/mail.hpp"
#include "ticket/ticket.hpp"

namespace gatepost {

struct DelayedAnswer {
  /// The letter of one reader.
  struct Copy {
    LetterNumber number;
    std::string address;
    bool is_begun = false;     // its sending was begun: whether it arrived, nobody can know
    std::optional<Time> sent;  // absent: not yet, or it failed
  };

  /// A ticket that was a part of this one when the answer was given, and may be one of its own now.
  struct Beside {
    TicketNumber ticket;
    Ticket without;
  };

  MailNumber mail;  // that it came by
  TicketNumber ticket;
  std::string writer;  // staff id
  Time at{};
  std::string text;
  bool is_taken_back = false;
  Ticket before;   // as the ticket was
  Ticket without;  // and as it would be now, had nobody answered
  std::vector<Beside> beside;
  std::vector<Copy> copies;
  std::vector<std::string> told;  // addresses of colleagues who had a notice of it
  std::optional<Mail> read;       // the mail read again; absent: the corridor has not done so

  bool is_waiting() const { return !is_taken_back && std::ranges::none_of(copies, &Copy::is_begun); }
};

}  // namespace gatepost
