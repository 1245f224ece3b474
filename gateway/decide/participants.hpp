// Who takes part in a ticket beside the customer (P10).
#pragma once

#include <optional>

#include "decide/commands.hpp"
#include "decide/draft.hpp"
#include "mail/mail.hpp"

namespace gatepost::decide {

/// People whom the customer copied in, at most limits::take_part; never staff, never the desk's own addresses. Whom
/// staff took out they are asked about: mail programs go on copying whoever was copied once.
void join_copied(const Mail& mail, Draft& draft);

/// The same people where nothing proves that the customer wrote the mail: staff may accept them.
void propose_copied(const Mail& mail, Proof proof, Draft& draft);

/// Staff are asked whether the person takes part.
void propose(const Address& person, Proof proof, Draft& draft);

/// Why `#accept` or `#uncc` cannot be obeyed: `#accept` alone is for those whom the answered letter asks about, and
/// whose mail may be the customer's.
std::optional<CommandFault> fault_of_readers(const Command& command, const Draft& draft);

/// Each with its line of the receipt. Of tickets that became one each keeps its own people.
void let_in(const Address& who, const std::string& actor, Draft& draft, Rows& done);
void let_in_proposed(const Command& accept, const std::string& actor, Draft& draft, Rows& done);

/// Answers that wait for `#undo` do not go there either.
void take_out(const std::string& address, const std::string& actor, Draft& draft, Rows& done);

}  // namespace gatepost::decide
