// The Mailbox over IMAP: which mails are new, in which batches they come, what happens to a mail that the server cannot
// hand out, and how eagerly the next one is awaited.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "fetch/fetch.hpp"
#include "fetch/imap_read.hpp"
#include "fetch/imap_session.hpp"

namespace gatepost::fetch {

class ImapMailbox final : public Mailbox {
 public:
  explicit ImapMailbox(ImapSettings settings);
  ~ImapMailbox() override;
  ImapMailbox(const ImapMailbox&) = delete;
  ImapMailbox& operator=(const ImapMailbox&) = delete;

  std::variant<Batch, Trouble> fetch(const Position& from) override;
  std::optional<Trouble> put_away(const std::vector<Place>& handled, const std::vector<Place>& quarantined) override;
  std::variant<Waited, Trouble> wait(std::chrono::milliseconds most) override;
  void wake() override;

 private:
  /// A mail that broke a fetch, or that the server lists and leaves out of its answer: up to `until` mails are asked
  /// for one by one, and `uid` is given up in the end.
  struct Caution {
    std::uint32_t until = 0;
    std::uint32_t uid = 0;
    int times = 0;
    std::chrono::steady_clock::time_point not_before{};  // it is given up
  };
  /// What the next body fetch asks for.
  struct Choice {
    std::vector<Listed> mails;
    std::uint32_t last = 0;  // the position after it: mails that went away below are passed over
    Manner manner;
  };

  std::optional<Trouble> connect();
  Trouble dropped(Trouble trouble);
  std::optional<Trouble> look_above(const Position& from);
  Choice choose(const std::vector<Listed>& listed, std::uint32_t last_asked) const;
  std::variant<std::vector<RawMail>, Trouble> take(const Choice& choice);
  RawMail raw_mail(Taken taken, std::uint64_t size) const;
  void advance(std::uint32_t last, std::uint32_t left_out, Batch& batch);
  std::vector<Listed> with_cautioned(std::vector<Listed> listed, const std::vector<std::uint32_t>& asked) const;
  std::variant<std::uint32_t, Trouble> first_left_out(const std::vector<std::uint32_t>& asked, std::uint32_t last,
                                                      const std::vector<RawMail>& mails);
  void stumbled(std::uint32_t uid, std::uint32_t last, Fault::Kind how);
  bool gave_up(const Choice& choice) const;
  std::vector<std::uint32_t> ours(const std::vector<Place>& places) const;
  std::optional<Trouble> send_away(const std::vector<Place>& places, const std::string& folder);
  std::variant<bool, Trouble> has_news();
  std::variant<Waited, Trouble> listen(std::chrono::milliseconds most);
  bool is_brisk() const;

  const ImapSettings settings_;
  std::unique_ptr<ImapSession> session_;
  const int wake_;                      // eventfd
  Position position_{};                 // after what was fetched last
  std::vector<std::uint32_t> backlog_;  // UIDs above it, as far as known
  bool is_stale_ = true;                // there may be more than the backlog knows
  Caution caution_;
  int idle_failures_ = 0;
  std::chrono::steady_clock::time_point latest_mail_{};
};

}  // namespace gatepost::fetch
