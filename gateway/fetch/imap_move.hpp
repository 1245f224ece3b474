// Where mails go once they are recorded.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "fetch/imap_session.hpp"

namespace gatepost::fetch {

/// Whether an earlier move may have been cut off half-way.
enum class Before { known, in_doubt };

/// From the open folder `from` into `to`, which is made and subscribed where it is missing. By MOVE (RFC 6851); else by
/// COPY, \Deleted and UID EXPUNGE (RFC 4315); where the server has neither, the originals stay marked \Deleted, since a
/// plain EXPUNGE would also take what other people have marked. In doubt what lies in `to` already is not copied again.
[[nodiscard]] std::optional<Fault> move_to(ImapSession& session, const std::vector<std::uint32_t>& uids,
                                           const std::string& from, const std::string& to, Before before);

/// Marked \Deleted and, where the server has UIDPLUS, removed: these and no others.
[[nodiscard]] std::optional<Fault> take_away(ImapSession& session, const std::vector<std::uint32_t>& uids);

[[nodiscard]] std::optional<Fault> mark_seen(ImapSession& session, const std::vector<std::uint32_t>& uids);

}  // namespace gatepost::fetch
