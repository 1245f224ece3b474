// A line of a text that its writer may have meant as a command: it is asked about before anybody outside reads it
// (P16).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "decide/command_line.hpp"
#include "decide/commands.hpp"
#include "mail/mail.hpp"
#include "ticket/desk.hpp"

namespace gatepost::decide {

/// What lines of one text were looked at. Names and dates take their time, so of very many lines that begin as commands
/// the later ones are taken for such.
class Looked {
 public:
  explicit Looked(const Desk& desk) : desk_(desk) {}
  bool is_command(const Line& line);

 private:
  const Desk& desk_;
  std::size_t lines_ = 0;
};

/// Below the first line of a text, wants it plain: exactly a command, whatever signs stand before it. `order #solve` is
/// prose. Of `#note` the words behind it are the comment, so it is one with any; `#note` within a note is none with
/// words.
std::optional<CommandFault> hidden_below(const std::string& line, const Orders& orders, Looked& looked);

/// In the first line, wants it plain: a command word behind a number sign anywhere (`@Bob #note she is difficult`), or
/// one that lacks it and has nothing else beside it (`solve`) but what it wants there (`assign bob`).
std::optional<CommandFault> hidden_at_top(const std::string& line, const Orders& orders, Looked& looked);

/// The subject of a mail on a ticket is not obeyed, and whoever writes `#note` there means the text to stay inside:
/// wherever in it, as in "Re: [#1001] Kettle #note". Not where the text has that command, too, nor one of `titles`,
/// which the ticket has borne before (the customer's own words), nor in a reply to a letter of ours that is called so
/// (`Re: #show 1002`).
std::optional<CommandFault> hidden_in_subject(const std::string& subject, const Orders& orders, const Desk& desk,
                                              const std::vector<std::string>& titles);

/// A command that the HTML side of the mail has, in its writer's own words, and the plain side, which is read, lacks:
/// whoever typed it sees it there. Not where the plain side has the line in a quote.
std::optional<CommandFault> hidden_in_html(const Mail& mail, const Orders& orders, const Desk& desk);

}  // namespace gatepost::decide
