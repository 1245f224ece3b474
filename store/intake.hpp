// Mails from their arrival until they are considered, and until IMAP has heard of it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "store/sqlite.hpp"
#include "store/store.hpp"

namespace gatepost::store {

std::vector<MailNumber> keep_mails(Database& database, std::span<const RawMail> mails,
                                   const std::optional<Cursor>& cursor);
Cursor cursor_of(Database& database, const std::string& mailbox);
std::vector<std::uint32_t> stored_uids_of(Database& database, const Cursor& first, std::uint32_t last);
std::vector<Pending> pending_mails(Database& database, std::size_t most_mails, std::size_t most_bytes);
std::optional<Pending> pending_mail(Database& database, MailNumber number);
bool is_pending_mail(Database& database, MailNumber number);
void forget_attempts_at(Database& database, std::span<const MailNumber> mails);
void note_attempts_at(Database& database, std::span<const MailNumber> mails);
std::vector<ToPutAway> mails_to_put_away(Database& database, const std::string& mailbox, std::size_t most);
void mark_put_away(Database& database, std::span<const MailNumber> mails);

}  // namespace gatepost::store
