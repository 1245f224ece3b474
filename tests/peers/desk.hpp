// A desk between two servers that a test can make faulty: the real rooms fetch and send, the real passes, a real store.
// Its clock is the test's.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "audit.hpp"
#include "fakes/smtp_server.hpp"
#include "fetch/fetch.hpp"
#include "passes.hpp"
#include "peers/imap_peer.hpp"
#include "send/send.hpp"

namespace gatepost::peers {

/// How long the desk waits for a server. Where a row makes one silent all of it is waited for; elsewhere it is so long
/// that a busy machine keeps to it.
enum class Waits { briefly, long_enough };

/// `once` opens the mailbox anew for each round, the daemon keeps it.
enum class Runs { once, always };

fetch::ImapSettings imap_settings(const ImapPeer& peer, Waits waits);
send::SmtpSettings smtp_settings(const fakes::SmtpServer& server);

/// A customer's mail with a word of its own as subject and in its Message-ID.
std::string mail_with(const std::string& word);

class RealDesk {
 public:
  RealDesk();
  ~RealDesk();
  RealDesk(const RealDesk&) = delete;
  RealDesk& operator=(const RealDesk&) = delete;

  /// From now on mails come from there.
  void read(const fetch::ImapSettings& settings, Runs runs);
  /// One round of taking in, as `gatepost once` does it. Absent: no trouble.
  std::optional<fetch::Trouble> take_in();
  /// One look at all folders, with sentences of what is not accounted for.
  Audited audit(const fetch::ImapSettings& settings);
  /// `--mend` after that look; gives how many mails were brought in.
  std::size_t mend(const fetch::ImapSettings& settings, const Audited& audited);
  /// For mail, as the daemon does between two rounds.
  void wait(std::chrono::milliseconds most) { static_cast<void>(mailbox_->wait(most)); }
  /// Without IMAP, as `gatepost deliver` does it.
  void deliver(const std::string& bytes);

  void send_by(const send::SmtpSettings& settings);
  /// Letters that are due now, until none is or the account pauses.
  SendRound send();
  /// Until no letter waits, however long that takes by the desk's clock; false: some wait after a week.
  bool send_all();

  void pass(std::chrono::seconds time) { now_ += time; }
  store::Store& store() { return *store_; }

  /// What is not as it would be without any fault, in a sentence; empty: nothing. `words` were delivered so far.
  std::string difference(const std::vector<std::string>& words);

 private:
  Parts parts();

  std::filesystem::path folder_;
  Config config_;
  std::unique_ptr<store::Store> store_;
  std::unique_ptr<sign::Signer> signer_;
  render::Templates templates_;
  Worker worker_;
  Time now_;
  std::optional<fetch::ImapSettings> imap_;
  Runs runs_ = Runs::once;
  std::unique_ptr<fetch::Mailbox> mailbox_;
  std::unique_ptr<send::Relay> relay_;
};

/// What is not as it should be in the folders once everything was put away; empty: nothing.
std::string misplaced(const ImapPeer& peer, const std::vector<std::string>& words);

}  // namespace gatepost::peers
