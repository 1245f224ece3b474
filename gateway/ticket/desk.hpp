// The desk as its config.ini describes it: one public address, its people and departments. identify and decide read
// it; config makes it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mail/limits.hpp"
#include "mail/mail.hpp"
#include "mail/time.hpp"

namespace gatepost {

struct Staff {
  std::string id;                      // the name of the section: alice
  std::string name;                    // Alice Kim
  std::vector<std::string> addresses;  // the first is the registered one
  std::string language;                // empty: the desk's
  bool is_department = false;          // nobody in person: the shared address of the department with this id
};

/// Opening hours of one weekday; minutes since midnight in the department's zone.
struct Opening {
  int weekday = 0;  // 0 Sunday … 6 Saturday
  int from_minute = 0;
  int to_minute = 0;
};

/// A duration that counts either the clock or the department's hours ("4 business hours").
struct Target {
  Span span{};
  bool is_business = false;
};

/// One thing in a mail that makes it a department's: `to: support@…`, `subject: invoice`.
struct Claim {
  enum class Kind { to, from, subject, words, field, language };
  Kind kind = Kind::to;
  std::string field;    // of field: the line's name in the body
  std::string pattern;  // '*' stands for anything; compared without regard to case
};

struct Department {
  enum class Notify { owner, everyone };
  std::string id;
  std::vector<std::string> staff;  // ids
  std::string lead;                // id; may be empty
  bool is_default = false;
  std::vector<Claim> claims;
  Notify notify = Notify::owner;
  std::optional<Staff> shared;  // notify = ADDRESS: who reads and writes there, for all of the department
  std::string time_zone;
  std::vector<Opening> hours;         // none: always open
  std::vector<std::string> holidays;  // "2026-12-25"
  std::optional<Target> first_response;
};

/// What a ticket is about, for the report.
struct Product {
  std::string id;                  // the name of the section: kettle
  std::vector<std::string> words;  // one of them in a first mail makes it the ticket's; '*' stands for anything
};

struct SurveyRules {
  Span delay = std::chrono::hours(1);
  Span rest = std::chrono::days(30);
  int low = 2;
};

/// By which words of the receiving server a From line is proven (identify/evidence.hpp).
struct EvidenceRule {
  enum class Kind { authserv, m365, submission };
  Kind kind = Kind::authserv;
  std::string host;  // of submission: our own server, as it names itself in Received
};

struct Desk {
  std::string name;
  std::string address;
  bool has_subaddress = true;  // false: the Message-ID carries the token alone
  std::string admin;
  std::string language = "en";
  std::string time_zone = "UTC";
  bool show_ticket_number = false;
  Span reopen_within = std::chrono::days(14);
  Span undo_window{};  // how long answers wait for `#undo`; zero: they go at once
  Span token_age = std::chrono::days(180);
  EvidenceRule evidence;
  std::string authserv_id;  // empty: no server's Authentication-Results are believed
  std::vector<Staff> staff;
  std::vector<Department> departments;
  std::vector<Product> products;
  SurveyRules survey;
  int storm_tickets = limits::storm_tickets;  // new ones within limits::storm_window; 0: staff hear of each, always
  std::string junk;                           // the provider's spam folder; empty: not watched
  /// Fields by which a server says that a mail is spam; of the value its first word.
  std::vector<HeaderField> spam_marks{{"X-Spam-Flag", "YES"}, {"X-Spam-Status", "Yes"}};
  std::vector<std::string> banners;  // what a mail gateway writes above the mails that it lets in ("CAUTION: external")

  /// The public address, with whatever tag.
  bool is_own_address(std::string_view written) const;
  /// To or Cc names the desk, or the alias by which the mail was delivered. Whoever has got another mail could send it
  /// on as it is, with all that proves it.
  bool is_addressed(const Mail& mail) const;
  /// Of all who may speak for the department: its shared address and its people's.
  std::vector<std::string> addresses_of(const Department& department) const;
  /// People, and departments' shared addresses (Staff::is_department), which `staff` does not hold.
  const Staff* staff_by_id(std::string_view id) const;
  const Staff* staff_by_address(std::string_view written) const;
  /// In which a person reads times, whichever department's ticket it is: that of their first department, else the
  /// desk's.
  const std::string& zone_of(const Staff& person) const;
  const Department* department_by_id(std::string_view id) const;
  const Department& default_department() const;  // config refuses a desk without departments
};

}  // namespace gatepost
