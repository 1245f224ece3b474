#include "identify/evidence.hpp"

#include <algorithm>
#include <map>

#include "mail/address.hpp"

namespace gatepost::identify {
namespace {

using Properties = std::map<std::string, std::string>;

/// One method's result: `dkim=pass header.d=example.com`.
struct Result {
  std::string method;
  std::string value;
  Properties properties;
};

constexpr std::string_view blanks = " \t\r\n";

/// A quoted word is one word, whatever stands in it: a sender may choose an address like "a; dmarc=pass"@evil.test.
char inside_quotes(char c) { return std::string_view("; \t=").find(c) == std::string_view::npos ? c : '_'; }

/// Comments (RFC 5322) may stand anywhere; they say nothing to us and may hold anything.
std::string without_comments(std::string_view text) {
  std::string out;
  std::size_t depth = 0;
  bool is_quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_escaped = text[i] == '\\' && i + 1 < text.size();
    const char c = is_escaped ? inside_quotes(text[++i]) : text[i];
    if (!is_escaped && c == '"' && depth == 0) {
      is_quoted = !is_quoted;
    } else if (!is_escaped && !is_quoted && c == '(') {
      ++depth;
    } else if (!is_escaped && !is_quoted && c == ')') {
      if (depth > 0) --depth;
    } else if (depth == 0) {
      out += is_quoted ? inside_quotes(c) : c;
    }
  }
  return out;
}

std::vector<std::string> split(const std::string& text, std::string_view separators) {
  std::vector<std::string> out;
  for (std::size_t at = text.find_first_not_of(separators); at < text.size();) {
    const auto end = std::min(text.find_first_of(separators, at), text.size());
    out.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(separators, end);
  }
  return out;
}

Result result_of(const std::string& clause) {
  Result result;
  for (const auto& word : split(clause, blanks)) {
    const auto equals = word.find('=');
    if (equals == std::string::npos) continue;
    const auto name = folded(word.substr(0, equals));
    const auto value = folded(word.substr(equals + 1));
    if (result.method.empty()) {
      result.method = name.substr(0, name.find('/'));
      result.value = value;
    } else {
      result.properties.emplace(name, value);
    }
  }
  return result;
}

/// The results of one field, if it is the configured server's: `mx.example; dmarc=pass …; dkim=…`.
std::vector<Result> results_of(const std::string& field, const std::string& authserv_id) {
  const auto clauses = split(without_comments(field), ";");
  if (clauses.empty()) return {};
  const auto id = split(clauses.front(), blanks);  // a version number may follow
  if (id.empty() || !same_address(id.front(), authserv_id)) return {};
  std::vector<Result> out;
  for (std::size_t i = 1; i < clauses.size(); ++i) out.push_back(result_of(clauses[i]));
  return out;
}

/// Received: from … by HOST …
struct Hop {
  bool is_own = false;           // by the configured server
  bool is_into_mailbox = false;  // from the MTA into the store, which may bear any name
};

Hop hop_of(const std::string& received, const std::string& authserv_id) {
  const auto words = split(without_comments(received), blanks);
  Hop hop;
  std::string by;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (same_address(words[i], "by") && by.empty()) by = words[i + 1];
    if (same_address(words[i], "with") && folded(words[i + 1]).starts_with("lmtp")) hop.is_into_mailbox = true;
  }
  hop.is_own = same_address(by, authserv_id);
  return hop;
}

bool has_method(const std::vector<Result>& results, const std::string& method) {
  return std::ranges::find(results, method, &Result::method) != results.end();
}

/// Fields above the own server's Received are its own. Below it stands what the sender wrote as well, so there only the
/// topmost counts, and only where none stands above.
std::vector<Result> believed_results(const Mail& mail, const std::string& authserv_id) {
  std::vector<Result> out;
  bool is_past_own_hop = false;
  for (const auto& field : mail.header) {
    if (same_address(field.name, "Received")) {
      const auto hop = hop_of(field.value, authserv_id);
      // Below the own server's field every other is the sender's word, whatever it says of LMTP.
      if (!hop.is_own && (is_past_own_hop || !hop.is_into_mailbox)) break;
      is_past_own_hop = is_past_own_hop || hop.is_own;
    }
    if (!same_address(field.name, "Authentication-Results")) continue;
    if (is_past_own_hop && !out.empty()) break;
    const auto above = out;
    for (auto& result : results_of(field.value, authserv_id))
      if (!has_method(above, result.method)) out.push_back(std::move(result));
  }
  return out;
}

std::string property(const Result& result, const std::string& name) {
  const auto found = result.properties.find(name);
  return found == result.properties.end() ? std::string() : found->second;
}

/// d= is the From domain or one above it (RFC 7489 section 3.1.1, as far as it goes without the public suffix list).
bool is_aligned(const std::string& signing, const std::string& from) {
  return signing.find('.') != std::string::npos && (from == signing || from.ends_with("." + signing));
}

bool is_signed_by_sender(const Result& result, const std::string& from_domain) {
  auto signing = property(result, "header.d");
  if (signing.empty()) signing = domain_of(property(result, "header.i"));
  return result.method == "dkim" && result.value == "pass" && is_aligned(signing, from_domain);
}

}  // namespace

Proof evidence_of(const Mail& mail, const std::string& authserv_id) {
  const auto from_domain = domain_of(sender_of(mail));
  if (authserv_id.empty() || from_domain.empty()) return Proof::none;
  const auto results = believed_results(mail, authserv_id);
  const auto says_fail = [](const Result& one) { return one.method == "dmarc" && one.value == "fail"; };
  if (std::ranges::any_of(results, says_fail)) return Proof::refuted;
  const auto dmarc = std::ranges::find(results, "dmarc", &Result::method);
  const bool is_dmarc_pass =
      dmarc != results.end() && dmarc->value == "pass" && property(*dmarc, "header.from") == from_domain;
  const bool is_signed =
      std::ranges::any_of(results, [&](const Result& one) { return is_signed_by_sender(one, from_domain); });
  return is_dmarc_pass || is_signed ? Proof::evidence : Proof::none;
}

}  // namespace gatepost::identify
