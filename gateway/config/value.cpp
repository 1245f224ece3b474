#include "config/value.hpp"

#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <memory>
#include <optional>
#include <utility>

#include "config/ini.hpp"
#include "mail/address.hpp"
#include "mail/limits.hpp"
#include "mail/nearest.hpp"
#include "mail/time.hpp"

namespace gatepost::config {
namespace {

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (fault != std::errc{} || end != digits.data() + digits.size() || digits.front() == '-') return std::nullopt;
  return value;
}

template <class T, std::size_t Size>
Read<T> one_of(std::string_view written, const std::array<std::pair<std::string_view, T>, Size>& words) {
  std::string known;
  for (const auto& [word, value] : words) {
    if (word == written) return value;
    known.append(known.empty() ? "" : ", ").append(word);
  }
  return Wrong{"one of these words is wanted: " + known};
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_language_part(std::string_view part) {
  return !part.empty() && part.size() <= 8 && std::ranges::all_of(part, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  });
}

std::optional<Span> bounded(std::optional<Span> span) {
  constexpr Span longest = std::chrono::days(3'652);
  return span && *span <= longest ? span : std::nullopt;
}

/// "4 business hours"
std::optional<Span> business_span(std::string_view written) {
  const auto words = split(written, ' ');
  if (words.size() != 3 || words[1] != "business") return std::nullopt;
  const std::string count(words[0]);
  if (words[2] == "hour" || words[2] == "hours") return bounded(span_of(count + 'h'));
  if (words[2] == "minute" || words[2] == "minutes") return bounded(span_of(count + 'm'));
  return std::nullopt;
}

std::optional<std::chrono::year_month_day> date_of(std::string_view written) {
  if (written.size() != 10 || written[4] != '-' || written[7] != '-') return std::nullopt;
  const auto year = number(written.substr(0, 4));
  const auto month = number(written.substr(5, 2));
  const auto day = number(written.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const auto date = std::chrono::year(*year) / *month / *day;
  return date.ok() ? std::optional(date) : std::nullopt;
}

}  // namespace

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> out;
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find(separator, begin), text.size());
    out.push_back(ini::trimmed(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return out;
}

Read<std::string> text(std::string_view written) { return std::string(written); }

Read<std::string> mail_address(std::string_view written) {
  if (written.empty() || is_mailable(written)) return std::string(written);
  return Wrong{"this is no mail address; write one as name@domain"};
}

Read<std::string> language(std::string_view written) {
  const auto parts = split(written, '-');
  const auto primary = parts.front();
  if (std::ranges::all_of(parts, is_language_part) && std::ranges::all_of(primary, is_letter) &&
      (primary.size() == 2 || primary.size() == 3))
    return std::string(written);
  return Wrong{"a language is written as its BCP 47 tag: en, ko, zh-Hans"};
}

Read<std::string> time_zone(std::string_view written) {
  const std::string name(written);
  const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
  if (zone && *zone != icu::TimeZone::getUnknown()) return name;
  return Wrong{"no such time zone; write one as Europe/Berlin, Asia/Seoul or UTC"};
}

Read<bool> yes_or_no(std::string_view written) {
  return one_of<bool>(written, std::array<std::pair<std::string_view, bool>, 2>{{{"yes", true}, {"no", false}}});
}

Read<int> port(std::string_view written) {
  const auto value = written.empty() ? std::nullopt : number(written);
  if (value && *value >= 1 && *value <= 65'535) return *value;
  return Wrong{"a port is a number from 1 to 65535"};
}

Read<int> mark(std::string_view written) {
  const auto value = written.empty() ? std::nullopt : number(written);
  if (value && *value <= 5) return *value;
  return Wrong{"a mark is a number from 1 to 5; 0 for never"};
}

Read<int> count(std::string_view written) {
  const auto value = written.empty() ? std::nullopt : number(written);
  if (value) return *value;
  return Wrong{"a number is wanted, as 30; 0 for no limit"};
}

Read<int> storm_tickets(std::string_view written) {
  const auto value = written.empty() ? std::nullopt : number(written);
  if (value && *value <= limits::storm_counted) return *value;
  return Wrong{"a number up to " + std::to_string(limits::storm_counted) + " is wanted; 0 to hear of each, always"};
}

Read<bool> subaddress(std::string_view written) {
  return one_of<bool>(written, std::array<std::pair<std::string_view, bool>, 2>{{{"+", true}, {"none", false}}});
}

Read<EvidenceRule> evidence(std::string_view written) {
  using enum EvidenceRule::Kind;
  constexpr std::string_view submitted = "submission:";
  if (written == "authserv") return EvidenceRule{authserv, {}};
  if (written == "m365") return EvidenceRule{m365, {}};
  const auto host = written.starts_with(submitted) ? ini::trimmed(written.substr(submitted.size())) : "";
  if (host.find_first_of(" /:@;()") == std::string_view::npos && !host.empty())
    return EvidenceRule{submission, std::string(host)};
  return Wrong{"authserv, m365 or submission:HOST is wanted; the nearest is " +
               nearest(written.substr(0, written.find(':')), {"authserv", "m365", "submission"})};
}

Read<fetch::Tls> imap_tls(std::string_view written) {
  using enum fetch::Tls;
  return one_of<fetch::Tls>(written, std::array<std::pair<std::string_view, fetch::Tls>, 3>{
                                         {{"implicit", implicit}, {"starttls", starttls}, {"none", none}}});
}

Read<send::Tls> smtp_tls(std::string_view written) {
  using enum send::Tls;
  return one_of<send::Tls>(written, std::array<std::pair<std::string_view, send::Tls>, 3>{
                                        {{"implicit", implicit}, {"starttls", starttls}, {"none", none}}});
}

Read<token::Grant> grant(std::string_view written) {
  using enum token::Grant;
  return one_of<token::Grant>(
      written,
      std::array<std::pair<std::string_view, token::Grant>, 3>{
          {{"refresh_token", refresh_token}, {"client_credentials", client_credentials}, {"jwt_bearer", jwt_bearer}}});
}

Read<Span> duration(std::string_view written) {
  if (const auto span = bounded(span_of(written))) return *span;
  return Wrong{"a duration is a whole number with s, m, h, d or w (90s, 15m, 4h, 3d), at most ten years"};
}

Read<Span> some_duration(std::string_view written) {
  auto read = duration(written);
  if (const auto* span = std::get_if<Span>(&read); span && *span == Span(0)) return Wrong{"this has to be more than 0"};
  return read;
}

Read<Span> undo_window(std::string_view written) {
  auto read = duration(written);
  if (const auto* span = std::get_if<Span>(&read); span && *span > limits::undo_window)
    return Wrong{"answers wait for 24h at most, and customers with them; write for example 2m"};
  return read;
}

Read<Target> target(std::string_view written) {
  if (const auto span = business_span(written); span && *span > Span(0)) return Target{*span, true};
  const auto read = some_duration(written);
  if (const auto* span = std::get_if<Span>(&read)) return Target{*span, false};
  return Wrong{"a target is a duration (90s, 15m, 4h, 3d) or \"4 business hours\", \"30 business minutes\""};
}

Read<std::vector<std::string>> list(std::string_view written) {
  std::vector<std::string> out;
  if (written.empty()) return out;
  for (const auto part : split(written, ',')) {
    if (part.empty()) return Wrong{"there is nothing between two commas, or behind the last one"};
    if (std::ranges::find(out, part) != out.end()) return Wrong{std::string(part) + " is there twice"};
    out.emplace_back(part);
  }
  return out;
}

Read<std::vector<std::string>> banners(std::string_view written) {
  std::vector<std::string> out;
  if (written.empty()) return out;
  for (const auto part : split(written, '|')) {
    if (part.empty()) return Wrong{"there is nothing between two |, or behind the last one"};
    out.emplace_back(part);
  }
  return out;
}

Read<std::vector<HeaderField>> spam_marks(std::string_view written) {
  std::vector<HeaderField> out;
  if (written == "none") return out;
  for (const auto part : split(written, ',')) {
    const auto colon = part.find(':');
    if (colon == std::string_view::npos || colon == 0 || ini::trimmed(part.substr(colon + 1)).empty())
      return Wrong{"fields as X-Spam-Flag: YES are wanted, with commas between them, or none"};
    out.push_back(
        {std::string(ini::trimmed(part.substr(0, colon))), std::string(ini::trimmed(part.substr(colon + 1)))});
  }
  return out;
}

Read<EnvelopeRule> envelope(std::string_view written) {
  using enum EnvelopeRule;
  return one_of<EnvelopeRule>(written, std::array<std::pair<std::string_view, EnvelopeRule>, 3>{
                                           {{"verp", verp}, {"null", null}, {"address", address}}});
}

Read<send::RelayIds> relay_ids(std::string_view written) {
  if (written == "kept") return send::RelayIds{};
  if (written == "rewritten") return send::RelayIds{true, {}};
  if (is_mailable("id@" + std::string(written))) return send::RelayIds{true, folded(written)};
  return Wrong{"kept, rewritten or the domain of the relay's own Message-IDs is wanted"};
}

Read<std::vector<std::string>> mail_addresses(std::string_view written) {
  auto read = list(written);
  if (const auto* all = std::get_if<std::vector<std::string>>(&read))
    for (const auto& one : *all)
      if (!is_mailable(one)) return Wrong{one + " is no mail address; write one as name@domain"};
  return read;
}

Read<Time> day(std::string_view written) {
  const auto date = date_of(written);
  if (!date) return Wrong{std::string(written) + " is no day; write one as 2026-12-25"};
  return Time(std::chrono::sys_days(*date) + std::chrono::hours(12));
}

Read<std::vector<std::string>> holidays(std::string_view written) {
  auto read = list(written);
  if (const auto* all = std::get_if<std::vector<std::string>>(&read))
    for (const auto& one : *all)
      if (!date_of(one)) return Wrong{one + " is no day; write one as 2026-12-25"};
  return read;
}

Read<std::vector<std::string>> command(std::string_view written) {
  std::vector<std::string> words;
  bool is_in_word = false;
  char quote = 0;
  for (const char c : written) {
    const bool is_blank = c == ' ' || c == '\t';
    const bool is_quote = c == '"' || c == '\'';
    if (quote == 0 && is_blank) {
      is_in_word = false;
      continue;
    }
    if (!std::exchange(is_in_word, true)) words.emplace_back();
    if (quote == 0 && is_quote)
      quote = c;
    else if (c == quote)
      quote = 0;
    else
      words.back() += c;
  }
  if (quote != 0) return Wrong{std::string("the quote ") + quote + " has no end"};
  if (!words.empty() && words.front().empty()) return Wrong{"a program is wanted as the first word"};
  return words;
}

}  // namespace gatepost::config
