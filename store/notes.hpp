// What processes leave for one another, and what is counted for monitoring. A part of store.hpp.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "mail/time.hpp"
#include "mail/tried.hpp"
#include "store/rows.hpp"
#include "ticket/question.hpp"

namespace gatepost::store {

/// A mailbox's mark of who is at work on it (lease.hpp): ours, and another's that was seen.
struct Lease {
  std::string ours, wanted;  // the mailbox bears one of them where nobody else has touched it
  std::string seen;          // another's; empty: none
  Time since{};              // it was first seen
  Time looked{};             // it was last seen and counted
  int looks = 0;             // that were counted
};

/// How the last audit ended.
struct AuditEnd {
  Time at{};
  std::int64_t differences = 0;
  bool is_whole = false;  // all of it could be looked at
};

/// What is counted by more than one thing.
struct Gauge {
  std::string first, second;
  std::int64_t count = 0;
};

struct Gauges {
  std::vector<Gauge> mails;               // by state
  std::vector<Gauge> letters;             // by kind and state
  std::vector<Gauge> tickets;             // that are not solved, by department and state
  std::optional<Time> oldest_due;         // a letter that could have gone by now, made then
  std::optional<Time> oldest_undecided;   // a mail that came then
  std::optional<Time> oldest_unanswered;  // an open ticket that nobody has answered, opened then
  std::int64_t due = 0;                   // letters that could have gone by now
  std::int64_t bytes = 0;                 // of the store's file and its log
  std::optional<AuditEnd> audit;
};

/// What a program is told that looks after us while mail is dead (alarm.hpp).
struct Stuck {
  std::int64_t recipients = 0;          // whose letters wait since that time
  std::optional<std::string> to_admin;  // the last words about the newest letter to the admin, where it did not go
  std::optional<Time> to_admin_since;
};

/// First responses, by department.
using Responses = std::map<std::string, std::vector<Figures::Response>>;

class Notes {
 public:
  virtual ~Notes() = default;

  virtual Lease lease(const std::string& mailbox) = 0;
  virtual void set_lease(const std::string& mailbox, const Lease& lease) = 0;

  virtual Tried tried(const std::string& mailbox) = 0;
  virtual void set_tried(const std::string& mailbox, const Tried& tried) = 0;

  virtual void set_audit_end(const AuditEnd& end) = 0;
  virtual Gauges gauges(Time now) = 0;
  /// Of letters that were first tried by then; of those to the admin, by the other time.
  virtual Stuck stuck(Time first_try, Time admins) = 0;
  /// Those that came since then; of each department the newest, at most limits::usual_responses_most.
  virtual Responses responses(Time since) = 0;
  /// What departments usually need for them, as it was last measured; Known::usual tells it.
  virtual std::optional<Time> usual_measured() = 0;
  virtual void set_usual(const std::map<std::string, Span>& usual, Time at) = 0;

  /// Throws where the store cannot be written to.
  virtual void prove_writable() = 0;
};

}  // namespace gatepost::store
