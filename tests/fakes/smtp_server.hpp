// An SMTP server on loopback that does at each stage what the test tells it to: reply, cut the connection, or keep
// silent. What it heard can be asked afterwards. One connection at a time, as our one sender makes them.
//
//   SmtpServer server;
//   server.at(At::recipient, "550 5.1.1 no such user");   // once; further mails get the usual 250
//   server.at(At::end, SmtpServer::cut);
//
// A reply may also end with "(cut)", "(silence)", "(drip)" (a byte now and then, for ever) or "(flood)" (bytes without
// a line end), and hold "%u" for what is usually said there.
#pragma once

#include <algorithm>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fakes/loopback_server.hpp"

namespace gatepost::fakes {

enum class At { greeting, hello, starttls, login, sender, recipient, data, in_body, end, noop, quit };

struct SmtpMail {
  std::string sender;     // the whole parameter of MAIL: "<a@b> SIZE=12"
  std::string recipient;  // likewise
  std::string bytes;      // dots unstuffed, without the final one
};

class SmtpServer : public LoopbackServer {
 public:
  static constexpr std::string_view cut = "(cut)";
  static constexpr std::string_view silence = "(silence)";
  static constexpr std::string_view drip = "(drip)";
  static constexpr std::string_view flood = "(flood)";

  struct Manner {
    const Certificates* certificates = nullptr;  // present: offers STARTTLS
    bool is_tls_from_start = false;
    std::string extensions = "SIZE 50000000";  // lines of the reply to EHLO
  };

  SmtpServer() : SmtpServer(Manner{}) {}
  explicit SmtpServer(Manner manner) : LoopbackServer(manner.certificates), manner_(std::move(manner)) { start(); }
  ~SmtpServer() override { stop(); }

  /// What to do when that stage is reached: a reply (with its code), `cut` or `silence`. Once; several are a queue.
  void at(At stage, std::string_view act) {
    const std::lock_guard lock(mutex_);
    acts_[stage].emplace_back(act);
  }

  /// As ever again.
  void mend() {
    const std::lock_guard lock(mutex_);
    acts_.clear();
  }
  bool has_done_all() const {
    const std::lock_guard lock(mutex_);
    return std::ranges::all_of(acts_, [](const auto& one) { return one.second.empty(); });
  }

  /// Those that it took: with a yes, or without a word.
  std::vector<SmtpMail> mails() const { return copy(mails_); }
  std::vector<std::string> commands() const { return copy(commands_); }

 private:
  template <class T>
  T copy(const T& value) const {
    const std::lock_guard lock(mutex_);
    return value;
  }

  std::optional<std::string> act_of(At stage) {
    const std::lock_guard lock(mutex_);
    auto& queue = acts_[stage];
    if (queue.empty()) return std::nullopt;
    std::string act = queue.front();
    queue.pop_front();
    return act;
  }

  void converse() override {
    if (manner_.is_tls_from_start) begin_tls();
    answer(At::greeting, "220 fake ESMTP");
    SmtpMail mail;
    while (true) {
      const std::string command = read_command();
      const std::string verb = command.substr(0, command.find(' '));
      if (verb == "EHLO" || verb == "HELO") {
        answer(At::hello, hello());
      } else if (verb == "STARTTLS") {
        if (answer(At::starttls, "220 go ahead")) begin_tls();
      } else if (verb == "AUTH") {
        write("334 \r\n");  // the client's secret follows on a line of its own
        read_command();
        answer(At::login, "235 2.7.0 welcome");
      } else if (verb == "MAIL") {
        mail = SmtpMail{command.substr(command.find(':') + 1), {}, {}};
        answer(At::sender, "250 2.1.0 ok");
      } else if (verb == "RCPT") {
        mail.recipient = command.substr(command.find(':') + 1);
        answer(At::recipient, "250 2.1.5 ok");
      } else if (verb == "DATA") {
        if (answer(At::data, "354 go ahead")) take_body(mail);
      } else if (verb == "QUIT") {
        answer(At::quit, "221 2.0.0 bye");
        throw Gone{};
      } else {
        answer(At::noop, "250 2.0.0 ok");
      }
    }
  }

  std::string hello() const {
    std::string reply = "250-fake\r\n";
    for (std::size_t begin = 0; begin < manner_.extensions.size();) {
      const auto end = std::min(manner_.extensions.find('\n', begin), manner_.extensions.size());
      reply += "250-" + manner_.extensions.substr(begin, end - begin) + "\r\n";
      begin = end + 1;
    }
    if (manner_.certificates != nullptr && !has_tls()) reply += "250-STARTTLS\r\n";
    return reply + "250 8BITMIME";
  }

  void take_body(SmtpMail& mail) {
    if (act_of(At::in_body)) throw Gone{};
    for (std::string one = line(); one != "."; one = line()) {
      mail.bytes += one.substr(one.starts_with(".") ? 1 : 0) + "\r\n";
    }
    take(mail);
    answer(At::end, "250 2.0.0 taken as 4711");
  }

  /// Before the answer, which may never arrive.
  void take(const SmtpMail& mail) {
    const std::lock_guard lock(mutex_);
    const auto& answers = acts_[At::end];
    const bool is_no = !answers.empty() && (answers.front().starts_with("4") || answers.front().starts_with("5"));
    if (!is_no) mails_.push_back(mail);
  }

  /// Says the usual words, or what the test wants instead. True: the usual was said.
  bool answer(At stage, const std::string& usual) {
    auto act = act_of(stage);
    if (!act) {
      write(usual + "\r\n");
      return true;
    }
    if (const auto at = act->find("%u"); at != std::string::npos) act->replace(at, 2, usual);
    for (const auto ending : {cut, silence, drip, flood})
      if (act->ends_with(ending)) {
        write(act->substr(0, act->size() - ending.size()));
        end_badly(ending);
      }
    write(*act + "\r\n");
    return false;
  }

  [[noreturn]] void end_badly(std::string_view ending) {
    if (ending == silence) keep_silent();
    while (ending != cut && !is_stopping() && !is_left(ending == flood ? 0 : 5))
      write(ending == drip ? "2" : std::string(16'384, 'x'));
    throw Gone{};
  }

  std::string read_command() {
    std::string command = line();
    const std::lock_guard lock(mutex_);
    commands_.push_back(command);
    return command;
  }

  Manner manner_;
  mutable std::mutex mutex_;
  std::map<At, std::deque<std::string>> acts_;
  std::vector<SmtpMail> mails_;
  std::vector<std::string> commands_;
};

}  // namespace gatepost::fakes
