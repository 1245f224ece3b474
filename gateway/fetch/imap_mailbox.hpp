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
#include "fetch/imap_move.hpp"
#include "fetch/imap_read.hpp"
#include "fetch/imap_session.hpp"
#include "fetch/passed_over.hpp"

namespace gatepost::fetch {

class ImapMailbox final : public Mailbox, public Marks {
 public:
  explicit ImapMailbox(ImapSettings settings);
  ~ImapMailbox() override;
  ImapMailbox(const ImapMailbox&) = delete;
  ImapMailbox& operator=(const ImapMailbox&) = delete;

  std::variant<Batch, Trouble> fetch(const Position& from) override;
  std::variant<Batch, Trouble> fetch_passed_over(const Position& upto, const Stored& stored) override;
  std::optional<Trouble> put_away(const std::vector<Place>& handled, const std::vector<Place>& quarantined) override;
  std::variant<Waited, Trouble> wait(std::chrono::milliseconds most) override;
  void wake() override;
  Marks* marks() override { return this; }
  Tried tried() const override;
  void recall(const Tried& tried) override;

  std::variant<std::optional<std::vector<std::string>>, Trouble> marks_with(const std::string& text) override;
  std::variant<bool, Trouble> make_mark(const std::string& name) override;
  std::variant<bool, Trouble> rename_mark(const std::string& from, const std::string& to) override;
  std::variant<bool, Trouble> remove_mark(const std::string& name) override;

 private:
  /// What the next body fetch asks for.
  struct Choice {
    std::vector<Listed> mails;
    std::uint32_t last = 0;  // the position after it: mails that went away below are passed over
    Manner manner;
  };

  std::optional<Trouble> connect();
  std::variant<bool, Trouble> done(const std::optional<Fault>& fault);
  Trouble dropped(Trouble trouble);
  std::optional<Trouble> look_above(const Position& from);
  void begin_folder(std::uint32_t validity);
  Choice choose(const std::vector<Listed>& listed, std::uint32_t last_asked) const;
  std::variant<std::vector<RawMail>, Fault> take(const Choice& choice);
  RawMail raw_mail(Taken taken, std::uint64_t size) const;
  void advance(std::uint32_t last, Batch& batch);
  std::optional<Trouble> drop_impossible(std::vector<std::uint32_t>& uids);
  std::optional<Trouble> take_passed_over(std::uint32_t uid, std::uint64_t size, std::vector<RawMail>& mails);
  std::variant<Batch, Trouble> stumbled(const Choice& choice, const Fault& fault);
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
  bool is_new_ = true;                  // the connection: nothing was asked yet
  Before before_ = Before::in_doubt;    // of the next move
  Caution caution_;
  Tried recalled_;  // until a folder is looked at
  PassedOver passed_over_;
  int idle_failures_ = 0;
  std::chrono::steady_clock::time_point latest_mail_{};
};

}  // namespace gatepost::fetch
