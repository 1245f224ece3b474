// The daemon's looks into the provider's spam folder, over a connection of its own.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "daemon.hpp"
#include "fetch/fetch.hpp"
#include "store/store.hpp"

namespace gatepost {

/// Now and then, as nobody waits for what is in it. They are of the thread that reads the mailbox: a spam folder that
/// does not answer holds that one up as long as its Patience lasts, and so is asked ever less often until it answers.
class JunkRounds {
 public:
  /// `mailbox` null: no spam folder is watched.
  JunkRounds(fetch::Mailbox* mailbox, const std::string& folder, store::Store& store, Bell& mails,
             std::function<Pulse::Clock::time_point()> now = Pulse::Clock::now)
      : mailbox_(mailbox), folder_(folder), store_(store), mails_(mails), now_(std::move(now)) {}

  /// Asked before each batch of mails: trouble, where the mailbox is another desk's meanwhile.
  using Hold = std::function<std::optional<fetch::Trouble>()>;
  /// If it is time: stores what is new, and tells IMAP what was let in.
  void look(const Hold& hold = [] { return std::nullopt; });

 private:
  static constexpr std::chrono::seconds rest{15};
  static constexpr std::chrono::minutes longest_rest{15};

  std::chrono::milliseconds rest_after(const std::optional<fetch::Trouble>& trouble);

  fetch::Mailbox* mailbox_;
  const std::string& folder_;
  store::Store& store_;
  Bell& mails_;
  std::function<Pulse::Clock::time_point()> now_;
  Health health_{"junk"};
  BackOff back_off_{2 * rest, longest_rest};
  Pulse::Clock::time_point next_{};
};

}  // namespace gatepost
