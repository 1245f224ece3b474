// The values of config.ini: from what is written to what the rooms want. Each returns the value, or what is wrong with
// it as the end of a sentence that begins with "key = value: ".
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "fetch/fetch.hpp"
#include "send/send.hpp"
#include "ticket/desk.hpp"
#include "token/token.hpp"

namespace gatepost::config {

struct Wrong {
  std::string what;
};
template <class T>
using Read = std::variant<T, Wrong>;

Read<std::string> text(std::string_view written);
Read<std::string> mail_address(std::string_view written);
Read<std::string> language(std::string_view written);   // BCP 47: "ko", "zh-Hans"
Read<std::string> time_zone(std::string_view written);  // IANA, as ICU knows them: "Europe/Berlin"
Read<bool> yes_or_no(std::string_view written);
Read<int> port(std::string_view written);
Read<int> mark(std::string_view written);   // 0 to 5
Read<int> count(std::string_view written);  // 0 and more
Read<int> storm_tickets(std::string_view written);
Read<bool> subaddress(std::string_view written);
Read<EvidenceRule> evidence(std::string_view written);  // "authserv", "m365", "submission:mail.example.com"
Read<fetch::Tls> imap_tls(std::string_view written);
Read<send::Tls> smtp_tls(std::string_view written);
Read<token::Grant> grant(std::string_view written);

/// "90s", "15m", "4h", "3d", "2w"; at most ten years.
Read<Span> duration(std::string_view written);
/// A duration that is longer than nothing.
Read<Span> some_duration(std::string_view written);
/// As long as limits::undo_window at most.
Read<Span> undo_window(std::string_view written);
/// A duration, or "4 business hours", "30 business minutes".
Read<Target> target(std::string_view written);

/// "Mon-Fri 09:00-12:00 13:00-18:00, Sat 10:00-14:00"; sorted, without overlaps.
Read<std::vector<Opening>> hours(std::string_view written);
/// "2026-12-25, 2027-01-01"
Read<Time> day(std::string_view written);  // its noon in UTC, which is that day nearly everywhere
Read<std::vector<std::string>> holidays(std::string_view written);

/// "to: a@b, c@d; subject: invoice; field topic: Payment; language: ko"
Read<std::vector<Claim>> claims(std::string_view written);

/// "alice, bob": each once, none empty.
Read<std::vector<std::string>> list(std::string_view written);
Read<std::vector<std::string>> mail_addresses(std::string_view written);
/// "CAUTION: from outside, take care | [EXTERNAL]"
Read<std::vector<std::string>> banners(std::string_view written);
/// "/usr/local/bin/page 'the admin' now": words between blanks; quotes, single or double, hold blanks together. Nothing
/// else means anything: there is no shell.
Read<std::vector<std::string>> command(std::string_view written);
/// "X-Spam-Flag: YES, X-Spam-Status: Yes", or "none"
Read<std::vector<HeaderField>> spam_marks(std::string_view written);
Read<EnvelopeRule> envelope(std::string_view written);     // "verp", "null", "address"
Read<send::RelayIds> relay_ids(std::string_view written);  // "kept", "rewritten", "eu-west-1.amazonses.com"

/// Cut at the separator, each without blanks around it.
std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace gatepost::config
