#include "parse/forward.hpp"

#include <algorithm>
#include <string>

#include "parse/forward_people.hpp"
#include "parse/forward_words.hpp"
#include "parse/quote.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t longest_prefix = 40;  // bytes of "Weitergeleitet:" in any script

/// Length of "FW: " at the start of a subject; 0 where it does not begin so.
std::size_t prefix_length(std::string_view subject) {
  const auto head = subject.substr(0, longest_prefix);
  const auto narrow = head.find(':');
  const auto wide = head.find("\uff1a");
  const auto colon = std::min(narrow, wide);
  if (colon == std::string_view::npos) return 0;
  const auto word = folded_words(without_blanks(subject.substr(0, colon)));
  return is_in(forward_prefixes(), word) ? colon + (wide < narrow ? 3 : 1) : 0;
}

/// What a bare header block or "On … wrote:" is: only the outer subject can tell a reply from a forward, and where no
/// subject is known, a header block is taken for a forward.
bool is_forward(const TurningPoint& turn, std::string_view subject) {
  switch (turn.kind) {
    case Turn::forward: return true;
    case Turn::original:
    case Turn::header: return says_forward(subject) || without_blanks(subject).empty();
    case Turn::attribution: return says_forward(subject);
    case Turn::marker:
    case Turn::none: break;
  }
  return false;
}

std::string_view without_marks(std::string_view raw, std::size_t depth) {
  for (; depth > 0; --depth) {
    const auto mark = raw.find_first_not_of(" \t");
    if (mark == std::string_view::npos || raw[mark] != '>') break;
    raw.remove_prefix(mark + 1);
  }
  if (raw.starts_with(' ')) raw.remove_prefix(1);
  return raw;
}

std::string unquoted(const std::vector<Line>& lines, std::size_t first, std::size_t last, std::size_t depth) {
  std::string text;
  for (auto at = first; at < last; ++at) {
    const auto line = lines[at].depth > 0 ? without_marks(lines[at].raw, depth) : lines[at].raw;
    if (!without_blanks(line).empty()) text += line;
    text += '\n';
  }
  const auto cut = lines_of(text);
  return text_between(cut, 0, cut.size());
}

/// The body of the forwarded mail. Where it is quoted, what stands below the quote is the forwarding person's.
std::string body_of(const std::vector<Line>& lines, const TurningPoint& turn) {
  auto last = lines.size();
  auto depth = turn.depth;
  if (depth == 0) {
    // Missive quotes the body below a header without marks.
    const auto is_unquoted = [](const Line& line) { return line.depth == 0 && !line.blank(); };
    const auto body = lines.begin() + static_cast<std::ptrdiff_t>(turn.body);
    depth = std::ranges::none_of(body, lines.end(), is_unquoted) ? 1 : 0;
  } else {
    while (last > turn.body && lines[last - 1].depth < depth) --last;
  }
  return unquoted(lines, turn.body, last, depth);
}

/// Outlook indents a body below "On … wrote:" by four blanks.
std::string without_indent(const std::string& text) {
  static constexpr std::string_view indent = "    ";
  const auto lines = lines_of(text);
  const auto is_indented = [](const Line& line) { return line.blank() || line.raw.starts_with(indent); };
  if (!std::ranges::all_of(lines, is_indented)) return text;
  std::string out;
  for (const auto& line : lines) {
    out += line.blank() ? std::string_view() : line.raw.substr(indent.size());
    out += '\n';
  }
  return std::string(without_blanks(out));
}

Forward forward_at(const std::vector<Line>& lines, const TurningPoint& turn, std::string_view subject) {
  Forward forward;
  forward.above = text_between(lines, 0, turn.first);
  forward.text = body_of(lines, turn);
  if (turn.header) {
    forward.from = person_in(turn.header->value(Label::from));
    forward.to = people_in(turn.header->value(Label::to));
    forward.cc = people_in(turn.header->value(Label::cc));
    forward.subject = turn.header->value(Label::subject);
    forward.date = turn.header->value(Label::date);
  } else if (turn.attribution) {
    forward.from = author_of(*turn.attribution);
    forward.subject = without_blanks(subject.substr(prefix_length(subject)));
    forward.text = without_indent(forward.text);
  }
  return forward;
}

}  // namespace

bool says_forward(std::string_view subject) { return prefix_length(without_blanks(subject)) > 0; }

std::optional<Forward> find_forward(std::string_view text, std::string_view subject) {
  const auto lines = lines_of(text);
  const auto turn = next_turn(lines, 0);
  if (!is_forward(turn, subject)) return std::nullopt;
  return forward_at(lines, turn, without_blanks(subject));
}

}  // namespace gatepost::parse
