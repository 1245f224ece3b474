// A letter that goes out, before it is rendered: who gets it, why, and what its template is filled with. decide makes
// it, sign gives it its addresses, render turns it into a Wire.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "letter/token.hpp"
#include "letter/value.hpp"
#include "mail/mail.hpp"
#include "mail/number.hpp"

namespace gatepost {

enum class LetterKind {
  acknowledgement,
  notice,
  answer,
  survey,
  survey_thanks,
  receipt,
  refusal,
  held,
  confirm,
  reminder,
  gathered,
  ask,
  status,
  follow_up,
  late,
  waiting,
  solved_by_time,
  admin,
};

enum class EnvelopeSender { null, bounce };
enum class Priority { answer = 0, notice = 1, rest = 2 };       // the outbox sends lower first
enum class AutoSubmitted { no, auto_replied, auto_generated };  // RFC 3834 section 5

/// What holds for every letter of a kind. The one table of letters stands in letter.cpp.
struct LetterRule {
  LetterKind kind;
  std::string_view name;  // of the template
  EnvelopeSender envelope;
  AutoSubmitted auto_submitted;
  bool is_counted;  // against the counters of automatic letters to customers (P21)
  Priority priority;
};
const LetterRule& rule_of(LetterKind kind);
const std::vector<LetterKind>& all_letter_kinds();
std::optional<LetterKind> letter_kind_of(std::string_view name);

/// Goes to whoever the ticket is for, not to staff.
bool is_to_customer(LetterKind kind);

/// Of Letter::seen: it tells all that happened.
constexpr auto all_seen = std::numeric_limits<std::int64_t>::max();

struct Letter {
  LetterNumber number;
  LetterKind kind = LetterKind::notice;
  std::optional<TicketNumber> ticket;
  std::string from_name;  // "Jane Doe via Example Support"; the address is always the desk's
  Address to;
  std::vector<Address> also_to;  // shown in Cc, each gets a letter of their own
  PrincipalNumber recipient;
  bool is_unproven = false;  // answers a mail that anybody may have sent, or a program: counted apart (P9, P21)

  std::optional<Token> reply_to;     // absent: replies go to the public address
  Token identity;                    // stands in the Message-ID
  Token bounce;                      // stands in the envelope sender where the rule says so
  std::optional<Token> unsubscribe;  // where its reader says that they want no more of these

  std::vector<std::string> in_reply_to;  // Message-IDs without angle brackets
  std::vector<std::string> references;
  std::vector<HeaderField> extra;  // X-Gatepost-…: names and values are ours; render refuses CR and LF all the same
  std::string language;            // BCP 47
  std::string time_zone;           // IANA
  Time made{};
  /// The newest event of the ticket that its reader can have read, by this letter or before; absent: the store looks
  /// which letters they got.
  std::optional<std::int64_t> seen;
  std::optional<Time> not_before;  // waits in the outbox until then; absent: goes at once
  Values values;
  std::vector<Attachment> attachments;
};

/// A letter's addresses as they are written, each made from its token.
struct Signed {
  std::string message_id;       // without angle brackets
  std::string reply_to;         // empty: none
  std::string envelope_sender;  // empty: the null sender
  std::string unsubscribe;      // a mailto URI (RFC 2369 section 3.2); empty: none
};

/// Where the content of a file stands in a Wire's bytes, encoded: the store keeps each content once.
struct WireFile {
  std::size_t at = 0;
  std::size_t size = 0;
  std::string sha256;  // of the content before it was encoded
};

/// Final bytes (CRLF, dots not stuffed) with all that sending needs. A retry sends the same bytes.
struct Wire {
  LetterNumber number;
  LetterKind kind = LetterKind::notice;
  std::optional<TicketNumber> ticket;
  std::string message_id;
  std::string envelope_sender;  // empty: null sender
  std::string recipient;
  std::string subject;  // for lists and logs
  std::string text;     // the text part: kept for `show`
  std::string bytes;
  std::vector<WireFile> files;  // in the order of their places
  Time made{};
};

}  // namespace gatepost
