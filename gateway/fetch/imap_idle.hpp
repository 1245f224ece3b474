// Waiting on a session: until the server says something, somebody wakes, or the time is over.
#pragma once

#include <chrono>
#include <variant>

#include "fetch/imap_session.hpp"

namespace gatepost::fetch {

enum class Heard { server, wake, nothing };

/// Silently, up to `most`. `wake` becomes readable when somebody wakes.
Heard pause(const ImapSession& session, int wake, std::chrono::milliseconds most);

/// In IDLE (RFC 2177), up to `most`.
std::variant<Heard, Fault> idle(ImapSession& session, int wake, std::chrono::milliseconds most);

/// Lets the server tell what changed. True: mails came or went.
std::variant<bool, Fault> noop(ImapSession& session);

}  // namespace gatepost::fetch
