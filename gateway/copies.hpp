// Copies of what comes by pipe ([store] copies), for a store that is lost: what came from IMAP lies there still.
//
// Each is a file of mode 0600 that any mail program opens: the envelope as fields, the last of them X-Gatepost-Copy,
// and below them the mail as it came. It is on the disk, name and all, before the MTA hears that the mail was taken.
#pragma once

#include <filesystem>
#include <vector>

#include "mail/raw_mail.hpp"

namespace gatepost {

/// A copy on its way: on the disk, and nobody's before the store has the mail as well. Else a rebuild would take it for
/// a mail that was answered, while the MTA brings it again.
class Copy {
 public:
  /// Throws std::runtime_error with a sentence for the operator: the MTA is to try again.
  Copy(const std::filesystem::path& folder, const RawMail& raw);
  /// Takes it away, unless it is kept.
  ~Copy();
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;

  /// The mail is recorded. Throws as the constructor does.
  void keep();

 private:
  std::filesystem::path file_;
  std::filesystem::path draft_;
};

/// Copies that were on their way when the program was killed: the MTA has brought those mails again long ago.
void remove_drafts(const std::filesystem::path& folder, Time now);

/// Where a mail that is too large for the store lies whole, when it comes by pipe: a folder beside the store, a file
/// each.
std::filesystem::path whole_mails(const std::filesystem::path& store);
std::filesystem::path new_whole_mail(const std::filesystem::path& store, Time now);

/// All that lie in the folder, in the order in which they came. A folder that is not there has none.
std::vector<std::filesystem::path> copies_in(const std::filesystem::path& folder);

/// A file that is no copy of ours is a mail that somebody put there: it has no envelope, and came when it was written.
RawMail read_copy(const std::filesystem::path& file);

}  // namespace gatepost
