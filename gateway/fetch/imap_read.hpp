// What there is, and the mails themselves.
//
// Never asked for are ENVELOPE and BODYSTRUCTURE: libetpan reads their brackets by recursion. Bodies go through a
// handler as they come, so that a literal which claims four gigabytes allocates nothing.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "fetch/imap_session.hpp"
#include "mail/time.hpp"

namespace gatepost::fetch {

struct Listed {
  std::uint32_t uid = 0;
  std::uint64_t size = 0;  // RFC822.SIZE: what the server believes
};

struct Taken {
  std::uint32_t uid = 0;
  std::string bytes;
  Time arrived{};  // INTERNALDATE; where not told or in the future: now
};

/// How bodies are asked for. `beginning` takes only that many bytes of each mail, and nothing but them.
struct Manner {
  std::uint64_t most = 0;       // bytes of all bodies together; beyond, the connection is dropped
  std::uint32_t beginning = 0;  // 0: whole mails
};

/// The clock's: when a mail arrived of which the server does not tell it.
Time now();

/// The UIDs from `first` to `last`, ascending. 0 as `last`: to the end.
std::variant<std::vector<std::uint32_t>, Fault> uids_between(ImapSession& session, std::uint32_t first,
                                                             std::uint32_t last);

/// Those that are not marked \Deleted, ascending.
std::variant<std::vector<std::uint32_t>, Fault> uids_left(ImapSession& session);
/// Those that are marked \Seen, ascending.
std::variant<std::vector<std::uint32_t>, Fault> uids_seen(ImapSession& session);

/// Ascending; mails that went away in the meantime are missing.
std::variant<std::vector<Listed>, Fault> sizes_of(ImapSession& session, const std::vector<std::uint32_t>& uids);

/// Likewise, with the beginning of the Message-ID fields of each.
std::variant<std::vector<LyingMail>, Fault> lying_of(ImapSession& session, const std::vector<std::uint32_t>& uids);

/// Likewise; so are mails whose body the server does not tell.
std::variant<std::vector<Taken>, Fault> bodies_of(ImapSession& session, const std::vector<std::uint32_t>& uids,
                                                  const Manner& manner);

/// By UID: the size and what stands in the header of it, enough to know a copy by.
using Looks = std::map<std::uint32_t, std::string>;
std::variant<Looks, Fault> looks_of(ImapSession& session, const std::vector<std::uint32_t>& uids);

}  // namespace gatepost::fetch
