// An IMAP server on loopback with folders that outlive a connection: truthful by itself, and at each command whatever
// the test tells it to be instead.
//
//   ImapPeer peer;
//   peer.deliver("Subject: one\r\n\r\nbody\r\n");
//   peer.fail(Say::bodies, "%u(cut)");               // the next time that it is asked for bodies
//
// An act is what to send: "%u" stands for the untagged answer that is usual, "%t" for the command's tag. Without "%u" a
// command has no effect. It may end with one of
//   (cut)      hang up           (silence)  say nothing more
//   (drip)     one byte every few milliseconds, for ever      (flood)  bytes without a line end, for ever
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fakes/loopback_server.hpp"

namespace gatepost::peers {

enum class Say {
  greeting,
  capability,
  starttls,
  login,
  select,
  noop,
  search,
  sizes,
  bodies,
  headers,
  move,
  copy,
  store,
  expunge,
  create,
  subscribe,
  idle,
  done,
  list,
  other
};

struct Stored {
  std::uint32_t uid = 0;
  std::string bytes;
  bool is_deleted = false;
  bool is_seen = false;
};

struct Folder {
  std::uint32_t validity = 0;
  std::uint32_t next_uid = 1;
  std::vector<Stored> mails;
};

class ImapPeer : public fakes::LoopbackServer {
 public:
  struct Manner {
    const fakes::Certificates* certificates = nullptr;
    bool is_tls_from_start = false;
    std::string capabilities = "IMAP4rev1 IDLE MOVE UIDPLUS";
  };
  using Folders = std::map<std::string, Folder>;
  using Deed = std::function<void(Folders&)>;

  ImapPeer() : ImapPeer(Manner{}) {}
  explicit ImapPeer(Manner manner) : LoopbackServer(manner.certificates), manner_(std::move(manner)) {
    folders_["INBOX"].validity = 7;
    folders_["Handled"].validity = 8;
    start();
  }
  ~ImapPeer() override { stop(); }

  std::uint32_t deliver(std::string bytes) {
    const std::lock_guard lock(mutex_);
    return add(folders_["INBOX"], std::move(bytes));
  }

  /// The `nth` time from now on that it is to say this. Further ones wait for theirs.
  void fail(Say at, std::string act, int nth = 1) {
    const std::lock_guard lock(mutex_);
    faults_.push_back({at, nth, std::move(act), {}});
  }
  /// What another client does just before the server answers.
  void meanwhile(Say at, Deed deed, std::string act = "%u%t OK done\r\n") {
    const std::lock_guard lock(mutex_);
    faults_.push_back({at, 1, std::move(act), std::move(deed)});
  }
  /// Hangs up after that many bytes: of all that it says, or of what it says there.
  void cut_after(std::size_t bytes, std::optional<Say> only = std::nullopt) {
    const std::lock_guard lock(mutex_);
    cut_ = Cut{bytes, only};
  }
  /// Says there nothing of that mail, until it is mended.
  void leave_out(Say there, std::uint32_t uid) {
    const std::lock_guard lock(mutex_);
    left_out_.insert({there, uid});
  }
  /// Says that whenever it is asked for that mail's body, until it is mended.
  void spoil(std::uint32_t uid, std::string act) {
    const std::lock_guard lock(mutex_);
    spoilt_ = Spoilt{uid, std::move(act)};
  }
  /// Truthful again.
  void mend() {
    const std::lock_guard lock(mutex_);
    spoilt_.reset();
    faults_.clear();
    left_out_.clear();
    cut_.reset();
  }
  /// Whether every fault has had its turn.
  bool has_failed() const {
    const std::lock_guard lock(mutex_);
    return faults_.empty() && !cut_;
  }

  void change(const Deed& deed) {
    const std::lock_guard lock(mutex_);
    deed(folders_);
  }
  void set_capabilities(std::string capabilities) {
    const std::lock_guard lock(mutex_);
    manner_.capabilities = std::move(capabilities);
  }
  Folders folders() const {
    const std::lock_guard lock(mutex_);
    return folders_;
  }
  int count(Say what) const {
    const std::lock_guard lock(mutex_);
    const auto found = counts_.find(what);
    return found == counts_.end() ? 0 : found->second;
  }
  /// Bytes said since it was made: there, or in all.
  std::size_t said(std::optional<Say> only = std::nullopt) const {
    const std::lock_guard lock(mutex_);
    std::size_t sum = 0;
    for (const auto& [what, bytes] : said_)
      if (!only || only == what) sum += bytes;
    return sum;
  }

  static std::uint32_t add(Folder& folder, std::string bytes) {
    folder.mails.push_back({folder.next_uid, std::move(bytes)});
    return folder.next_uid++;
  }

 private:
  struct Fault {
    Say at;
    int nth;
    std::string act;
    Deed deed;
  };
  struct Cut {
    std::size_t left;
    std::optional<Say> only;
  };

  struct Spoilt {
    std::uint32_t uid;
    std::string act;
  };

  void converse() override;
  void obey(const std::string& line);
  std::optional<Fault> fault_at(Say what, const std::string& command);
  /// True: the usual was said.
  bool answer(Say what, const std::string& command, const std::string& usual);
  void say(Say what, std::string_view text);
  [[noreturn]] void end_badly(std::string_view ending);
  void stay_idle();
  std::string untagged(Say what, const std::string& command);
  std::string selected(const std::string& command);
  std::string listed(const std::string& command) const;
  std::string found(const std::string& command) const;
  std::string fetched(Say what, const std::string& command) const;
  std::string transferred(Say what, const std::string& command);
  std::string stored(const std::string& command);
  std::string expunged(const std::string& command);
  Folder& open() { return folders_[open_]; }
  const Folder& open() const { return folders_.at(open_); }

  Manner manner_;
  std::string tag_;
  std::string open_ = "INBOX";
  mutable std::mutex mutex_;
  Folders folders_;
  std::vector<Fault> faults_;
  std::optional<Cut> cut_;
  std::optional<Spoilt> spoilt_;
  std::set<std::pair<Say, std::uint32_t>> left_out_;
  std::map<Say, int> counts_;
  std::map<Say, std::size_t> said_;  // bytes
};

}  // namespace gatepost::peers
