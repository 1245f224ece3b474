// The daemon's looks into the provider's spam folder, over a connection of its own.
#pragma once

#include <chrono>
#include <string>

#include "daemon.hpp"
#include "fetch/fetch.hpp"
#include "store/store.hpp"

namespace gatepost {

/// Now and then, as nobody waits for what is in it; its trouble stops nothing else.
class JunkRounds {
 public:
  /// `mailbox` null: no spam folder is watched.
  JunkRounds(fetch::Mailbox* mailbox, const std::string& folder, store::Store& store, Bell& mails)
      : mailbox_(mailbox), folder_(folder), store_(store), mails_(mails) {}

  /// If it is time: stores what is new, and tells IMAP what was let in.
  void look();

 private:
  static constexpr std::chrono::seconds rest{15};
  fetch::Mailbox* mailbox_;
  const std::string& folder_;
  store::Store& store_;
  Bell& mails_;
  Health health_{"junk"};
  Pulse::Clock::time_point next_{};
};

}  // namespace gatepost
