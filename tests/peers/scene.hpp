// A desk and its IMAP server, through as many faults as a table has: after each, two new mails must end as ever.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "peers/desk.hpp"
#include "peers/imap_peer.hpp"

namespace gatepost::peers {

inline constexpr const char* with_move = "IMAP4rev1 IDLE MOVE UIDPLUS";
inline constexpr const char* without_move = "IMAP4rev1 IDLE UIDPLUS";

/// A truthful server needs two; a busy machine and little patience some more.
inline constexpr int most_rounds = 60;

class Scene {
 public:
  explicit Scene(std::string capabilities = with_move, Waits waits = Waits::long_enough)
      : peer_({nullptr, false, std::move(capabilities)}), waits_(waits) {}

  ImapPeer& peer() { return peer_; }
  RealDesk& desk() { return desk_; }

  /// A mail that is to have its ticket in the end.
  std::uint32_t deliver() {
    words_.push_back("Word" + std::to_string(words_.size() + 1));
    return peer_.deliver(mail_with(words_.back()));
  }

  /// Two mails come, the server is made faulty, and mended a round after its fault. Returns what is not as ever in the
  /// end.
  std::string play(Runs runs, const std::function<void(ImapPeer&)>& make_faulty) {
    deliver();
    deliver();
    desk_.read(imap_settings(peer_, waits_), runs);
    make_faulty(peer_);
    for (int rounds = 0; rounds < most_rounds && !peer_.has_failed(); ++rounds) static_cast<void>(desk_.take_in());
    static_cast<void>(desk_.take_in());
    const bool was_faulty = peer_.has_failed();
    peer_.mend();
    return (was_faulty ? "" : "the fault had no turn\n") + difference_in_the_end();
  }

  /// After as many rounds as may be needed with a server that is truthful again.
  std::string difference_in_the_end() {
    std::string wrong = "nothing was taken in";
    for (int rounds = 0; rounds < most_rounds && !wrong.empty(); ++rounds) {
      const auto trouble = desk_.take_in();
      wrong = trouble ? "trouble: " + trouble->what + "\n" : "";
      if (!trouble) wrong = misplaced(peer_, words_);
    }
    return wrong + desk_.difference(words_);
  }

  std::size_t mails() const { return words_.size(); }

 private:
  ImapPeer peer_;
  RealDesk desk_;
  Waits waits_;
  std::vector<std::string> words_;
};

}  // namespace gatepost::peers
