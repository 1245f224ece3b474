// Copies of what comes by pipe ([store] copies), for a store that is lost: what came from IMAP lies there still.
//
// Each is a file of mode 0600 that any mail program opens: the envelope as fields, the last of them X-Gatepost-Copy,
// and below them the mail as it came. It is on the disk, name and all, before the MTA hears that the mail was taken.
#pragma once

#include <filesystem>
#include <vector>

#include "mail/raw_mail.hpp"

namespace gatepost {

/// Throws std::runtime_error with a sentence for the operator: the MTA is to try again.
void keep_copy(const std::filesystem::path& folder, const RawMail& raw);

/// Where a mail that is too large for the store lies whole, when it comes by pipe: a folder beside the store, a file
/// each.
std::filesystem::path whole_mails(const std::filesystem::path& store);
std::filesystem::path new_whole_mail(const std::filesystem::path& store, Time now);

/// All that lie in the folder, in the order in which they came. A folder that is not there has none.
std::vector<std::filesystem::path> copies_in(const std::filesystem::path& folder);

/// A file that is no copy of ours is a mail that somebody put there: it has no envelope, and came when it was written.
RawMail read_copy(const std::filesystem::path& file);

}  // namespace gatepost
