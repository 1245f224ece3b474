#include "fetch/imap_idle.hpp"

#include <poll.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace gatepost::fetch {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

// libetpan 1.9.4 does not see the "+" behind an untagged line and waits for another until the time is over: what a
// healthy server answers at once must not take a command's full patience.
constexpr std::chrono::milliseconds until_idling = 10s;

}  // namespace

Heard pause(const ImapSession& session, int wake, std::chrono::milliseconds most) {
  // What is in libetpan's or GnuTLS's buffer already, poll() does not see.
  if (session.has_pending()) return Heard::server;
  const auto until = Clock::now() + most;
  for (;;) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
    std::array<pollfd, 2> waiting{{{wake, POLLIN, 0}, {session.descriptor(), POLLIN, 0}}};
    const int ready = poll(waiting.data(), waiting.size(), static_cast<int>(std::max<std::int64_t>(0, left.count())));
    if (ready < 0 && errno == EINTR) continue;
    if (waiting[0].revents) return Heard::wake;
    return ready == 0 ? Heard::nothing : Heard::server;
  }
}

std::variant<Heard, Fault> idle(ImapSession& session, int wake, std::chrono::milliseconds most) {
  if (auto fault =
          session.run("idle", {0, session.at_most(until_idling)}, [](mailimap* imap) { return mailimap_idle(imap); }))
    return *fault;
  const Heard heard = pause(session, wake, most);
  if (auto fault = session.run("end idling", {}, [](mailimap* imap) { return mailimap_idle_done(imap); }))
    return *fault;
  return heard;
}

std::variant<bool, Fault> noop(ImapSession& session) {
  const auto before = session.mails();
  if (auto fault = session.run("go on", {}, [](mailimap* imap) { return mailimap_noop(imap); })) return *fault;
  return session.mails() != before || session.has_expunged();
}

}  // namespace gatepost::fetch
