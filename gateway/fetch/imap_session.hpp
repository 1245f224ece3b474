// One IMAP connection (RFC 3501), logged in and with a folder open. Commands run one at a time through run(), which
// bounds them; after a Fault of kind `broken` the connection is of no more use, after `refused` it is in step.
//
// libetpan's types appear here, so that imap_read, imap_move and imap_idle can speak with it; the mailbox and the door
// know nothing of them.
#pragma once

#include <libetpan/libetpan.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "fetch/fetch.hpp"
#include "fetch/tls_stream.hpp"

namespace gatepost::fetch {

struct [[nodiscard]] Fault {
  enum class Kind { refused, broken } kind = Kind::broken;  // refused: NO or BAD
  Trouble trouble;
};

/// What a command may bring back besides the ordinary.
struct Allowance {
  std::uint64_t bytes = 0;
  std::optional<std::chrono::milliseconds> time;  // instead of Patience::command
};

class ImapSession {
 public:
  explicit ImapSession(const ImapSettings& settings);
  ~ImapSession();
  ImapSession(const ImapSession&) = delete;
  ImapSession& operator=(const ImapSession&) = delete;

  /// Connects, logs in and opens the folder.
  [[nodiscard]] std::optional<Trouble> open();
  /// Another folder, or the same with a new look at its next UID. Refused: none is open then.
  [[nodiscard]] std::optional<Fault> go_to(const std::string& folder);

  /// Another folder, to look at only. False: there is none of that name.
  std::variant<bool, Trouble> examine(const std::string& folder);

  /// `command` takes a mailimap* and returns a libetpan code. `doing` completes "refuses to …".
  template <class Command>
  std::optional<Fault> run(std::string_view doing, const Allowance& allowance, Command command) {
    begin(allowance);
    const int code = command(imap_.get());
    finish();
    if (code != MAILIMAP_NO_ERROR) return fault(doing, code);
    return has_other_mails() ? std::optional(renumbered()) : std::nullopt;
  }

  /// A command's time that is to be shorter than others have.
  std::chrono::milliseconds at_most(std::chrono::milliseconds time) const {
    return std::min(time, settings_.patience.command);
  }
  bool can(const char* capability) const { return mailimap_has_extension(imap_.get(), capability) != 0; }
  std::vector<std::string> capabilities() const;
  std::uint32_t uidvalidity() const { return uidvalidity_; }
  std::uint32_t next_uid() const { return next_uid_; }
  std::uint32_t mails() const;                                         // as last told
  bool has_expunged() const;                                           // mails went away during the last command
  std::chrono::nanoseconds round_trip() const { return round_trip_; }  // of the quickest command so far

  int descriptor() const { return stream_.descriptor(); }
  /// Bytes that came already, which poll() does not see.
  bool has_pending() const { return imap_->imap_stream->read_buffer_len > 0 || stream_.has_pending(); }

 private:
  void begin(const Allowance& allowance);
  void finish();
  Fault fault(std::string_view doing, int code) const;
  bool is_answered() const;
  bool has_other_mails() const;
  Fault renumbered() const;
  std::optional<Trouble> greet();
  std::optional<Trouble> start_tls();
  std::optional<Trouble> log_in();
  std::optional<Trouble> present_token();
  bool is_passing(const Fault& fault) const;
  std::optional<Trouble> ask_capabilities();
  std::optional<Trouble> select();
  std::variant<bool, Trouble> has_folder(const std::string& name);
  std::optional<Fault> take_validity();
  Trouble login_trouble(const Fault& fault) const;
  std::string answer() const;
  std::string response_code() const;

  const ImapSettings& settings_;
  TlsStream stream_;
  std::unique_ptr<mailimap, decltype(&mailimap_free)> imap_;
  std::chrono::steady_clock::time_point began_{};
  std::chrono::nanoseconds round_trip_ = std::chrono::nanoseconds::max();
  std::uint32_t uidvalidity_ = 0;
  std::uint32_t next_uid_ = 0;
};

}  // namespace gatepost::fetch
