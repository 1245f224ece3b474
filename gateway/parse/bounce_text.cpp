#include "parse/bounce_text.hpp"

#include <algorithm>
#include <unordered_set>

#include "parse/blank.hpp"
#include "parse/bounce_words.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t most_recipients = 100;      // of one report; each costs a search for what was said
constexpr std::size_t text_of_recipient = 2'000;  // what servers say fits in a tenth of it

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_alnum(char c) {
  return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}
bool is_local(char c) {
  return is_alnum(c) || std::string_view(".!#$%&'*+/=?^_`{|}~-").find(c) != std::string_view::npos;
}
bool is_domain(char c) { return is_alnum(c) || c == '.' || c == '-'; }

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

struct Found {
  std::string address;     // lower case; empty: none here
  std::string_view after;  // what follows it on its line
  bool is_alone = true;    // the lines below are about it
};

// "a@b", "<a@b>", "'a@b'", "\"a@b\"", "rfc822;a@b" and "<a@b:" as the programs write it.
Found address_at(std::string_view text) {
  const char opening = text.empty() ? '\0' : text.front();
  if (opening == '<' || opening == '"' || opening == '\'' || opening == '[' || opening == '(') text.remove_prefix(1);
  const auto local = static_cast<std::size_t>(std::ranges::find_if_not(text, is_local) - text.begin());
  if (local == 0 || local > 128 || local >= text.size() || text[local] != '@') return {};
  auto domain = text.substr(local + 1);
  domain = domain.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(domain, is_domain) - domain.begin()));
  while (!domain.empty() && (domain.back() == '.' || domain.back() == '-')) domain.remove_suffix(1);
  if (domain.empty() || domain.size() > 255) return {};
  auto after = text.substr(local + 1 + domain.size());
  if (!after.empty() && (after.front() == '>' || after.front() == '"' || after.front() == '\'' ||
                         after.front() == ']' || after.front() == ')'))
    after.remove_prefix(1);
  return {lower_case(text.substr(0, local + 1 + domain.size())), after, true};
}

// ">>> a@b", "> a@b", "* a@b", "- a@b": a marker and a blank.
std::string_view after_bullet(std::string_view line) {
  line = trimmed(line);
  const auto marks = std::min(line.find_first_not_of(">*-"), line.size());
  if (marks == 0 || marks > 4 || marks == line.size() || !is_blank(line[marks])) return line;
  return trimmed(line.substr(marks));
}

bool begins_any(std::string_view text, std::initializer_list<std::string_view> beginnings) {
  return std::ranges::any_of(beginnings, [&](std::string_view beginning) { return text.starts_with(beginning); });
}

// After an address that begins a line of the list of failures. Prose that happens to be wrapped before an address goes
// on with a word instead.
bool goes_on_as_failure(std::string_view after) {
  const auto text = trimmed(after);
  return text.empty() ||
         begins_any(text, {":", "...", "[", "(", "<", ",", ";", "- ", "#", "on ", "Invalid", "failed", "was "}) ||
         (text.size() > 3 && text[0] >= '4' && text[0] <= '5' && text[3] == ' ');
}

bool ends_as_prose(std::string_view line_above) {
  const auto text = lower_case(trimmed(line_above));
  return std::ranges::any_of(bounce_words::not_before, [&](std::string_view word) { return text.ends_with(word); });
}

Found leading_address(std::string_view line, std::string_view line_above) {
  auto found = address_at(after_bullet(line));
  if (found.address.empty() || !goes_on_as_failure(found.after) || ends_as_prose(line_above)) return {};
  return found;
}

// "550 5.1.1 <a@b>... User unknown" and "<a@b>... Deferred" of Sendmail's transcript.
Found transcript_address(std::string_view line) {
  line = trimmed(line);
  const auto open = line.find('<');
  if (open == std::string_view::npos || open > 12) return {};
  if (!std::ranges::all_of(line.substr(0, open),
                           [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ' ' || c == '-'; }))
    return {};
  auto found = address_at(line.substr(open));
  if (!found.after.starts_with("...") && !found.after.starts_with(":")) return {};
  found.after = line;
  return found;
}

Found address_after(std::string_view lead, std::string_view line) {
  const auto at = lower_case(line).find(lead);
  if (at == std::string::npos || (at > 0 && is_alnum(line[at - 1]))) return {};
  auto rest = trimmed(line.substr(at + lead.size()));
  if (rest.starts_with("rfc822;")) rest = trimmed(rest.substr(7));
  auto found = address_at(rest);
  found.after = {};
  found.is_alone = false;
  return found;
}

struct Candidate {
  std::size_t line = 0;
  Found found;
};

template <class Reader>
std::vector<Candidate> candidates(const std::vector<std::string_view>& lines, Reader read) {
  std::vector<Candidate> out;
  for (std::size_t i = 0; i < lines.size() && out.size() < most_recipients; ++i) {
    auto found = read(lines[i], i > 0 ? lines[i - 1] : std::string_view());
    if (!found.address.empty() && !found.address.starts_with("mailer-daemon@")) out.push_back({i, std::move(found)});
  }
  return out;
}

// In the order of trust: an address that begins a line, one in a transcript, one after words that lead to it.
std::vector<Candidate> best_candidates(const std::vector<std::string_view>& lines) {
  auto out = candidates(lines, leading_address);
  if (out.empty())
    out = candidates(lines, [](std::string_view line, std::string_view) { return transcript_address(line); });
  for (const std::string_view lead : bounce_words::leads) {
    if (!out.empty()) break;
    out = candidates(lines, [&](std::string_view line, std::string_view) { return address_after(lead, line); });
  }
  return out;
}

bool is_rule(std::string_view line) {
  const auto text = trimmed(line);
  return text.starts_with("---") || text.starts_with("===") || text.starts_with("***");
}

// The rest of its line and the lines below, to the first empty line or the next recipient.
std::string text_below(const std::vector<std::string_view>& lines, const Candidate& candidate, std::size_t next) {
  std::string out(trimmed(candidate.found.after));
  while (!out.empty() && (out.front() == ':' || out.front() == '.' || out.front() == ' ')) out.erase(0, 1);
  for (std::size_t i = candidate.line + 1; candidate.found.is_alone && i < next && out.size() < text_of_recipient;
       ++i) {
    const auto line = trimmed(lines[i]);
    if (line.empty() || is_rule(line)) break;
    if (!out.empty()) out += '\n';
    out += line;
  }
  return out;
}

bool is_copy_line(std::string_view line) {
  line = trimmed(line);
  while (!line.empty() && std::string_view("-=*_> <[(").find(line.front()) != std::string_view::npos)
    line.remove_prefix(1);
  if (line.empty() || line.size() > 200) return false;
  const auto text = lower_case(line);
  for (const std::string_view copy : bounce_words::copies) {
    if (!text.starts_with(copy)) continue;
    // "Original message" and the like must be all of the line but for its dashes; sentences may go on.
    const auto rest = std::string_view(text).substr(copy.size());
    if (copy.size() > 20 || rest.find_first_not_of("-=*_>:<]) .") == std::string_view::npos) return true;
  }
  return false;
}

// A header without any words above it, as Exchange 5.5 and small systems return it.
bool is_header_start(const std::vector<std::string_view>& lines, std::size_t at) {
  const auto line = lower_case(lines[at].substr(0, 16));
  if (!begins_any(line, {"received:", "return-path:", "message-id:", "x-received:", "dkim-signature:"})) return false;
  return at == 0 || is_blank(lines[at - 1]);
}

// The value of a Message-ID field; it may stand on the next line (RFC 5322 section 2.2.3), which Exchange does.
std::string id_in(std::string_view value) {
  const auto first = value.find_first_not_of(" \t\r\n<");
  if (first == std::string_view::npos) return "";
  const auto end = std::min(value.find_first_of(" \t\r\n>", first), value.size());
  const auto id = value.substr(first, end - first);
  return id.find('@') == std::string_view::npos && value.substr(0, first).find('<') == std::string_view::npos
             ? std::string()
             : std::string(id);
}

/// The two bytes that end at `at`, as a number.
std::size_t pair_at(std::string_view text, std::size_t at) {
  return static_cast<std::size_t>(static_cast<unsigned char>(text[at - 1])) << 8U |
         static_cast<unsigned char>(text[at]);
}

}  // namespace

std::string lower_case(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), lower);
  return out;
}

std::string squeezed(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (!is_blank(c))
      out += lower(c);
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return out;
}

Prose split_at_copy(std::string_view text) {
  const auto lines = lines_of(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool is_copy = i > 0 && is_copy_line(lines[i]);
    if (!is_copy && !is_header_start(lines, i)) continue;
    const auto at = static_cast<std::size_t>(lines[i].data() - text.data());
    return {text.substr(0, at), text.substr(at)};
  }
  return {text, {}};
}

std::vector<NamedRecipient> recipients_in(std::string_view report) {
  const auto lines = lines_of(report);
  const auto found = best_candidates(lines);
  std::vector<NamedRecipient> out;
  std::unordered_set<std::string> seen;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto next = i + 1 < found.size() ? found[i + 1].line : lines.size();
    if (seen.insert(found[i].found.address).second)
      out.push_back({found[i].found.address, text_below(lines, found[i], next)});
  }
  return out;
}

std::vector<std::string> addresses_in(std::string_view value) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < value.size() && out.size() < most_recipients;) {
    auto found = address_at(value.substr(i));
    if (found.address.empty()) {
      const auto skip = std::ranges::find_if_not(value.substr(i), is_local) - value.substr(i).begin();
      i += static_cast<std::size_t>(skip) + 1;
      continue;
    }
    i = static_cast<std::size_t>(found.after.data() - value.data());
    out.push_back(std::move(found.address));
  }
  return out;
}

std::string message_id_in(std::string_view text) {
  constexpr std::string_view name = "message-id:";
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find('\n', start), text.size());
    const auto line = trimmed(text.substr(start, end - start));
    if (line.size() >= name.size() && lower_case(line.substr(0, name.size())) == name) {
      auto id = id_in(text.substr(start).substr(text.substr(start).find(':') + 1, 1'000));
      if (!id.empty()) return id;
    }
    start = end + 1;
  }
  return "";
}

Searched::Searched(std::string_view text) : text_(text) {
  for (std::size_t at = 1; at < text.size(); ++at) pairs_.set(pair_at(text, at));
}

bool Searched::has(std::string_view phrase) const {
  for (std::size_t at = 1; at < phrase.size(); ++at)
    if (!pairs_.test(pair_at(phrase, at))) return false;
  return text_.find(phrase) != std::string_view::npos;
}

}  // namespace gatepost::parse
