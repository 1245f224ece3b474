// A real Postfix and Dovecot for one test program: started at the first use, on ports of its own, stopped at its end.
//
//   WIRE_BED(bed);                                     // returns from the test, loudly, where no servers can run
//   bed.deliver("minji@customers.test", "support@desk.test", mail);
//   auto mailbox = fetch::open_imap(bed.imap("support@desk.test"));
//   CHECK(bed.mails_of("alice@staff.test").size() == 1);
//
// The mailboxes are those of contrib/mailbed; bed.fresh_mailbox() gives one that no other test has used.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "fetch/fetch.hpp"

namespace gatepost::wire {

class Bed {
 public:
  enum class Ports { imap = 0, imaps = 1, lmtp = 2, smtp = 3, smtps = 4 };

  /// Of this program; nullptr where it cannot run. `why_not()` says why.
  static Bed* running();
  static std::string why_not();

  int port(Ports which) const { return base_port_ + static_cast<int>(which); }
  bool has_postfix() const { return has_postfix_; }
  const std::filesystem::path& folder() const { return folder_; }
  std::filesystem::path ca_file() const { return folder_ / "tls/ca.pem"; }
  const std::string& password() const { return password_; }

  /// Settings that log in as that user, by TLS from the start.
  fetch::ImapSettings imap(const std::string& user) const;

  /// A mailbox of its own in desk.test.
  std::string fresh_mailbox();

  /// By LMTP, into the mailbox when the call returns; or by SMTP through Postfix, some 30 ms later. LF line ends in
  /// `mail` become CRLF. Gives the server's last reply.
  std::string deliver(std::string_view sender, std::string_view recipient, std::string_view mail) const;
  std::string submit(std::string_view sender, std::string_view recipient, std::string_view mail) const;

  /// The files of a Maildir, oldest first: the mails as they lie there.
  std::vector<std::filesystem::path> files_of(std::string_view user, std::string_view folder = "INBOX") const;
  std::vector<std::string> mails_of(std::string_view user, std::string_view folder = "INBOX") const;

  /// doveadm with this bed's config: doveadm("kick support@desk.test"). True: it succeeded.
  bool doveadm(const std::string& words) const;

  ~Bed();

 private:
  Bed() = default;
  bool start();

  std::filesystem::path folder_;
  int base_port_ = 0;
  bool has_postfix_ = false;
  std::string password_;
  int fresh_ = 0;
};

void breathe();  // some milliseconds

/// A condition that becomes true within a while: ten seconds on an idle machine.
template <class Condition>
bool eventually(Condition condition) {
  for (int i = 0; i < 2000; ++i) {
    if (condition()) return true;
    breathe();
  }
  return false;
}

}  // namespace gatepost::wire

#define WIRE_BED(bed)                                                  \
  gatepost::wire::Bed* bed##_running = gatepost::wire::Bed::running(); \
  if (!bed##_running) {                                                \
    WARN("SKIPPED: " << gatepost::wire::Bed::why_not());               \
    return;                                                            \
  }                                                                    \
  [[maybe_unused]] gatepost::wire::Bed& bed = *bed##_running
