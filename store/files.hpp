// The files of letters: each content is kept once, however many letters bring it.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "letter/letter.hpp"
#include "mail/mail.hpp"
#include "store/sqlite.hpp"

namespace gatepost::store {

/// The bytes of a wire but for the contents of its files.
std::string without_files(const Wire& wire);

/// After the letter itself was added.
void add_files(Database& database, const Wire& wire);

/// Makes the bytes of a wire whole again.
void put_in_files(Database& database, Wire& wire);

/// Which of the files our letters on this ticket brought before.
std::set<std::string> files_sent_before(Database& database, TicketNumber ticket, const std::vector<Attachment>& files);

}  // namespace gatepost::store
