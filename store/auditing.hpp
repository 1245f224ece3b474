// What the audit asks of the store, and mends in it (P30). A part of store.hpp. The reads may be long; none of them
// holds a lock that anybody waits for. Each call is a look at one moment, and others may write between two.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "mail/mail.hpp"
#include "ticket/audit.hpp"

namespace gatepost::store {

class Auditing {
 public:
  virtual ~Auditing() = default;

  // --- looking ---
  /// Mails, those of them with a state, and letters. No differences yet.
  virtual Account figures() = 0;
  /// What came from those places of a folder, by UID.
  virtual std::vector<KeptMail> kept_from(const Place& first, std::uint32_t last_uid) = 0;
  /// Mails that were read, by what a folder's list tells.
  virtual std::vector<MailNumber> alike(const std::string& message_id, std::uint64_t size) = 0;
  /// A ticket had a mail of that Message-ID, and no mail bears it: its row is gone.
  virtual bool has_lost(const std::string& message_id) = 0;
  /// The same mail (P2); of mails that nobody has read yet, or could read, by its bytes.
  virtual std::vector<MailNumber> same_as(const Mail& mail, const RawMail& raw) = 0;
  /// A mail of a folder is that one: it lies where it came, or says the same (P2).
  virtual bool is_of(MailNumber number, const Mail& mail, const RawMail& raw) = 0;
  /// Further decided mails of a folder, in the order of their numbers.
  virtual std::vector<MailNumber> from_folders(MailNumber after, std::size_t most) = 0;
  /// Whatever the store alone shows, tickets aside. `folder`: that mails are read from; empty: none.
  virtual std::vector<Difference> differences(const std::string& folder, Time now) = 0;
  /// The next tickets in the order of their numbers: the last one looked at; absent: there are no more.
  virtual std::optional<TicketNumber> look_at_tickets(TicketNumber after, std::size_t most,
                                                      std::vector<Difference>& found) = 0;

  // --- mending ---
  /// The ticket's row is made anew from its events. False: it has none.
  virtual bool rebuild(TicketNumber ticket) = 0;
  /// The bytes of a mail that has none any more.
  virtual void keep_bytes(MailNumber mail, const RawMail& raw) = 0;
  /// Its Message-ID leads to its ticket again.
  virtual void thread_again(MailNumber mail) = 0;
  virtual void thread_again(LetterNumber letter) = 0;
  /// IMAP is to be told once more of a decided mail.
  virtual void put_away_again(MailNumber mail) = 0;
  /// A letter in limbo is due, unless a try of it may have reached the relay: sent again it would come twice.
  virtual bool make_due(LetterNumber letter, Time now) = 0;

  // --- by night ---
  virtual std::optional<Time> audited_at() = 0;
  virtual void set_audited(Time at) = 0;
  virtual std::vector<ToldDifference> told_differences() = 0;
  virtual void set_told_differences(std::span<const ToldDifference> told) = 0;
};

}  // namespace gatepost::store
