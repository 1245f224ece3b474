// One mailbox, one desk. Two stores that read the same folder would answer each mail twice; what keeps them apart
// stands in the mailbox itself, as the name of an empty folder that its desk renames again and again:
//
//   Gatepost lease INBOX free                 nobody is at work
//   Gatepost lease INBOX alpha k3j2h1q7w9     the desk on the machine alpha is; the last word is new each time
//
// Whoever finds another's mark watches it for `[imap] lease`: a mark that changes has somebody behind it, and this desk
// is refused; one that does not was left behind and is taken over. No clock of another machine is believed. A desk
// knows its own last mark by its store, and goes on at once after a crash; a copy of the store that is at work
// elsewhere has renamed it meanwhile, and is another's by that.
//
// A server that refuses folders of that name, or to rename them, gets no marks: mail goes on, and the log says so once.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "fetch/fetch.hpp"
#include "store/store.hpp"

namespace gatepost {

class Lease {
 public:
  Lease(store::Store& store, fetch::Mailbox& mailbox, const fetch::ImapSettings& settings, std::function<Time()> now);

  /// Before mails are fetched; mostly does nothing. Trouble: with the server, or the mailbox is another's.
  std::optional<fetch::Trouble> hold();
  /// In good order, so that another may begin at once: where no mail of ours lies in the folder any more.
  void give_back();

  bool was_held() const { return was_held_; }
  /// By hold() that gave trouble: another's mark lies there; and it changed while it was watched.
  bool is_anothers() const { return is_anothers_; }
  bool is_alive() const { return is_anothers_ && is_alive_; }
  /// How long to wait at most before it is held or looked at again.
  std::chrono::milliseconds step() const;

 private:
  using Names = std::vector<std::string>;

  std::optional<fetch::Trouble> look();
  std::variant<std::optional<Names>, fetch::Trouble> found();
  std::optional<fetch::Trouble> make();
  std::optional<fetch::Trouble> judge(const std::string& mark);
  std::optional<fetch::Trouble> take(std::string mark);
  fetch::Trouble refusal(const std::string& mark) const;
  void go_unmarked();
  bool is_ours(const std::string& mark) const;
  std::string fresh_for(const std::string& mark) const;

  store::Store& store_;
  fetch::Mailbox& mailbox_;
  const fetch::ImapSettings& settings_;
  std::function<Time()> now_;
  std::string words_;  // that all marks of the folder have in them
  store::Lease note_;
  std::optional<Time> renewed_;
  bool was_held_ = false;
  bool is_unmarked_ = false;
  bool is_anothers_ = false;
  bool is_alive_ = false;
};

/// Another desk's mark in a mailbox, fit for a terminal.
struct OtherMark {
  std::string folder;
  std::string machine;
};

/// For `check`: looks once, and changes nothing; so nobody knows yet whether that desk is at work. `ours` is asked
/// after the server.
std::vector<OtherMark> other_marks(fetch::Mailbox& mailbox, const fetch::ImapSettings& settings,
                                   const std::function<store::Lease()>& ours);

}  // namespace gatepost
