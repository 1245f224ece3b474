#include "parse/message_id.hpp"

#include <algorithm>
#include <unordered_set>

#include "mail/limits.hpp"
#include "parse/charset.hpp"
#include "parse/defect.hpp"
#include "parse/header_text.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t longest_id = 2000;  // RFC 5322 allows lines of 998; folded ones by Exchange reach 300

std::string without_blanks(std::string_view text) {
  std::string out;
  for (const char c : cut(text, longest_id))
    if (static_cast<unsigned char>(c) > ' ' && c != '\x7f') out += c;
  return out;
}

/// What is not in brackets counts only if it looks like an identifier: words and dates stand there, too.
void take_loose(std::string_view text, std::vector<std::string>& out) {
  while (!text.empty()) {
    const auto begin = text.find_first_not_of(" \t\r\n,;\"'()");
    if (begin == std::string_view::npos) return;
    const auto end = std::min(text.find_first_of(" \t\r\n,;\"'()", begin), text.size());
    const auto token = text.substr(begin, end - begin);
    const auto at = token.find('@');
    if (at != std::string_view::npos && at > 0 && at + 1 < token.size()) out.push_back(without_blanks(token));
    text.remove_prefix(end);
  }
}

std::vector<std::string> all_ids(std::string_view value) {
  std::vector<std::string> bracketed;
  std::vector<std::string> loose;
  while (!value.empty()) {
    const auto open = value.find('<');
    take_loose(value.substr(0, open), loose);
    if (open == std::string_view::npos) break;
    value.remove_prefix(open + 1);
    const auto close = std::min(value.find_first_of("<>"), value.size());
    if (auto id = without_blanks(value.substr(0, close)); !id.empty()) {
      // "In-Reply-To: <id@host> from user@host": loose ones count only before the first bracket has closed a list.
      bracketed.push_back(std::move(id));
    }
    if (close < value.size() && value[close] == '<')
      value.remove_prefix(close);
    else
      value.remove_prefix(std::min(close + 1, value.size()));
  }
  return bracketed.empty() ? loose : bracketed;
}

}  // namespace

std::vector<std::string> message_ids(std::string_view value, std::vector<Defect>& defects) {
  std::vector<std::string> out;
  std::unordered_set<std::string> seen;
  for (auto& id : all_ids(value))
    if (seen.insert(id).second) out.push_back(std::move(id));
  if (out.size() > limits::references) {
    // The first names the thread, the last ones are the nearest.
    const auto surplus = static_cast<std::ptrdiff_t>(out.size() - limits::references);
    out.erase(out.begin() + 1, out.begin() + 1 + surplus);
    note(defects, "reference-limit", "a field has more message identifiers than are read");
  }
  return out;
}

std::string message_id(std::string_view value) {
  std::vector<Defect> ignored;
  auto ids = message_ids(value, ignored);
  if (!ids.empty()) return std::move(ids.front());
  return without_blanks(value);
}

}  // namespace gatepost::parse
