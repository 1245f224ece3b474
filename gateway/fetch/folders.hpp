// What lies in whole folders, for the audit (P30). A part of fetch.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "fetch/trouble.hpp"
#include "mail/address.hpp"
#include "mail/raw_mail.hpp"

namespace gatepost::fetch {

/// INBOX is INBOX in any case, everything else is compared as it stands.
inline bool same_folder(std::string_view a, std::string_view b) {
  return a == b || (folded(a) == "inbox" && folded(b) == "inbox");
}

/// A folder that was opened, without the mails that are marked \Deleted: they are on their way out.
struct OpenFolder {
  std::uint32_t uidvalidity = 0;    // 0: there is no such folder
  std::vector<std::uint32_t> uids;  // ascending
};

/// A mail as a list tells of it.
struct LyingMail {
  std::uint32_t uid = 0;
  std::uint64_t size = 0;  // as the server believes
  Time arrived{};
  std::string id_field;  // its Message-ID field or fields, at most limits::message_id_bytes of them
};

enum class Removed {
  gone,    // nobody can fetch it any more
  marked,  // \Deleted; without UIDPLUS only all that is marked so can be removed, whoever marked it
};

/// Looks over folders on a connection of its own, which no intake waits for, and changes nothing but what remove() is
/// told. Every call connects where there is no connection; after Trouble there is none.
class Folders {
 public:
  virtual ~Folders() = default;

  virtual std::variant<OpenFolder, Trouble> open(const std::string& folder) = 0;
  /// Of the folder that was opened last, ascending: those that are marked \Seen.
  virtual std::variant<std::vector<std::uint32_t>, Trouble> seen() = 0;
  /// Of the folder that was opened last, ascending; mails that went away are missing.
  virtual std::variant<std::vector<LyingMail>, Trouble> list(const std::vector<std::uint32_t>& uids) = 0;
  /// The mail as Mailbox::fetch() gives it: too large, its beginning; refused by the server, without a byte. None: it
  /// went away.
  virtual std::variant<std::optional<RawMail>, Trouble> take(const LyingMail& mail) = 0;
  /// Those mails of the folder that was opened last, for ever, and no other one. Trouble where it was numbered anew.
  virtual std::variant<Removed, Trouble> remove(const std::vector<std::uint32_t>& uids) = 0;
};

}  // namespace gatepost::fetch
