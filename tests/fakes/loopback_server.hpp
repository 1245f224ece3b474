// A server on loopback, in a thread of its own: one connection at a time, lines that end with CRLF, with TLS where
// asked for. What is said stands in converse() of the class that derives from it, which starts the thread when it is
// made and stops it before anything of it is gone.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>

#include "fakes/tls_session.hpp"

namespace gatepost::fakes {

class LoopbackServer {
 public:
  LoopbackServer(const LoopbackServer&) = delete;
  LoopbackServer& operator=(const LoopbackServer&) = delete;

  int port() const { return port_; }
  int connections() const { return connections_; }

 protected:
  /// Unwinds a session: the client is gone or shall be cut off, or the server is to stop.
  struct Gone {};

  /// `certificates`: null where begin_tls() is never called.
  explicit LoopbackServer(const Certificates* certificates) : certificates_(certificates) {
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    socklen_t length = sizeof address;
    if (::bind(listener_, generic, length) != 0 || ::listen(listener_, 16) != 0 ||
        ::getsockname(listener_, generic, &length) != 0)
      throw std::runtime_error("no socket on loopback");
    port_ = ntohs(address.sin_port);
  }
  virtual ~LoopbackServer() { ::close(listener_); }

  void start() {
    thread_ = std::thread([this] { serve(); });
  }
  void stop() {
    is_stopping_ = true;
    thread_.join();
  }

  /// One connection, from the greeting on.
  virtual void converse() = 0;

  bool is_stopping() const { return is_stopping_; }
  bool has_tls() const { return tls_ != nullptr; }

  void begin_tls() {
    tls_ = std::make_unique<TlsSession>(socket_, *certificates_);
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

  /// The next line, without its end.
  std::string line() {
    for (;;) {
      const auto end = heard_.find("\r\n", searched_);
      if (end != std::string::npos) {
        std::string one = heard_.substr(0, end);
        heard_.erase(0, end + 2);
        searched_ = 0;
        return one;
      }
      searched_ = heard_.empty() ? 0 : heard_.size() - 1;
      hear();
    }
  }

  /// The next bytes, where no line ends.
  std::string bytes(std::size_t count) {
    while (heard_.size() < count) hear();
    std::string one = heard_.substr(0, count);
    heard_.erase(0, count);
    searched_ = 0;
    return one;
  }

  /// Whether the client says something within that time.
  bool has_input(int milliseconds) const {
    if (is_stopping_) throw Gone{};
    return !heard_.empty() || (tls_ && tls_->has_input()) || is_ready(socket_, POLLIN, milliseconds);
  }

  /// Whether the client hung up within that time.
  bool is_left(int milliseconds) const { return is_ready(socket_, POLLRDHUP, milliseconds); }

  /// Hears what the client says and answers nothing, until it hangs up.
  [[noreturn]] void keep_silent() {
    for (;;) hear();
  }

 private:
  static bool is_ready(int descriptor, short events, int milliseconds) {
    pollfd waiting{descriptor, events, 0};
    return ::poll(&waiting, 1, milliseconds) > 0;
  }

  void serve() {
    while (await(listener_)) {
      socket_ = ::accept(listener_, nullptr, nullptr);
      ++connections_;
      heard_.clear();
      searched_ = 0;
      try {
        converse();
      } catch (const Gone&) {
      }
      tls_.reset();
      ::close(socket_);
    }
  }

  /// Until there is something to read; false: the server is to stop.
  bool await(int descriptor) const {
    while (!is_stopping_)
      if (is_ready(descriptor, POLLIN, 10)) return true;
    return false;
  }

  void hear() {
    char chunk[16384];
    if (!(tls_ && tls_->has_input()) && !await(socket_)) throw Gone{};
    const ssize_t got = tls_ ? tls_->read(chunk, sizeof chunk) : ::recv(socket_, chunk, sizeof chunk, 0);
    if (got <= 0) throw Gone{};
    heard_.append(chunk, static_cast<std::size_t>(got));
  }

  const Certificates* certificates_;
  int listener_ = -1;
  int port_ = 0;
  int socket_ = -1;
  std::unique_ptr<TlsSession> tls_;
  std::string heard_;
  std::size_t searched_ = 0;
  std::atomic<int> connections_ = 0;
  std::atomic<bool> is_stopping_ = false;
  std::thread thread_;
};

}  // namespace gatepost::fakes
