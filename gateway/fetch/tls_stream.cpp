#include "fetch/tls_stream.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <gnutls/gnutls.h>
#include <gnutls/x509.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace gatepost::fetch {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

struct TlsStream::Session {
  std::array<gnutls_typed_vdata_st, 2> wanted{};  // of the certificate; GnuTLS looks at it in the handshake
  gnutls_certificate_credentials_t trust = nullptr;
  gnutls_session_t tls = nullptr;
  Session() = default;
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session() {
    if (tls) gnutls_deinit(tls);
    if (trust) gnutls_certificate_free_credentials(trust);
  }
};

namespace {

Trouble again(std::string what, std::string hint) { return {Trouble::Next::again, std::move(what), std::move(hint)}; }

Trouble stop(std::string what, std::string hint) { return {Trouble::Next::stop, std::move(what), std::move(hint)}; }

std::string text_of_errno(int error) { return std::strerror(error); }

bool is_loopback(const sockaddr* address) {
  if (address->sa_family == AF_INET) {
    const auto* v4 = reinterpret_cast<const sockaddr_in*>(address);
    return ntohl(v4->sin_addr.s_addr) >> 24 == IN_LOOPBACKNET;
  }
  if (address->sa_family != AF_INET6) return false;
  const auto* v6 = reinterpret_cast<const sockaddr_in6*>(address);
  return IN6_IS_ADDR_LOOPBACK(&v6->sin6_addr) != 0;
}

int poll_until(int descriptor, short events, Clock::time_point deadline) {
  for (;;) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return 0;
    pollfd waiting{descriptor, events, 0};
    const int ready = poll(&waiting, 1, static_cast<int>(std::min<std::int64_t>(left, 3'600'000)));
    if (ready > 0 || (ready < 0 && errno != EINTR)) return ready;
  }
}

/// A connected socket, or -1 with errno.
int connected(const addrinfo& address, Clock::time_point deadline) {
  const int socket_ = socket(address.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (socket_ < 0) return -1;
  int error = connect(socket_, address.ai_addr, address.ai_addrlen) == 0 ? 0 : errno;
  if (error == EINPROGRESS) {
    socklen_t size = sizeof error;
    if (poll_until(socket_, POLLOUT, deadline) <= 0)
      error = ETIMEDOUT;
    else
      getsockopt(socket_, SOL_SOCKET, SO_ERROR, &error, &size);
  }
  if (error == 0) return socket_;
  close(socket_);
  errno = error;
  return -1;
}

/// A peer that vanished without a word is noticed within two minutes, also in the silence of IDLE.
void keep_alive(int socket_) {
  const auto set = [socket_](int level, int option, int value) {
    setsockopt(socket_, level, option, &value, sizeof value);
  };
  set(IPPROTO_TCP, TCP_NODELAY, 1);
  set(SOL_SOCKET, SO_KEEPALIVE, 1);
  set(IPPROTO_TCP, TCP_KEEPIDLE, 60);
  set(IPPROTO_TCP, TCP_KEEPINTVL, 15);
  set(IPPROTO_TCP, TCP_KEEPCNT, 4);
}

bool is_ip_address(const std::string& host) {
  in6_addr ignored{};
  return inet_pton(AF_INET, host.c_str(), &ignored) == 1 || inet_pton(AF_INET6, host.c_str(), &ignored) == 1;
}

}  // namespace

TlsStream::TlsStream(std::string host, int port, std::string ca_file)
    : host_(std::move(host)), port_(port), ca_file_(std::move(ca_file)) {}

TlsStream::~TlsStream() {
  if (session_ && cut_ == Cut::none) gnutls_bye(session_->tls, GNUTLS_SHUT_WR);
  session_.reset();
  if (descriptor_ >= 0) close(descriptor_);
}

std::string TlsStream::place() const { return host_ + ":" + std::to_string(port_); }

void TlsStream::allow(std::chrono::milliseconds time, std::uint64_t bytes) {
  deadline_ = Clock::now() + time;
  budget_ = bytes;
}

std::optional<Trouble> TlsStream::connect(Reach reach) {
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  if (const int error = getaddrinfo(host_.c_str(), std::to_string(port_).c_str(), &wanted, &found))
    return again(host_ + " cannot be found: " + gai_strerror(error),
                 "check [imap] host, and this machine's network and DNS");
  const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> addresses(found, &freeaddrinfo);
  std::string reason;
  for (const addrinfo* address = found; address; address = address->ai_next) {
    if (reach == Reach::loopback_only && !is_loopback(address->ai_addr))
      return stop(host_ + " is another machine, and tls = none would send the password in clear",
                  "set [imap] tls to implicit or starttls");
    // A silent address must not eat the time of the next one: many hosts have a dead IPv6 address first.
    const auto share = address->ai_next ? std::min(deadline_, Clock::now() + 10s) : deadline_;
    descriptor_ = connected(*address, share);
    if (descriptor_ >= 0) {
      keep_alive(descriptor_);
      return std::nullopt;
    }
    reason = text_of_errno(errno);
  }
  return again("cannot connect to " + place() + ": " + reason,
               "is the server up, are [imap] host and port right, and does a firewall let this machine reach it?");
}

std::optional<Trouble> TlsStream::prepare_session() {
  session_ = std::make_unique<Session>();
  gnutls_certificate_allocate_credentials(&session_->trust);
  if (ca_file_.empty()) {
    gnutls_certificate_set_x509_system_trust(session_->trust);
  } else if (gnutls_certificate_set_x509_trust_file(session_->trust, ca_file_.c_str(), GNUTLS_X509_FMT_PEM) <= 0) {
    cut_ = Cut::broken;
    return stop("no certificate can be read from " + ca_file_, "[imap] ca_file must name a readable PEM file");
  }
  gnutls_init(&session_->tls, GNUTLS_CLIENT | GNUTLS_NONBLOCK | GNUTLS_NO_SIGNAL);
  gnutls_set_default_priority_append(session_->tls, "-VERS-TLS1.0:-VERS-TLS1.1", nullptr, 0);
  gnutls_credentials_set(session_->tls, GNUTLS_CRD_CERTIFICATE, session_->trust);
  // RFC 6066 section 3: no literal addresses as server name.
  if (!is_ip_address(host_)) gnutls_server_name_set(session_->tls, GNUTLS_NAME_DNS, host_.data(), host_.size());
  expect_certificate();
  gnutls_transport_set_int(session_->tls, descriptor_);
  return std::nullopt;
}

/// One for this host, and for servers (RFC 5280 section 4.2.1.12): an authority that gives its clients certificates
/// lets none of them stand in for the server.
void TlsStream::expect_certificate() {
  const auto data = [](const char* text) { return reinterpret_cast<unsigned char*>(const_cast<char*>(text)); };
  auto& wanted = session_->wanted;
  wanted[0] = {GNUTLS_DT_DNS_HOSTNAME, data(host_.c_str()), 0};
  wanted[1] = {GNUTLS_DT_KEY_PURPOSE_OID, data(GNUTLS_KP_TLS_WWW_SERVER), 0};
  gnutls_session_set_verify_cert2(session_->tls, wanted.data(), static_cast<unsigned>(wanted.size()), 0);
}

std::optional<Trouble> TlsStream::start_tls() {
  if (auto trouble = prepare_session()) return trouble;
  for (;;) {
    const int result = gnutls_handshake(session_->tls);
    if (result == GNUTLS_E_SUCCESS) return std::nullopt;
    const bool is_fatal = gnutls_error_is_fatal(result) != 0;
    if (!is_fatal && await(gnutls_record_get_direction(session_->tls) ? POLLOUT : POLLIN)) continue;
    const Trouble trouble = is_fatal ? refused(result) : why();
    cut_ = Cut::broken;
    return trouble;
  }
}

Trouble TlsStream::refused(int error) const {
  const bool is_too_old =
      error == GNUTLS_E_UNSUPPORTED_VERSION_PACKET ||
      (error == GNUTLS_E_FATAL_ALERT_RECEIVED && gnutls_alert_get(session_->tls) == GNUTLS_A_PROTOCOL_VERSION);
  if (is_too_old)
    return stop(place() + " speaks no TLS that is safe: 1.2 is the least", "whoever runs that server has to update it");
  if (error != GNUTLS_E_CERTIFICATE_VERIFICATION_ERROR)
    return again("no TLS with " + place() + ": " + gnutls_strerror(error),
                 "does this port speak TLS from the start? Else set [imap] tls = starttls");
  const unsigned status = gnutls_session_get_verify_cert_status(session_->tls);
  if (status & GNUTLS_CERT_UNEXPECTED_OWNER)
    return stop("the certificate of " + place() + " is for another host name",
                "set [imap] host to the name that stands in the certificate");
  if (status & GNUTLS_CERT_PURPOSE_MISMATCH)
    return stop("the certificate of " + place() + " is not for servers",
                "whoever runs that server needs one with the purpose serverAuth, or none at all");
  if (status & GNUTLS_CERT_EXPIRED)
    return stop("the certificate of " + place() + " has expired", "have it renewed, or set this machine's clock");
  if (status & GNUTLS_CERT_NOT_ACTIVATED)
    return stop("the certificate of " + place() + " is not valid yet", "set this machine's clock");
  if (status & (GNUTLS_CERT_SIGNER_NOT_FOUND | GNUTLS_CERT_SIGNER_NOT_CA | GNUTLS_CERT_SIGNATURE_FAILURE))
    return stop("the certificate of " + place() + " is signed by an authority that is not trusted here",
                "if it is your own authority, name its certificate in [imap] ca_file");
  return stop("the certificate of " + place() + " is refused", "gnutls-cli " + host_ + " tells why");
}

bool TlsStream::await(short events) {
  const int ready = poll_until(descriptor_, events, deadline_);
  if (ready > 0) return true;
  cut_ = ready == 0 ? Cut::late : Cut::broken;
  if (ready < 0) detail_ = text_of_errno(errno);
  return false;
}

std::ptrdiff_t TlsStream::read(void* to, std::size_t size) {
  if (cut_ != Cut::none) return -1;
  if (budget_ == 0) {
    cut_ = Cut::flood;
    return -1;
  }
  const std::size_t most = static_cast<std::size_t>(std::min<std::uint64_t>(size, budget_));
  for (;;) {
    // A peer that always has one byte more would else never reach the poll() that looks at the clock.
    if (Clock::now() >= deadline_) cut_ = Cut::late;
    if (cut_ != Cut::none) return -1;
    const std::ptrdiff_t got = session_ ? gnutls_record_recv(session_->tls, to, most) : recv(descriptor_, to, most, 0);
    if (got > 0) {
      budget_ -= static_cast<std::uint64_t>(got);
      return got;
    }
    const bool is_waiting = session_ ? got < 0 && !gnutls_error_is_fatal(static_cast<int>(got))
                                     : got < 0 && (errno == EAGAIN || errno == EINTR);
    if (is_waiting && await(POLLIN)) continue;
    if (is_waiting) return -1;
    const bool is_end = got == 0 || (session_ && got == GNUTLS_E_PREMATURE_TERMINATION);
    cut_ = is_end ? Cut::closed : Cut::broken;
    if (!is_end) detail_ = session_ ? gnutls_strerror(static_cast<int>(got)) : text_of_errno(errno);
    return -1;
  }
}

std::ptrdiff_t TlsStream::write(const void* from, std::size_t size) {
  while (cut_ == Cut::none) {
    const std::ptrdiff_t put =
        session_ ? gnutls_record_send(session_->tls, from, size) : send(descriptor_, from, size, MSG_NOSIGNAL);
    if (put >= 0) return put;
    const bool is_waiting =
        session_ ? !gnutls_error_is_fatal(static_cast<int>(put)) : errno == EAGAIN || errno == EINTR;
    if (is_waiting && await(POLLOUT)) continue;
    if (is_waiting) return -1;
    cut_ = Cut::broken;
    detail_ = session_ ? gnutls_strerror(static_cast<int>(put)) : text_of_errno(errno);
  }
  return -1;
}

bool TlsStream::has_pending() const { return session_ && gnutls_record_check_pending(session_->tls) > 0; }

Trouble TlsStream::why() const {
  switch (cut_) {
    case Cut::late: return again(place() + " does not answer in time", "is it overloaded, or the line down?");
    case Cut::flood: return again(place() + " sends more than it was asked for", "is it an IMAP server?");
    case Cut::broken: return again("the connection to " + place() + " broke: " + detail_, "");
    case Cut::none:
    case Cut::closed: break;
  }
  return again(place() + " closed the connection", "");
}

}  // namespace gatepost::fetch
