// A mailbox on the IMAP server of fakes/, and short ways to ask it.
#pragma once

#include <chrono>
#include <string>

#include "catch.hpp"
#include "fakes/imap_server.hpp"
#include "fetch/fetch.hpp"

namespace gatepost::fetch {

using namespace std::chrono_literals;
using fakes::ImapServer;
using fakes::On;

/// So short that a test which waits for all of it still is quick, so long that a busy machine keeps to it.
inline constexpr Patience short_patience{2000ms, 1000ms, 100'000'000, 2000ms, 50ms, 15ms, 0ms, 0ms, 0ms};

inline ImapSettings settings_of(const ImapServer& server) {
  ImapSettings settings;
  settings.host = "127.0.0.1";
  settings.port = server.port();
  settings.tls = Tls::none;
  settings.user = "support@desk.test";
  settings.password = "se\"cr\\et";
  settings.patience = short_patience;
  return settings;
}

inline Batch fetched(Mailbox& mailbox, const Position& from) {
  auto result = mailbox.fetch(from);
  if (auto* trouble = std::get_if<Trouble>(&result)) FAIL(trouble->what);
  return std::get<Batch>(std::move(result));
}

inline Trouble troubled(Mailbox& mailbox, const Position& from = {}) {
  auto result = mailbox.fetch(from);
  REQUIRE(std::holds_alternative<Trouble>(result));
  return std::get<Trouble>(std::move(result));
}

inline Place place(std::uint32_t uid) { return {"INBOX", 7, uid}; }

}  // namespace gatepost::fetch
