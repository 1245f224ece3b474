// The bytes between us and a server: a TCP connection, in TLS from its start or from start_tls() on. The certificate's
// chain and host name are verified in the handshake; below TLS 1.2 there is no talking.
//
// What a peer can do to us is bounded: before each command allow() says until when and how many bytes may come.
// A reader that goes beyond, and the end of the stream, get -1 and find the reason in why(). libetpan's own stream has
// a timeout for each read only, and takes the end of a plain stream for an empty read: it then loops for ever.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "fetch/fetch.hpp"

namespace gatepost::fetch {

enum class Reach { loopback_only, anywhere };

class TlsStream {
 public:
  /// An empty `ca_file` means the system's trust.
  TlsStream(std::string host, int port, std::string ca_file);
  ~TlsStream();
  TlsStream(const TlsStream&) = delete;
  TlsStream& operator=(const TlsStream&) = delete;

  /// Until the deadline that allow() gave, or Trouble.
  [[nodiscard]] std::optional<Trouble> connect(Reach reach);
  [[nodiscard]] std::optional<Trouble> start_tls();

  void allow(std::chrono::milliseconds time, std::uint64_t bytes);
  std::ptrdiff_t read(void* to, std::size_t size);
  std::ptrdiff_t write(const void* from, std::size_t size);
  int descriptor() const { return descriptor_; }
  bool has_pending() const;  // decrypted bytes, which poll() on the descriptor does not see

  /// After a -1.
  Trouble why() const;

 private:
  enum class Cut { none, closed, late, flood, broken };
  struct Session;

  bool await(short events);
  std::optional<Trouble> prepare_session();
  void expect_certificate();
  Trouble refused(int gnutls_error) const;
  std::string place() const;

  const std::string host_;
  const int port_;
  const std::string ca_file_;
  int descriptor_ = -1;
  std::unique_ptr<Session> session_;  // none: plain
  std::chrono::steady_clock::time_point deadline_{};
  std::uint64_t budget_ = 0;
  Cut cut_ = Cut::none;
  std::string detail_;
};

}  // namespace gatepost::fetch
