// An IMAP server on loopback: one folder, honest by itself, and at each command what the test tells it to be instead.
//
//   ImapServer server;
//   server.deliver("Subject: one\r\n\r\n");
//   server.at(On::bodies, "* 1 FETCH (UID 1 BODY[] {99}\r\n(cut)");   // once; several are a queue
//
// An act is what to send, with "%t" for the tag of the command. It may end with one of
//   (cut)      hang up           (silence)  say nothing more
//   (drip)     one byte every few milliseconds, for ever      (flood)  bytes without a line end, for ever
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fakes/loopback_server.hpp"

namespace gatepost::fakes {

enum class On {
  greeting,
  capability,
  starttls,
  login,
  authenticate,
  select,
  noop,
  search,
  sizes,
  bodies,
  move,
  copy,
  store,
  expunge,
  create,
  subscribe,
  idle,
  done,
  other
};

class ImapServer : public LoopbackServer {
 public:
  struct Manner {
    const Certificates* certificates = nullptr;
    bool is_tls_from_start = false;
    std::string capabilities = "IMAP4rev1 IDLE MOVE UIDPLUS";
  };
  struct Mail {
    std::uint32_t uid = 0;
    std::string bytes;
    std::uint64_t claimed_size = 0;
  };

  ImapServer() : ImapServer(Manner{}) {}
  explicit ImapServer(Manner manner) : LoopbackServer(manner.certificates), manner_(std::move(manner)) { start(); }
  ~ImapServer() override { stop(); }

  void at(On command, std::string_view act) {
    const std::lock_guard lock(mutex_);
    acts_[command].emplace_back(act);
  }

  /// `claimed_size` is what RFC822.SIZE tells; 0: the truth.
  void deliver(std::string bytes, std::uint64_t claimed_size = 0) {
    const std::lock_guard lock(mutex_);
    const std::uint64_t size = claimed_size == 0 ? bytes.size() : claimed_size;
    mails_.push_back({next_uid_++, std::move(bytes), size});
  }
  void remove(std::uint32_t uid) {
    const std::lock_guard lock(mutex_);
    std::erase_if(mails_, [uid](const Mail& mail) { return mail.uid == uid; });
  }

  /// Without tags, in order.
  std::vector<std::string> commands() const {
    const std::lock_guard lock(mutex_);
    return commands_;
  }
  int count(std::string_view words) const {
    const auto all = commands();
    return static_cast<int>(
        std::ranges::count_if(all, [words](const std::string& one) { return one.find(words) != std::string::npos; }));
  }

 private:
  void converse() override {
    if (manner_.is_tls_from_start) begin_tls();
    act(On::greeting, "* OK fake\r\n");
    for (;;) obey(line());
  }

  static On kind_of(const std::string& command) {
    static const std::vector<std::pair<std::string_view, On>> words{
        {"CAPABILITY", On::capability}, {"STARTTLS", On::starttls},
        {"LOGIN", On::login},           {"AUTHENTICATE", On::authenticate},
        {"SELECT", On::select},         {"NOOP", On::noop},
        {"UID SEARCH", On::search},     {"UID MOVE", On::move},
        {"UID COPY", On::copy},         {"UID STORE", On::store},
        {"UID EXPUNGE", On::expunge},   {"CREATE", On::create},
        {"SUBSCRIBE", On::subscribe},   {"IDLE", On::idle}};
    for (const auto& [word, kind] : words)
      if (command.starts_with(word)) return kind;
    if (command.starts_with("UID FETCH")) return command.find("BODY") == std::string::npos ? On::sizes : On::bodies;
    return On::other;
  }

  void obey(const std::string& line) {
    const auto blank = line.find(' ');
    tag_ = line.substr(0, blank);
    const std::string command = blank == std::string::npos ? "" : line.substr(blank + 1);
    {
      const std::lock_guard lock(mutex_);
      commands_.push_back(command);
    }
    const On kind = kind_of(command);
    if (kind == On::authenticate && std::ranges::count(command, ' ') == 1) hear_secret();
    const bool was_usual = act(kind, untagged(kind, command) + (kind == On::idle ? "+ idling\r\n" : "%t OK done\r\n"));
    if (kind == On::starttls && was_usual) begin_tls();
    if (kind == On::idle) stay_idle();
  }

  /// SASL: the client's secret follows on a line of its own, but where it stood in the command (RFC 4959).
  void hear_secret() {
    write("+ \r\n");
    const std::string secret = line();
    const std::lock_guard lock(mutex_);
    commands_.push_back(secret);
  }

  std::string untagged(On kind, const std::string& command) {
    const std::lock_guard lock(mutex_);
    if (kind == On::capability) return "* CAPABILITY " + manner_.capabilities + "\r\n";
    if (kind == On::select) return exists() + "* OK [UIDVALIDITY 7] valid\r\n";
    if (kind == On::noop) return exists();
    if (kind == On::search) return found();
    if (kind == On::sizes || kind == On::bodies) return answers(kind, uids_of(command));
    return "";
  }

  std::string exists() const { return "* " + std::to_string(mails_.size()) + " EXISTS\r\n"; }

  std::string found() const {
    std::string line = "* SEARCH";
    for (const Mail& mail : mails_) line += " " + std::to_string(mail.uid);
    return line + "\r\n";
  }

  /// "UID FETCH 3:7,9 (…)"
  static std::vector<std::pair<std::uint32_t, std::uint32_t>> uids_of(const std::string& command) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges;
    for (const char* at = command.c_str() + 10; *at >= '0' && *at <= '9';) {
      char* end = nullptr;
      const auto first = static_cast<std::uint32_t>(std::strtoul(at, &end, 10));
      const auto last = *end == ':' ? static_cast<std::uint32_t>(std::strtoul(end + 1, &end, 10)) : first;
      ranges.emplace_back(first, last);
      at = *end == ',' ? end + 1 : end;
    }
    return ranges;
  }

  std::string answers(On kind, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& ranges) const {
    std::string out;
    for (std::size_t i = 0; i < mails_.size(); ++i) {
      const Mail& mail = mails_[i];
      const bool is_asked = std::ranges::any_of(
          ranges, [&](const auto& range) { return mail.uid >= range.first && mail.uid <= range.second; });
      if (!is_asked) continue;
      out += "* " + std::to_string(i + 1) + " FETCH (UID " + std::to_string(mail.uid);
      if (kind == On::sizes)
        out += " RFC822.SIZE " + std::to_string(mail.claimed_size);
      else
        out += " BODY[] {" + std::to_string(mail.bytes.size()) + "}\r\n" + mail.bytes;
      out += ")\r\n";
    }
    return out;
  }

  void stay_idle() {
    std::size_t told = 0;
    {
      const std::lock_guard lock(mutex_);
      told = mails_.size();
    }
    while (!has_input(5)) {
      const std::lock_guard lock(mutex_);
      if (mails_.size() != told) write(exists());
      told = mails_.size();
    }
    line();
    act(On::done, "%t OK done\r\n");
  }

  /// True: the usual was said.
  bool act(On kind, std::string usual) {
    std::optional<std::string> told;
    {
      const std::lock_guard lock(mutex_);
      auto& queue = acts_[kind];
      if (!queue.empty()) {
        told = queue.front();
        queue.pop_front();
      }
    }
    std::string text = told.value_or(std::move(usual));
    std::string_view ending;
    for (const std::string_view one : {"(cut)", "(silence)", "(drip)", "(flood)"})
      if (text.ends_with(one)) ending = one;
    text.resize(text.size() - ending.size());
    for (auto at = text.find("%t"); at != std::string::npos; at = text.find("%t")) text.replace(at, 2, tag_);
    write(text);
    if (!ending.empty()) end_badly(ending);
    return !told;
  }

  [[noreturn]] void end_badly(std::string_view ending) {
    while (ending != "(cut)" && !is_stopping()) {
      if (is_left(ending == "(flood)" ? 0 : 5)) break;
      if (ending == "(drip)") write("x");
      if (ending == "(flood)") write(std::string(16'384, 'x'));
    }
    throw Gone{};
  }

  Manner manner_;
  std::string tag_;
  mutable std::mutex mutex_;
  std::map<On, std::deque<std::string>> acts_;
  std::vector<Mail> mails_;
  std::uint32_t next_uid_ = 1;
  std::vector<std::string> commands_;
};

}  // namespace gatepost::fakes
