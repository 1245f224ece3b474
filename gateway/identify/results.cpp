#include "identify/results.hpp"

#include <algorithm>
#include <string_view>

#include "mail/address.hpp"

namespace gatepost::identify {
namespace {

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

std::vector<std::string> words_of(const std::string& clause) { return split(clause, " \t\r\n"); }

Result result_of(const std::string& clause) {
  Result result;
  for (const auto& word : words_of(clause)) {
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

}  // namespace

std::string Result::property(const std::string& name) const {
  const auto found = properties.find(name);
  return found == properties.end() ? std::string() : found->second;
}

Results results_of(const std::string& field) {
  Results out;
  const auto clauses = split(without_comments(field), ";");
  const auto first = clauses.empty() ? std::vector<std::string>() : words_of(clauses.front());
  const bool has_server = !first.empty() && first.front().find('=') == std::string::npos;
  if (has_server) out.server = folded(first.front());  // a version number may follow
  for (std::size_t i = has_server ? 1 : 0; i < clauses.size(); ++i) out.found.push_back(result_of(clauses[i]));
  return out;
}

}  // namespace gatepost::identify
