#include "identify/results.hpp"

#include <algorithm>
#include <string_view>

#include "mail/address.hpp"

namespace gatepost::identify {
namespace {

constexpr std::string_view blanks = " \t\r\n";

/// A quoted word is one word, whatever stands in it: a sender may choose an address like "a; dmarc=pass"@evil.test.
char inside_quotes(char c) { return std::string_view("; \t\r\n=").find(c) == std::string_view::npos ? c : '_'; }

struct Bare {
  std::string text;
  bool is_whole = true;  // every comment and quoted word ends
};

/// Comments (RFC 5322) may stand wherever blanks may, and may hold anything: one is a blank.
Bare without_comments(std::string_view text) {
  Bare out;
  std::size_t depth = 0;
  bool is_quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_escaped = text[i] == '\\' && i + 1 < text.size();
    const char c = is_escaped ? inside_quotes(text[++i]) : text[i];
    if (!is_escaped && c == '"' && depth == 0) {
      is_quoted = !is_quoted;
    } else if (!is_escaped && !is_quoted && c == '(') {
      ++depth;
      out.text += ' ';
    } else if (!is_escaped && !is_quoted && c == ')') {
      if (depth > 0) --depth;
    } else if (depth == 0) {
      out.text += is_quoted ? inside_quotes(c) : c;
    }
  }
  out.is_whole = depth == 0 && !is_quoted;
  return out;
}

/// What stands between the semicolons, also where that is nothing.
std::vector<std::string> clauses_of(const std::string& text) {
  std::vector<std::string> out;
  std::size_t at = 0;
  for (auto end = text.find(';'); end != std::string::npos; end = text.find(';', at)) {
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  out.push_back(text.substr(at));
  return out;
}

std::string first_word(std::string_view text) {
  const auto begin = std::min(text.find_first_not_of(blanks), text.size());
  return folded(text.substr(begin, std::min(text.find_first_of(blanks, begin), text.size()) - begin));
}

/// The last word of it: blanks may stand around the '/' of a version and the '.' of a property.
std::string name_in(std::string_view text) {
  std::string out;
  bool is_blank_due = false;
  for (const char c : text) {
    if (blanks.find(c) != std::string_view::npos) {
      is_blank_due = true;
      continue;
    }
    const bool is_joined = c == '/' || c == '.' || out.ends_with('/') || out.ends_with('.');
    if (is_blank_due && !is_joined) out.clear();
    is_blank_due = false;
    out += c;
  }
  return folded(out);
}

/// `dmarc / 1 = fail header . from = example.com` (RFC 8601 section 2.2: blanks may stand around every sign).
Result result_of(std::string_view clause) {
  Result result;
  for (auto equals = clause.find('='); equals != std::string_view::npos; equals = clause.find('=')) {
    const auto name = name_in(clause.substr(0, equals));
    clause.remove_prefix(std::min(clause.find_first_not_of(blanks, equals + 1), clause.size()));
    const auto end = std::min(clause.find_first_of(blanks), clause.size());
    const auto value = folded(clause.substr(0, end));
    clause.remove_prefix(end);
    if (result.method.empty()) {
      result.method = name.substr(0, name.find('/'));
      result.value = value;
    } else {
      result.properties.emplace(name, value);
    }
  }
  return result;
}

/// A parenthesis or quote that a sender's name opened and nothing ends must hide no result. Nor is one believed that
/// speaks for the sender: it may be the sender's word.
std::vector<Result> results_in_broken(const std::string& field) {
  std::vector<Result> out;
  for (const auto& clause : clauses_of(field))
    if (auto result = result_of(clause); result.value != "pass") out.push_back(std::move(result));
  return out;
}

}  // namespace

std::string Result::property(const std::string& name) const {
  const auto found = properties.find(name);
  return found == properties.end() ? std::string() : found->second;
}

Results results_of(const std::string& field) {
  Results out;
  const auto bare = without_comments(field);
  const auto clauses = clauses_of(bare.text);
  const auto first = first_word(clauses.front());
  if (first.empty()) return out;  // a server without a name is nobody's
  const bool has_server = clauses.front().find('=') == std::string::npos;
  if (has_server) out.server = first;  // a version number may follow
  if (!bare.is_whole) {
    out.found = results_in_broken(field);
    return out;
  }
  for (std::size_t i = has_server ? 1 : 0; i < clauses.size(); ++i) out.found.push_back(result_of(clauses[i]));
  return out;
}

}  // namespace gatepost::identify
