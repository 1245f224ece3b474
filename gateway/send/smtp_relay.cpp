#include "send/smtp_relay.hpp"

#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <new>
#include <optional>
#include <stdexcept>

#include "letter/relay_id.hpp"
#include "mail/safe_url.hpp"

namespace gatepost::send {
namespace {

CURL* new_handle() {
  static std::once_flag once;
  std::call_once(once, [] {
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) throw std::runtime_error("libcurl does not start");
  });
  CURL* handle = curl_easy_init();
  if (handle == nullptr) throw std::bad_alloc();
  return handle;
}

// A relay that hangs would hold up our end for minutes in curl's wait for the reply to QUIT. Closed for reading, the
// socket answers at once; QUIT itself still goes out.
void part(CURL* handle) {
  curl_socket_t socket = CURL_SOCKET_BAD;
  curl_easy_getinfo(handle, CURLINFO_ACTIVESOCKET, &socket);
  if (socket != CURL_SOCKET_BAD) ::shutdown(socket, SHUT_RD);
  curl_easy_cleanup(handle);
}

template <class T>
void set(CURL* handle, CURLoption option, T value) {
  const CURLcode result = curl_easy_setopt(handle, option, value);
  if (result == CURLE_OUT_OF_MEMORY) throw std::bad_alloc();
  if (result != CURLE_OK) throw std::runtime_error(std::string("libcurl: ") + curl_easy_strerror(result));
}

/// What libcurl's callbacks work on during one transfer.
struct Transfer {
  using Clock = std::chrono::steady_clock;

  std::string_view left;
  std::chrono::seconds patience;
  Attempt attempt;
  Clock::time_point heard = Clock::now();  // or said, last
  bool is_given_up = false;
};

/// libcurl has one limit for all answers, and after the text it has to be a long one: who hangs up then doubles mails.
int watch(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  auto* transfer = static_cast<Transfer*>(user);
  if (transfer == nullptr || transfer->patience == std::chrono::seconds::max()) return 0;
  const auto stage = transfer->attempt.conversation.stage();
  const bool is_about_letter = stage >= Stage::sender && stage <= Stage::data && transfer->attempt.taken == 0;
  transfer->is_given_up = is_about_letter && Transfer::Clock::now() - transfer->heard > transfer->patience;
  return transfer->is_given_up ? 1 : 0;
}

/// A server that says how much it takes and does not look at what MAIL announces: it would hear all of it first.
bool is_too_large(const Attempt& attempt) {
  const auto limit = attempt.conversation.size_limit();
  return limit > 0 && attempt.size > limit;
}

std::size_t give_body(char* buffer, std::size_t size, std::size_t count, void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
  if (is_too_large(transfer.attempt)) return CURL_READFUNC_ABORT;
  const auto part = transfer.left.substr(0, size * count);
  std::ranges::copy(part, buffer);
  transfer.left.remove_prefix(part.size());
  transfer.attempt.taken += part.size();
  transfer.attempt.conversation.we_sent_body();
  return part.size();
}

int listen_in(CURL*, curl_infotype type, char* data, std::size_t size, void* user) {
  auto* transfer = static_cast<Transfer*>(user);
  if (transfer == nullptr) return 0;
  if (type == CURLINFO_HEADER_OUT || type == CURLINFO_HEADER_IN) transfer->heard = Transfer::Clock::now();
  if (type == CURLINFO_HEADER_OUT) transfer->attempt.conversation.we_said({data, size});
  if (type == CURLINFO_HEADER_IN) transfer->attempt.conversation.server_said({data, size});
  return 0;
}

std::size_t drop(char*, std::size_t size, std::size_t count, void*) { return size * count; }

std::string url_of(const SmtpSettings& settings) {
  const bool is_bare_ipv6 = settings.host.find(':') != std::string::npos && settings.host.front() != '[';
  const std::string host = is_bare_ipv6 ? "[" + settings.host + "]" : settings.host;
  const std::string scheme = settings.tls == Tls::implicit ? "smtps://" : "smtp://";
  return scheme + host + ":" + std::to_string(settings.port) + "/" + settings.helo;  // the path is what EHLO says
}

std::optional<Outcome> fault_of(const SmtpSettings& settings) {
  if (settings.host.empty()) return Outcome{Fate::account, 0, "no relay is configured", "set host in [smtp]"};
  if (settings.tls == Tls::none && !is_this_machine(settings.host)) {
    return Outcome{Fate::account, 0, "mail is sent without TLS only to this machine",
                   "set tls = starttls or implicit in [smtp]"};
  }
  return std::nullopt;
}

// libcurl writes addresses into its commands as they are: CR LF in one would be a command of its own.
std::optional<Outcome> fault_of(const Wire& wire) {
  if (!is_mailable(wire.recipient)) return Outcome{Fate::refused, 0, "the recipient is no mail address", {}};
  if (!wire.envelope_sender.empty() && !is_mailable(wire.envelope_sender)) {
    return Outcome{Fate::refused, 0, "the envelope sender is no mail address", {}};
  }
  return std::nullopt;
}

bool is_login_refused(const Attempt& attempt) {
  return attempt.conversation.stage() == Stage::login && attempt.conversation.reply().code >= 500;
}

std::string angled(std::string_view address) { return "<" + std::string(address) + ">"; }

}  // namespace

SmtpRelay::SmtpRelay(SmtpSettings settings) : settings_(std::move(settings)), handle_(new_handle(), part) { set_up(); }

SmtpRelay::~SmtpRelay() = default;

void SmtpRelay::set_up() {
  CURL* handle = handle_.get();
  set(handle, CURLOPT_URL, url_of(settings_).c_str());
  set(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  set(handle, CURLOPT_PROXY, "");  // the environment's proxy is for the web
  set(handle, CURLOPT_NOSIGNAL, 1L);
  set(handle, CURLOPT_CONNECTTIMEOUT, static_cast<long>(settings_.connect_within.count()));
  set(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(settings_.answer_within.count()));
  set(handle, CURLOPT_LOW_SPEED_LIMIT, 1L);  // a body of which nothing moves any more
  set(handle, CURLOPT_LOW_SPEED_TIME, static_cast<long>(settings_.answer_within.count()));

  set(handle, CURLOPT_USE_SSL, static_cast<long>(settings_.tls == Tls::starttls ? CURLUSESSL_ALL : CURLUSESSL_NONE));
  set(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  set(handle, CURLOPT_SSL_VERIFYPEER, 1L);
  set(handle, CURLOPT_SSL_VERIFYHOST, 2L);
  if (!settings_.ca_file.empty()) {
    set(handle, CURLOPT_CAINFO, settings_.ca_file.c_str());
    set(handle, CURLOPT_CAPATH, static_cast<const char*>(nullptr));
  }
  if (!settings_.user.empty()) set(handle, CURLOPT_USERNAME, settings_.user.c_str());
  if (settings_.bearer) {
    set(handle, CURLOPT_LOGIN_OPTIONS, "AUTH=OAUTHBEARER;AUTH=XOAUTH2");
  } else if (!settings_.user.empty()) {
    set(handle, CURLOPT_PASSWORD, settings_.password.c_str());
    // Else libcurl prefers GSSAPI where it is offered, as Exchange does, and fails for want of a ticket.
    set(handle, CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN");
  }

  set(handle, CURLOPT_NOPROGRESS, 0L);
  set(handle, CURLOPT_XFERINFOFUNCTION, watch);
  set(handle, CURLOPT_VERBOSE, 1L);  // all of it goes to listen_in(), nothing to standard error
  set(handle, CURLOPT_DEBUGFUNCTION, listen_in);
  set(handle, CURLOPT_READFUNCTION, give_body);
  set(handle, CURLOPT_WRITEFUNCTION, drop);
}

/// A token may have ended early: the first refusal costs it, and a new one is tried.
Outcome SmtpRelay::converse(std::string_view body) {
  if (!settings_.bearer) return sort(talk(body));
  if (auto fault = take_token()) return *fault;
  const Attempt attempt = talk(body);
  if (!is_login_refused(attempt)) return sort(attempt);
  settings_.bearer->forget();
  if (auto fault = take_token()) return *fault;
  Outcome outcome = sort(talk(body));
  if (outcome.fate == Fate::account)
    outcome.hint = "check user and scope in [smtp], and that the consent is for this mailbox and for SMTP";
  return outcome;
}

/// Without a token no letter can be to blame: the account waits.
std::optional<Outcome> SmtpRelay::take_token() {
  const auto token = settings_.bearer->token();
  if (const auto* none = std::get_if<NoToken>(&token)) return Outcome{Fate::account, 0, none->what, none->hint};
  set(handle_.get(), CURLOPT_XOAUTH2_BEARER, std::get<std::string>(token).c_str());
  return std::nullopt;
}

Attempt SmtpRelay::talk(std::string_view body) {
  const Attempt attempt = talk(body, Connection::kept);
  return was_closed_meanwhile(attempt) ? talk(body, Connection::fresh) : attempt;
}

Attempt SmtpRelay::talk(std::string_view body, Connection connection) {
  CURL* handle = handle_.get();
  std::array<char, CURL_ERROR_SIZE> error{};
  Transfer transfer{body, patience_, {}};
  if (connection == Connection::kept) transfer.attempt.conversation.knows_size_limit(size_limit_);
  transfer.attempt.size = body.size();
  set(handle, CURLOPT_FRESH_CONNECT, connection == Connection::fresh ? 1L : 0L);
  set(handle, CURLOPT_ERRORBUFFER, error.data());
  set(handle, CURLOPT_DEBUGDATA, &transfer);
  set(handle, CURLOPT_READDATA, &transfer);
  set(handle, CURLOPT_XFERINFODATA, &transfer);
  transfer.attempt.result = curl_easy_perform(handle);
  if (transfer.is_given_up) transfer.attempt.result = CURLE_OPERATION_TIMEDOUT;

  long connects = 0;
  curl_easy_getinfo(handle, CURLINFO_NUM_CONNECTS, &connects);
  transfer.attempt.is_kept_connection = connects == 0;
  transfer.attempt.error = error.data();
  curl_easy_getinfo(handle, CURLINFO_SSL_VERIFYRESULT, &transfer.attempt.certificate);
  size_limit_ = transfer.attempt.conversation.size_limit();
  // The handle outlives this frame, and closing a connection talks as well.
  set(handle, CURLOPT_ERRORBUFFER, static_cast<char*>(nullptr));
  set(handle, CURLOPT_DEBUGDATA, static_cast<void*>(nullptr));
  set(handle, CURLOPT_XFERINFODATA, static_cast<void*>(nullptr));
  return transfer.attempt;
}

Outcome SmtpRelay::send(const Wire& wire) {
  if (auto fault = fault_of(settings_)) return *fault;
  if (auto fault = fault_of(wire)) return *fault;

  const std::unique_ptr<curl_slist, void (*)(curl_slist*)> recipients(
      curl_slist_append(nullptr, angled(wire.recipient).c_str()), curl_slist_free_all);
  if (recipients == nullptr) throw std::bad_alloc();
  CURL* handle = handle_.get();
  set(handle, CURLOPT_NOBODY, 0L);
  set(handle, CURLOPT_UPLOAD, 1L);
  set(handle, CURLOPT_MAIL_FROM, angled(wire.envelope_sender).c_str());
  set(handle, CURLOPT_MAIL_RCPT, recipients.get());
  set(handle, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(wire.bytes.size()));  // SIZE of RFC 1870

  Outcome outcome = converse(wire.bytes);
  set(handle, CURLOPT_MAIL_RCPT, static_cast<curl_slist*>(nullptr));
  if (outcome.fate == Fate::accepted) outcome.relay_id = relay_id_in(outcome.said, settings_.ids.domain);
  return outcome;
}

Outcome SmtpRelay::greet() {
  if (auto fault = fault_of(settings_)) return *fault;
  CURL* handle = handle_.get();
  set(handle, CURLOPT_UPLOAD, 0L);
  set(handle, CURLOPT_NOBODY, 1L);
  set(handle, CURLOPT_CUSTOMREQUEST, "NOOP");
  Outcome outcome = converse({});
  set(handle, CURLOPT_CUSTOMREQUEST, static_cast<const char*>(nullptr));
  return outcome;
}

}  // namespace gatepost::send
