// Copies of what comes by pipe ([store] copies), for a store that is lost: what came from IMAP lies there still.
//
// Each is a file of mode 0600 that any mail program opens: the envelope as fields, the last of them X-Gatepost-Copy,
// and below them the mail as it came. It is on the disk, name and all, before the MTA hears that the mail was taken.
#pragma once

#include <filesystem>
#include <vector>

#include "mail/raw_mail.hpp"

namespace gatepost {

/// A file on its way: on the disk, and nobody's before the store has the mail as well. Else a rebuild would take it for
/// a mail that was answered, while the MTA brings it again.
class Draft {
 public:
  /// Makes nothing yet. The name tells when the mail came.
  Draft(const std::filesystem::path& folder, Time received);
  /// Takes away what was written, unless it is kept.
  ~Draft();
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;

  /// What is written there must be on the disk (fsync) before it is kept.
  const std::filesystem::path& file() const { return draft_; }
  /// The mail is recorded. Throws std::runtime_error with a sentence for the operator: the MTA is to try again.
  void keep();

 private:
  std::filesystem::path file_;
  std::filesystem::path draft_;
};

/// Into the draft's file, in its folder; throws as Draft::keep().
void write_copy(const RawMail& raw, const Draft& draft);

/// Drafts of a program that was killed: the MTA has brought those mails again long ago.
void remove_drafts(const std::filesystem::path& folder, Time now);

/// Where a mail that is too large for the store lies whole, when it comes by pipe: a folder beside the store.
std::filesystem::path whole_mails(const std::filesystem::path& store);

/// All that lie in the folder, in the order in which they came. A folder that is not there has none.
std::vector<std::filesystem::path> copies_in(const std::filesystem::path& folder);

/// A file that is no copy of ours is a mail that somebody put there: it has no envelope, and came when it was written.
RawMail read_copy(const std::filesystem::path& file);

}  // namespace gatepost
