// Why a mail did not arrive, in one word, from what the servers said: SMTP reply code (RFC 5321), status (RFC 3463) and
// the words in between, which tell more than either.
//
// The words are those that tools for reading bounces share: userunknown, hostunknown, hasmoved, notaccept (hard);
// mailboxfull, expired, filtered, rejected, blocked, spamdetected, suspend, networkerror, mesgtoobig and others (soft).
#pragma once

#include <string>
#include <string_view>

namespace gatepost::parse {

/// The first SMTP reply code of class 4 or 5 in the text; empty: none.
std::string reply_code_in(std::string_view text);

/// The first status of RFC 3463 of class 2, 4 or 5 in the text, one that tells something ("5.1.1") before one that does
/// not ("5.0.0"); empty: none.
std::string status_in(std::string_view text);

/// How far the server let the mail come before it refused.
enum class Stage { unknown, sender, address, data };
Stage stage_in(std::string_view squeezed_text);

/// What is known of one failure.
struct Failure {
  std::string_view said;           // what the server said about this recipient
  std::string_view status;         // RFC 3463; empty: not told
  std::string_view reply_code;     // SMTP; empty: not told
  std::string_view report_reason;  // what the report as a whole tells, for recipients of whom nothing was said
  Stage stage = Stage::unknown;
};
std::string reason_of(const Failure& failure);

/// The reason that the words alone give; empty: none.
std::string_view reason_in_words(std::string_view squeezed_text);

/// Writing to the address again is useless.
bool is_hard(std::string_view reason, std::string_view status);

}  // namespace gatepost::parse
