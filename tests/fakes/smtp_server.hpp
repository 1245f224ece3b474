// An SMTP server on loopback that does at each stage what the test tells it to: reply, cut the connection, or keep
// silent. What it heard can be asked afterwards. One connection at a time, as our one sender makes them.
//
//   SmtpServer server;
//   server.at(At::recipient, "550 5.1.1 no such user");   // once; further mails get the usual 250
//   server.at(At::end, SmtpServer::cut);
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "fakes/smtp_tls.hpp"

namespace gatepost::fakes {

enum class At { greeting, hello, starttls, login, sender, recipient, data, in_body, end, noop, quit };

struct SmtpMail {
  std::string sender;     // the whole parameter of MAIL: "<a@b> SIZE=12"
  std::string recipient;  // likewise
  std::string bytes;      // dots unstuffed, without the final one
};

class SmtpServer {
 public:
  static constexpr std::string_view cut = "(cut)";
  static constexpr std::string_view silence = "(silence)";

  struct Manner {
    const Certificates* certificates = nullptr;  // present: offers STARTTLS
    bool is_tls_from_start = false;
    std::string extensions = "SIZE 50000000";  // lines of the reply to EHLO
  };

  SmtpServer() : SmtpServer(Manner{}) {}
  explicit SmtpServer(Manner manner) : manner_(std::move(manner)) {
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    socklen_t length = sizeof address;
    if (::bind(listener_, generic, length) != 0 || ::listen(listener_, 16) != 0 ||
        ::getsockname(listener_, generic, &length) != 0) {
      throw std::runtime_error("no socket on loopback");
    }
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
  }
  ~SmtpServer() {
    is_stopping_ = true;
    thread_.join();
    ::close(listener_);
  }
  SmtpServer(const SmtpServer&) = delete;
  SmtpServer& operator=(const SmtpServer&) = delete;

  int port() const { return port_; }

  /// What to do when that stage is reached: a reply (with its code), `cut` or `silence`. Once; several are a queue.
  void at(At stage, std::string_view act) {
    const std::lock_guard lock(mutex_);
    acts_[stage].emplace_back(act);
  }

  std::vector<SmtpMail> mails() const { return copy(mails_); }
  std::vector<std::string> commands() const { return copy(commands_); }
  int connections() const { return connections_; }

 private:
  // A cut or a stop unwinds the session.
  struct Gone {};

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

  void serve() {
    while (await(listener_)) {
      socket_ = ::accept(listener_, nullptr, nullptr);
      ++connections_;
      buffer_.clear();
      try {
        converse();
      } catch (const Gone&) {
      }
      tls_.reset();
      ::close(socket_);
    }
  }

  /// Until there is something to read; false: the server is to stop.
  bool await(int descriptor) {
    pollfd waiting{descriptor, POLLIN, 0};
    while (!is_stopping_) {
      if (::poll(&waiting, 1, 20) > 0) return true;
    }
    return false;
  }

  void converse() {
    if (manner_.is_tls_from_start) begin_tls();
    answer(At::greeting, "220 fake ESMTP");
    SmtpMail mail;
    while (true) {
      const std::string line = read_command();
      const std::string verb = line.substr(0, line.find(' '));
      if (verb == "EHLO" || verb == "HELO") {
        answer(At::hello, hello());
      } else if (verb == "STARTTLS") {
        if (answer(At::starttls, "220 go ahead")) begin_tls();
      } else if (verb == "AUTH") {
        write("334 \r\n");  // the client's secret follows on a line of its own
        read_command();
        answer(At::login, "235 2.7.0 welcome");
      } else if (verb == "MAIL") {
        mail = SmtpMail{line.substr(line.find(':') + 1), {}, {}};
        answer(At::sender, "250 2.1.0 ok");
      } else if (verb == "RCPT") {
        mail.recipient = line.substr(line.find(':') + 1);
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
    if (manner_.certificates != nullptr && tls_ == nullptr) reply += "250-STARTTLS\r\n";
    return reply + "250 8BITMIME";
  }

  void take_body(SmtpMail& mail) {
    if (act_of(At::in_body)) throw Gone{};
    for (std::string line = read_line(); line != "."; line = read_line()) {
      mail.bytes += line.substr(line.starts_with(".") ? 1 : 0) + "\r\n";
    }
    {
      const std::lock_guard lock(mutex_);
      mails_.push_back(mail);
    }
    answer(At::end, "250 2.0.0 taken as 4711");
  }

  /// Says the usual words, or what the test wants instead. True: the usual was said.
  bool answer(At stage, const std::string& usual) {
    const auto act = act_of(stage);
    if (act == cut) throw Gone{};
    if (act == silence) {
      while (has_input() && read_some() > 0) continue;
      throw Gone{};
    }
    write(act.value_or(usual) + "\r\n");
    return !act;
  }

  void begin_tls() {
    tls_ = std::make_unique<TlsSession>(socket_, *manner_.certificates);
    if (!tls_->is_open()) throw Gone{};
  }

  void write(std::string_view text) {
    while (!text.empty()) {
      const ssize_t sent =
          tls_ ? tls_->write(text.data(), text.size()) : ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
      if (sent <= 0) throw Gone{};
      text.remove_prefix(static_cast<std::size_t>(sent));
    }
  }

  ssize_t read_some() {
    char chunk[16384];
    const ssize_t got = tls_ ? tls_->read(chunk, sizeof chunk) : ::recv(socket_, chunk, sizeof chunk, 0);
    if (got > 0) buffer_.append(chunk, static_cast<std::size_t>(got));
    return got;
  }

  bool has_input() { return (tls_ && tls_->has_input()) || await(socket_); }

  std::string read_line() {
    while (true) {
      const auto end = buffer_.find("\r\n", searched_);
      if (end != std::string::npos) {
        std::string line = buffer_.substr(0, end);
        buffer_.erase(0, end + 2);
        searched_ = 0;
        return line;
      }
      searched_ = buffer_.empty() ? 0 : buffer_.size() - 1;
      if (!has_input() || read_some() <= 0) {
        searched_ = 0;
        throw Gone{};
      }
    }
  }

  std::string read_command() {
    std::string line = read_line();
    const std::lock_guard lock(mutex_);
    commands_.push_back(line);
    return line;
  }

  Manner manner_;
  int listener_ = -1;
  int port_ = 0;
  int socket_ = -1;
  std::unique_ptr<TlsSession> tls_;
  std::string buffer_;
  std::size_t searched_ = 0;
  mutable std::mutex mutex_;
  std::map<At, std::deque<std::string>> acts_;
  std::vector<SmtpMail> mails_;
  std::vector<std::string> commands_;
  std::atomic<int> connections_ = 0;
  std::atomic<bool> is_stopping_ = false;
  std::thread thread_;
};

}  // namespace gatepost::fakes
