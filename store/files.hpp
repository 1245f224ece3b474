// The files of letters: each content is kept once, however many letters bring it.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "letter/letter.hpp"
#include "mail/mail.hpp"
#include "store/sqlite.hpp"
#include "ticket/verdict.hpp"

namespace gatepost::store {

/// The bytes of a wire but for the contents of its files.
std::string without_files(const Wire& wire);

/// After the letter itself was added.
void add_files(Database& database, const Wire& wire);

/// Makes the bytes of a wire whole again.
void put_in_files(Database& database, Wire& wire);

/// Whether our letters on this ticket brought it before; `by_part`: only those about mails that came by a ticket which
/// was part of this one, and is its own again.
enum class FileSent { never, here, by_part };
FileSent sent_with(Database& database, TicketNumber ticket, const std::string& sha256);
/// The folded addresses to which answers on this ticket brought it.
std::set<std::string> answered_with_file(Database& database, TicketNumber ticket, const std::string& sha256);

/// It came with a comment: no customer gets it, nor its words, without a word (P14).
void keep_file_inside(Database& database, const InsideFile& file, std::optional<MailNumber> mail);
/// Of those that no answer on the ticket has brought.
std::vector<std::string> words_of_files_inside(Database& database, TicketNumber ticket);
/// An answer on another ticket brought it.
bool is_sent_elsewhere(Database& database, TicketNumber ticket, const std::string& sha256);
bool is_file_inside(Database& database, TicketNumber ticket, const std::string& sha256);

}  // namespace gatepost::store
