// The audit (P30): every mail in the folders and in the store, every letter and every ticket is accounted for. What is
// compared with what stands in ticket/audit.hpp; here the folders are walked through, a handful of mails at a time.
//
// It holds nobody up: it reads, on a connection of its own to the mailbox, and whatever others do meanwhile is no
// difference. Throws store::Failure as passes do.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "passes.hpp"
#include "ticket/audit.hpp"

namespace gatepost {

struct AuditParts {
  const Config& config;
  store::Store& store;
  fetch::Folders* folders = nullptr;  // null: mail comes by `gatepost deliver` alone
  Clock now;
  /// Asked between two steps: false ends the audit.
  std::function<bool()> goes_on = [] { return true; };
  /// Whether a mail was erased, and so is unknown to the store for good.
  std::function<bool(const Mail&)> is_erased = [](const Mail&) { return false; };
  /// Gives those who are at work the time to end what they have begun.
  std::function<void()> linger = [] {};
};

struct Audited {
  Account account;
  std::optional<fetch::Trouble> trouble;  // the folders could not be looked at, or not all of them
  bool is_stopped = false;
  bool has_erased = false;  // mails that were erased lie in the folders: they were brought back, or are about to go
};

Audited audit(AuditParts& parts);

/// The folders that the audit looks at.
std::vector<AuditedFolder> audited_folders(const fetch::ImapSettings& settings);

/// Mends what can be mended in the store: brings in mails that it does not know, bytes and Message-IDs that it lost,
/// has left ones put away again, makes rows anew from events, and letters due that cannot double by that. Deciding and
/// putting away is for others. Gives the mails that were brought in. Nothing is mended after a look that did not see
/// all.
std::vector<MailNumber> mend(AuditParts& parts, const Audited& audited);

/// Mails that were brought in from where they lie have nowhere else to go.
void leave_in_place(AuditParts& parts);

/// The outcome of the night: what the admin was not told of yet goes to them in one letter.
void tell_differences(Parts& parts, const Audited& audited);

}  // namespace gatepost
